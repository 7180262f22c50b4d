import { LABEL_ROOM, labelStep, labelsThatFit } from '@/lib/domain/thin-labels'
import { GAP, labelLines, LETTER } from './axis'
import { figuresThatFit, type FigurePlace } from './wave-figures'
import { MARGIN_ABOVE, plotHeight, type WavePoint } from './wave-points'

/** Right of the plot, where the last name may still stand. */
const MARGIN = 8
/** Between one name and the next, besides. */
const BESIDE = 6
/** Of a name with a very long word, rather its beginning at more of the points. */
const MOST_ROOM = 96
/** Between the words of two breaks. */
const APART = 4

type Anchor = 'middle' | 'end'
export type WaveLabels = {
  figures: ReadonlyMap<number, FigurePlace>
  names: ReadonlyMap<number, { lines: string[]; anchor: Anchor }>
  /** Places whose break is named above; the others are lines alone. */
  marks: ReadonlySet<number>
}

/** What of many waves is written in a plot of so many pixels, so that no two texts meet: the last and the first always. */
export function waveLabels(points: readonly Omit<WavePoint, 'acceptable' | 'desired' | 'provisional' | 'imported' | 'visits' | 'why'>[], plot: number, wide: boolean, axis: { from: number; to: number }): WaveLabels {
  const slot = plot / Math.max(1, points.length)
  const names = namesThatFit(points, plot, slot, wide)
  const height = plotHeight([...names.values()].some(({ lines }) => lines.length > 1))
  const marks = marksThatFit(points, slot)
  const words = [...marks].map((wave) => markSpan(points[wave]!.broken!.mark, wave * slot))
  return { figures: figuresThatFit(points, { width: plot, height, above: MARGIN_ABOVE, words, ...axis }), names, marks }
}

function namesThatFit(points: readonly Pick<WavePoint, 'name' | 'named'>[], plot: number, slot: number, wide: boolean) {
  const needed = roomFor(points)
  const room = labelStep(points.length, plot, needed) * slot - BESIDE
  return new Map(labelsThatFit(points.length, plot, needed).map((wave) => {
    const point = points[wave]!
    const named = labelLines(point.named, room)
    // What a wave's figures are is told whole or, as for every point, where it is pointed at.
    const lines = wide && !named.some((line) => line.endsWith('…')) ? named : labelLines(point.name, room)
    const half = (Math.max(...lines.map(({ length }) => length)) * LETTER) / 2
    const beyond = wave === points.length - 1 && points.length > 1 && half > slot / 2 + MARGIN
    return [wave, { lines, anchor: beyond ? ('end' as const) : ('middle' as const) }]
  }))
}

/** So much that the longest word of a name is read to its end, up to a bound: months alone would all read "2023-…". */
function roomFor(points: readonly Pick<WavePoint, 'name'>[]): number {
  const longest = Math.max(0, ...points.flatMap(({ name }) => name.split(/\s+/).map(({ length }) => length)))
  return Math.min(MOST_ROOM, Math.max(LABEL_ROOM, Math.ceil(longest * LETTER) + GAP + BESIDE))
}

const markSpan = (mark: string, middle: number) => [middle - (mark.length * LETTER) / 2, middle + (mark.length * LETTER) / 2] as const

/** Of breaks that lie close together the later ones are named. */
function marksThatFit(points: readonly Pick<WavePoint, 'broken'>[], slot: number): Set<number> {
  const named = new Set<number>()
  let before = Infinity
  for (let wave = points.length - 1; wave >= 0; wave -= 1) {
    const mark = points[wave]!.broken?.mark
    if (mark === undefined) continue
    const [from, to] = markSpan(mark, wave * slot)
    if (to + APART > before) continue
    named.add(wave)
    before = from
  }
  return named
}
