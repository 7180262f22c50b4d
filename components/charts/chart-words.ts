/** What charts say, rendered by the page: charts themselves know no languages but the form of numbers. */
export type ChartWords = {
  locale: string
  acceptable: string
  desired: string
  goal: string | null
  provisional: string
  rolling: string
  critical: string
  notCounted: string
}

/** Points 0–100 as "84.2". */
export const pointsText = (points: number, locale: string): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(points)
