/** The saved views; `of` is the page they were opened from. */
export const viewsHref = (org: string, of?: string): string => `/${org}/scorecards/views${of ? `?${new URLSearchParams({ of })}` : ''}`
