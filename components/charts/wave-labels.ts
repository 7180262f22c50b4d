import { labelStep, labelsThatFit } from '@/lib/domain/thin-labels'
import { labelLines } from './axis'
import type { WavePoint } from './wave-points'

/** A figure's width at 14 px, its distance from its point, and what lies between two figures at least; in pixels. */
const [FIGURE, ASIDE, APART] = [40, 10, 4]
/** How far a figure may reach over the figures of the axis. */
const OVER_AXIS = 18
/** The width of one letter at 12 px. */
const LETTER = 6.6
/** Right of the plot, where the last name may still stand. */
const MARGIN = 8

/** A figure stands left of its point; the first one right of it where there is no room before the axis. */
export type FigureSide = 'left' | 'right'
type Anchor = 'middle' | 'end'
export type WaveLabels = {
  figures: ReadonlyMap<number, FigureSide>
  names: ReadonlyMap<number, { lines: string[]; anchor: Anchor }>
  /** Places whose break is named above; the others are lines alone. */
  marks: ReadonlySet<number>
}

/** From the left end of a figure to its right one, in pixels of the plot. */
export const figureSpan = (x: number, side: FigureSide): [from: number, to: number] => (side === 'left' ? [x - ASIDE - FIGURE, x - ASIDE] : [x + ASIDE, x + ASIDE + FIGURE])

/** What of many waves is written beside a plot of so many pixels, so that no two texts meet: the last and the first always. */
export function waveLabels(points: readonly Pick<WavePoint, 'name' | 'named' | 'broken'>[], plot: number, wide: boolean): WaveLabels {
  const slot = plot / Math.max(1, points.length)
  const x = (wave: number) => (wave + 0.5) * slot
  return { figures: figuresThatFit(points.length, x, slot), names: namesThatFit(points, plot, slot, wide), marks: marksThatFit(points, slot) }
}

function figuresThatFit(count: number, x: (wave: number) => number, slot: number): Map<number, FigureSide> {
  const step = Math.max(1, Math.ceil((FIGURE + APART) / slot))
  const shown = new Map<number, FigureSide>()
  if (count === 0) return shown
  const first: FigureSide = count === 1 || figureSpan(x(0), 'left')[0] >= -OVER_AXIS ? 'left' : 'right'
  const taken = figureSpan(x(0), first)[1] + APART
  for (let wave = count - 1; wave > 0; wave -= step) if (wave === count - 1 || figureSpan(x(wave), 'left')[0] >= taken) shown.set(wave, 'left')
  // Of two whose figures cannot stand apart the last one speaks.
  const next = Math.min(...shown.keys())
  if (count === 1 || figureSpan(x(next), 'left')[0] >= taken) shown.set(0, first)
  return shown
}

function namesThatFit(points: readonly Pick<WavePoint, 'name' | 'named'>[], plot: number, slot: number, wide: boolean) {
  const room = labelStep(points.length, plot) * slot - 6
  return new Map(labelsThatFit(points.length, plot).map((wave) => {
    const point = points[wave]!
    const lines = labelLines(wide ? point.named : point.name, room)
    const half = (Math.max(...lines.map(({ length }) => length)) * LETTER) / 2
    const beyond = wave === points.length - 1 && points.length > 1 && half > slot / 2 + MARGIN
    return [wave, { lines, anchor: beyond ? ('end' as const) : ('middle' as const) }]
  }))
}

/** Of breaks that lie close together the later ones are named. */
function marksThatFit(points: readonly Pick<WavePoint, 'broken'>[], slot: number): Set<number> {
  const named = new Set<number>()
  let before = Infinity
  for (let wave = points.length - 1; wave >= 0; wave -= 1) {
    const mark = points[wave]!.broken?.mark
    if (mark === undefined) continue
    const half = (mark.length * LETTER) / 2
    if (wave * slot + half + APART > before) continue
    named.add(wave)
    before = wave * slot - half
  }
  return named
}
