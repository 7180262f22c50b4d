const NAMED = 5

/** The first few report numbers, for a sentence that also says how many there are. */
export const someNumbers = (reports: readonly string[]): string => reports.slice(0, NAMED).join(', ') + (reports.length > NAMED ? ' …' : '')
