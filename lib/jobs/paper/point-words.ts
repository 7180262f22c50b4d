import type { PaperBlock } from '@/lib/domain/export/paper'
import { widthOf } from './letters'
import { textHeight, widestWord } from './lines'
import { face, LEADING, page } from './look'
import type { Written } from './numbers'

type Points = Extract<PaperBlock, { kind: 'points' }>

/** Left of a chart for the figures of its axis, and right of it between its plot and the words of its goal. In points, as all here. */
export const AXIS = 26
const BESIDE = 4
/** Between the words of two points. */
const GAP = 5
/** What a figure needs where its point has no other words. */
const FIGURE = 29

/** The plot of a chart: the words of its goal stand beside it, where no whisker reaches. */
export const plotWidth = ({ goal, goalWords }: Pick<Points, 'goal' | 'goalWords'>): number =>
  page.width - AXIS - (goal === null || goalWords === '' ? 0 : Math.ceil(widthOf(goalWords, face.small)) + BESIDE)

/** Right of the plot, where its goal is named: under that the words of the last point have room too. */
export const besidePlot = (block: Pick<Points, 'goal' | 'goalWords'>): number => page.width - AXIS - plotWidth(block)

/** What each point's words need so that none of them is cut. */
export const needsOf = (points: Points['points'], scoreText: Written): number[] =>
  points.map(({ name, note, gauge: { score } }) => Math.ceil(Math.max(widestWord(name, face.small), widestWord(note, face.small), widthOf(figureText(score, scoreText), face.strong))))

export const figureText = (score: number | null, scoreText: Written): string => (score === null ? '–' : scoreText(score))

/** The column of a point's words in points of the plot; `named`: with name and note, and not with its figure alone. */
export type PointWords = { at: number; left: number; width: number; align: 'left' | 'center' | 'right'; named: boolean }

type Spot = { at: number; left: number; right: number; align: PointWords['align'] }

/**
 * Which points' words stand under a plot so wide, with so much room `beside` it on the right, and where: under their point, none over
 * another's, and at an end of the room up to that end. Where a long word at the end would leave the figure before it alone, those before
 * it move aside, as far as all of them still stand under their part of the plot. Where that is not enough the last is named and then the
 * first, from the last back every one that has room between, and the others keep their figures while these have room.
 */
export function wordsOf(needs: readonly number[], width: number, beside = 0): PointWords[] {
  if (needs.length === 0) return []
  const slot = width / needs.length
  const room = width + beside
  const under = (at: number): Spot => {
    const need = Math.min(needs[at]!, room)
    const [best, most] = [slot * (at + 0.5) - need / 2, room - need]
    const left = Math.max(0, Math.min(most, best))
    return { at, left, right: left + need, align: best < 0 ? 'left' : best > most ? 'right' : 'center' }
  }
  const figures = slot >= FIGURE
  const columns = inColumns((figures ? movedAside(needs, slot, under) : null) ?? withRoom(needs, under), slot, room)
  return figures ? needs.map((_, at) => columns.find((one) => one.at === at) ?? { at, left: slot * at, width: slot, align: 'center', named: false }) : columns
}

/** All of them, each moved to the left no more than the next one asks, the first as far as under the axis; null where one would leave its part of the plot. */
function movedAside(needs: readonly number[], slot: number, under: (at: number) => Spot): Spot[] | null {
  const spots: Spot[] = []
  for (let at = needs.length - 1; at >= 0; at -= 1) {
    const spot = under(at)
    const over = Math.max(0, spot.right + GAP - (spots[0]?.left ?? Infinity))
    const moved = { left: spot.left - over, right: spot.right - over }
    if (over > 0 && (moved.left < -AXIS || moved.right < slot * at + GAP)) return null
    spots.unshift(over > 0 ? { at, ...moved, align: 'right' } : spot)
  }
  return spots
}

function withRoom(needs: readonly number[], under: (at: number) => Spot): Spot[] {
  const spots = [under(needs.length - 1)]
  for (let at = needs.length - 2; at >= 0; at -= 1) {
    const spot = under(at)
    const behindFirst = at === 0 || under(0).right + GAP <= spot.left
    if (behindFirst && spot.right + GAP <= spots[0]!.left) spots.unshift(spot)
  }
  return spots
}

/** What is free between two of them is parted between both, so that as few words as can be go to a next line. */
const inColumns = (spots: readonly Spot[], slot: number, room: number): PointWords[] =>
  spots.map(({ at, left, right, align }, place): PointWords => {
    const [before, next] = [spots[place - 1], spots[place + 1]]
    const from = before ? (before.right + left + GAP) / 2 : Math.min(0, left)
    if (align === 'right') return { at, left: from, width: right - from, align, named: true }
    const to = next ? (right + next.left - GAP) / 2 : room
    if (align === 'left') return { at, left: 0, width: to, align, named: true }
    const middle = slot * (at + 0.5)
    const half = Math.min(middle - from, to - middle)
    return { at, left: middle - half, width: 2 * half, align, named: true }
  })

/** How high the words under a chart are: figure, name and note. */
export function wordsHeight(points: Points['points'], words: readonly PointWords[]): number {
  const names = words.map(({ at, width, named }) => {
    const { name, note } = points[at]!
    return named ? textHeight(name, face.small, width) + (note ? textHeight(note, face.small, width) : 0) : 0
  })
  return face.strong.size * LEADING + Math.max(0, ...names)
}
