import { LETTER } from './axis'
import { meanNamedAt, visitAxes } from './visit-axes'
import { VISIT_CHART_HEIGHT, type VisitMark, type VisitPoint } from './visit-points'

/** The narrowest plot with words in it, and how high plots are at least; in pixels, like all here. */
const PLOT = { width: 392, height: VISIT_CHART_HEIGHT - 24 - 34 }
/** From the middle of a dot to the upper and the lower edge of the words under it. */
const [ABOVE, BELOW] = [16, 34]
/** What a dot and its ring take to each side, and by how much words may reach into the margin under the plot. */
const [DOT, FOOT] = [9, 8]

/**
 * Whether every critical dot has room for its words below it: no other dot there nor such words, no line where the measure changes, not the
 * axis, not the days below, not the name of the mean. Where one has none, rings and key say it for all.
 */
export function criticalHasRoom(points: readonly VisitPoint[], marks: readonly VisitMark[], words: string): boolean {
  const half = (words.length * LETTER) / 2
  const { first, last, from, to } = visitAxes(points)
  const x = (day: number) => ((day - first) / (last - first)) * PLOT.width
  const y = (score: number) => ((to - score) / (to - from)) * PLOT.height
  const mean = meanNamedAt(points)
  return points.every((one) => {
    if (!one.critical) return true
    const [middle, dot] = [x(one.day), y(one.score)]
    const beside = (day: number, room: number) => Math.abs(x(day) - middle) < half + room
    const free = (other: VisitPoint) => {
      const lower = y(other.score) - dot
      return other === one || !((beside(other.day, DOT) && lower > ABOVE - DOT && lower < BELOW + DOT) || (other.critical && beside(other.day, half) && Math.abs(lower) < BELOW - ABOVE))
    }
    const nameOfMean = mean !== null && middle + half > PLOT.width && Math.abs(y(mean) - dot - (ABOVE + BELOW) / 2) < BELOW - ABOVE
    return middle >= half && dot + BELOW <= PLOT.height + FOOT && !nameOfMean && points.every(free) && marks.every(({ day }) => !beside(day, 0))
  })
}
