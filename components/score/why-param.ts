/** Which explanation is open beside a page: its own address, in the query of the page's. */
export const whyParam = 'why'

/** What says that a figure opens: a dotted hairline under it. */
export const whyLook = 'underline decoration-line-strong decoration-dotted decoration-1 underline-offset-4 group-hover/why:decoration-ink'
