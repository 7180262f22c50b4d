import { axisAround } from './axis'
import type { VisitMark, VisitPoint } from './visit-points'

const DAY = 86_400_000

/** The days from a week before the first visit to a week after the last, and the points that hold every score and level. */
export function visitAxes(points: readonly VisitPoint[]) {
  const scale = axisAround(points.flatMap(({ score, acceptable, desired }) => [score, acceptable ?? score, desired ?? score]))
  return { first: points[0]!.day - 7 * DAY, last: points.at(-1)!.day + 7 * DAY, ...scale }
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
  const pieces: Set<string>[] = []
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

/** Every month's first day, or every third where there are many. */
export function monthStarts(first: number, last: number): number[] {
  const start = new Date(first)
  const months: number[] = []
  for (let at = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1); at <= last; ) {
    months.push(at)
    const date = new Date(at)
    at = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
  }
  const step = months.length > 14 ? 3 : months.length > 7 ? 2 : 1
  return months.filter((_, at) => at % step === 0)
}
