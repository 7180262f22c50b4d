import { axisAround } from './axis'
import type { ChartWords } from './chart-words'
import type { VisitMark, VisitPoint } from './visit-points'

const DAY = 86_400_000

/** The days from a week before the first visit to a week after the last, of years as much more as a dot takes; and the points that hold every score and level. */
export function visitAxes(points: readonly VisitPoint[]) {
  const scale = axisAround(points.flatMap(({ score, acceptable, desired }) => [score, acceptable ?? score, desired ?? score]))
  const [first, last] = [points[0]!.day, points.at(-1)!.day]
  const beside = Math.max(7 * DAY, (last - first) / 50)
  return { first: first - beside, last: last + beside, ...scale }
}

/** One band for each stretch of visits judged by the same levels. */
export function zonesOf(points: readonly VisitPoint[], first: number, last: number) {
  const bands: { x1: number; x2: number; y1: number; y2: number }[] = []
  points.forEach(({ day, acceptable, desired }, at) => {
    if (acceptable === null || desired === null) return
    const before = bands.at(-1)
    if (before && before.y1 === acceptable && before.y2 === desired) before.x2 = at === points.length - 1 ? last : day
    else {
      if (before) before.x2 = day
      bands.push({ x1: at === 0 ? first : day, x2: last, y1: acceptable, y2: desired })
    }
  })
  const end = bands.at(-1)
  if (end) end.x2 = last
  return bands
}

/**
 * The pieces of the line of means, each as what it takes of a visit. It is cut wherever the measure changes from one of its visits to the
 * next, also back to an earlier one: that stretch's mean goes on, and nothing joins it over what was measured otherwise in between.
 */
export function piecesOf(points: readonly VisitPoint[]): ((point: VisitPoint) => number | null)[] {
  const pieces: Set<string | null>[] = []
  let before: VisitPoint | undefined
  for (const point of points) {
    if (point.rolling === null) continue
    if (before?.stretch !== point.stretch) pieces.push(new Set())
    pieces.at(-1)!.add(point.href)
    before = point
  }
  return pieces.map((piece) => ({ href, rolling }) => (piece.has(href) ? rolling : null))
}

/** The height the line of means is named at: where its last piece ends; null where no line is drawn, for one mean alone is none. */
export function meanNamedAt(points: readonly VisitPoint[]): number | null {
  const lines = piecesOf(points).map((take) => points.map(take).filter((mean) => mean !== null)).filter(({ length }) => length > 1)
  return lines.at(-1)?.at(-1) ?? null
}

/** Marks whose words have room up to the next one's on the narrowest screen; of those that lie close together the last is named. */
export const marksNamed = (marks: readonly VisitMark[], first: number, last: number): VisitMark[] =>
  marks.map((one, at) => ({ ...one, mark: (marks[at + 1]?.day ?? Infinity) - one.day < (last - first) / MARKS_ACROSS ? '' : one.mark }))
/** "version 12" takes a fifth of a phone's chart. */
const MARKS_ACROSS = 5

export type DayNamed = { day: number; words: string }

/**
 * Days named under the plot, so many at most that a phone has room for their words: every month's or second month's first day; of more
 * than a year quarters or halves of years, each new year by its number; of more years than four those alone, or every second or third of them.
 * With past audits months alone would be taken for this year's: the first says its year.
 */
export function daysNamed(points: readonly VisitPoint[], first: number, last: number, { months: monthNames, monthOfYear }: Pick<ChartWords, 'months' | 'monthOfYear'>): DayNamed[] {
  const start = new Date(first)
  const months: { day: number; month: number; year: number }[] = []
  for (let at = start.getUTCMonth() + 1; ; at += 1) {
    const date = new Date(Date.UTC(start.getUTCFullYear(), at, 1))
    if (date.getTime() > last) break
    months.push({ day: date.getTime(), month: date.getUTCMonth(), year: date.getUTCFullYear() })
  }
  type Month = (typeof months)[number]
  const monthName = ({ day, month }: Month): DayNamed => ({ day, words: monthNames[month] ?? '' })
  const named = (one: Month): DayNamed => (one.month === 0 ? { day: one.day, words: String(one.year) } : monthName(one))
  if (months.length <= WITHOUT_YEARS) {
    if (points.every(({ past }) => past === null)) return months.filter((_, at) => at % (months.length > 7 ? 2 : 1) === 0).map(monthName)
    const withYear = (one: Month): DayNamed => ({ day: one.day, words: monthOfYear.replace('{month}', monthName(one).words).replace('{year}', String(one.year)) })
    return months.filter((_, at) => at % Math.ceil(months.length / DATED_ACROSS) === 0).map((one, at) => (at === 0 ? withYear(one) : named(one)))
  }
  if (months.length <= WITH_MONTHS) return months.filter(({ month }) => month % (months.length > 24 ? 6 : 3) === 0).map(named)
  const years = months.filter(({ month }) => month === 0)
  const step = Math.ceil(years.length / YEARS_ACROSS)
  return years.filter((_, at) => (years.length - 1 - at) % step === 0).map(named)
}
const [WITHOUT_YEARS, WITH_MONTHS, YEARS_ACROSS, DATED_ACROSS] = [14, 48, 8, 5]
