import { stretchesOf } from '@/lib/domain/scorecard/wave-stretches'
import { dotSize, type WavePoint } from './wave-points'

/** A figure's width at 14 px, its distance from its point when beside it, and what lies between two figures at least; in pixels. */
const [FIGURE, ASIDE, APART] = [40, 10, 4]
/** How tall its digits are, with the hairline under them; its least distance from its point; and from what else is drawn. */
const [TALL, LINE, NEAR, CLEAR] = [11, 5, 8, 3]
/** How far a figure may reach beyond the right end of the plot; at the left one the figures of the axis stand. */
const BEYOND = 8
/** From the plot to the foot of the words over it. */
const UNDER_WORDS = 4

/** Where a figure stands, in pixels from its point: its left end, its base line (downwards), and how its text is set in its width. */
export type FigurePlace = { from: number; base: number; align: 'start' | 'middle' | 'end' }
export type Plot = {
  width: number
  height: number
  /** The axis, in points. */
  from: number
  to: number
  /** Pixels over the plot that are still drawn. */
  above: number
  /** Where words stand over the plot, from their left end to their right one. */
  words: readonly (readonly [from: number, to: number])[]
}
type Drawn = Pick<WavePoint, 'score' | 'low' | 'high' | 'broken' | 'apart'>

/** From the left end of a figure to its right one, in pixels of the plot. */
export const figureSpan = (x: number, { from }: Pick<FigurePlace, 'from'>): [from: number, to: number] => [x + from, x + from + FIGURE]
export const FIGURE_WIDTH = FIGURE

/**
 * The figures that can stand apart, the last and the first always. With room a figure stands left of its point, else over or under it;
 * above or below whatever line, point or interval is drawn there, on the side that is nearer to its point.
 */
export function figuresThatFit(points: readonly Drawn[], plot: Plot): Map<number, FigurePlace> {
  const count = points.length
  const shown = new Map<number, FigurePlace>()
  if (count === 0) return shown
  const slot = plot.width / count
  const x = (wave: number) => (wave + 0.5) * slot
  const across = (wave: number) => sideOf(x(wave), slot, plot.width, wave === 0)
  const place = (wave: number) => shown.set(wave, { ...across(wave), base: baseOf(wave, points, plot, figureSpan(x(wave), across(wave))) })
  const taken = figureSpan(x(0), across(0))[1] + APART
  let free = Infinity
  for (let wave = count - 1; wave > 0; wave -= 1) {
    const [left, right] = figureSpan(x(wave), across(wave))
    if (wave < count - 1 && (right > free || left < taken)) continue
    place(wave)
    free = left - APART
  }
  // Of two whose figures cannot stand apart the last one speaks.
  const next = Math.min(...shown.keys())
  if (count === 1 || figureSpan(x(next), across(next))[0] >= taken) place(0)
  return shown
}

function sideOf(x: number, slot: number, width: number, first: boolean): Pick<FigurePlace, 'from' | 'align'> {
  if (slot < FIGURE + 2 * ASIDE) {
    const from = Math.max(-x, Math.min(-FIGURE / 2, width + BEYOND - FIGURE - x))
    return { from, align: from < -FIGURE / 2 ? 'end' : from > -FIGURE / 2 ? 'start' : 'middle' }
  }
  return first && x - ASIDE - FIGURE < 0 ? { from: ASIDE, align: 'start' } : { from: -ASIDE - FIGURE, align: 'end' }
}

/** Above or below what is drawn across the figure's width: where it has room, and of two such places in the nearer one. */
function baseOf(wave: number, points: readonly Drawn[], plot: Plot, [left, right]: [number, number]): number {
  const y = (score: number) => ((plot.to - score) / (plot.to - plot.from)) * plot.height
  const own = y(points[wave]!.score)
  const drawn = drawnAcross(points, plot.width / points.length, y, left - CLEAR, right + CLEAR)
  const above = Math.min(own - NEAR, ...drawn.map((at) => at - CLEAR - LINE)) - own
  const below = Math.max(own + NEAR, ...drawn.map((at) => at + CLEAR)) + TALL - own
  const room = plot.words.some(([from, to]) => from < right + APART && to > left - APART) ? UNDER_WORDS : plot.above
  const [fitsAbove, fitsBelow] = [own + above - TALL >= -room, own + below + LINE <= plot.height]
  return fitsBelow && (!fitsAbove || below - TALL < -above) ? below : above
}

/** The heights of all that is drawn between two places: points, intervals, and where a line enters, leaves or turns. */
function drawnAcross(points: readonly Drawn[], slot: number, y: (score: number) => number, left: number, right: number): number[] {
  const x = (wave: number) => (wave + 0.5) * slot
  const dot = dotSize(points.length) / 2
  const marks = points.flatMap(({ score, low, high }, wave) =>
    x(wave) + dot < left || x(wave) - dot > right ? [] : [y(score) - dot, y(score) + dot, ...(x(wave) < left || x(wave) > right ? [] : [y(low ?? score), y(high ?? score)])],
  )
  const lines = stretchesOf(points).flatMap((waves) =>
    waves.slice(1).flatMap((to, at) => {
      const from = waves[at]!
      const [start, end] = [Math.max(left, x(from)), Math.min(right, x(to))]
      const height = (place: number) => y(points[from]!.score) + ((place - x(from)) / (x(to) - x(from))) * (y(points[to]!.score) - y(points[from]!.score))
      return start > end ? [] : [height(start), height(end)]
    }),
  )
  return [...marks, ...lines]
}
