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

/** What each point's words need so that none of them is cut. */
export const needsOf = (points: Points['points'], scoreText: Written): number[] =>
  points.map(({ name, note, gauge: { score } }) => Math.ceil(Math.max(widestWord(name, face.small), widestWord(note, face.small), widthOf(figureText(score, scoreText), face.strong))))

export const figureText = (score: number | null, scoreText: Written): string => (score === null ? '–' : scoreText(score))

/** The column of a point's words in points of the plot; `named`: with name and note, and not with its figure alone. */
export type PointWords = { at: number; left: number; width: number; align: 'left' | 'center' | 'right'; named: boolean }

/**
 * Which points' words stand under a plot so wide, and where: under their point, none over another's, and at an end of the plot up to that
 * end. The last is always named and then the first, from the last back every one that has room between. The others keep their figures
 * while these have room.
 */
export function wordsOf(needs: readonly number[], width: number): PointWords[] {
  const slot = width / Math.max(1, needs.length)
  const last = needs.length - 1
  if (last < 0) return []
  const least = (at: number): { left: number; right: number; align: PointWords['align'] } => {
    const need = Math.min(needs[at]!, width)
    const [best, most] = [slot * (at + 0.5) - need / 2, width - need]
    const left = Math.max(0, Math.min(most, best))
    return { left, right: left + need, align: best < 0 ? 'left' : best > most ? 'right' : 'center' }
  }
  const named = [last]
  for (let at = last - 1; at >= 0; at -= 1) {
    const behindFirst = at === 0 || least(0).right + GAP <= least(at).left
    if (behindFirst && least(at).right + GAP <= least(named[0]!).left) named.unshift(at)
  }
  const columns = named.map((at, place): PointWords => {
    const { left, right, align } = least(at)
    const from = place === 0 ? 0 : (least(named[place - 1]!).right + left + GAP) / 2
    const to = at === last ? width : (right + least(named[place + 1]!).left - GAP) / 2
    if (align !== 'center') return { at, left: align === 'left' ? 0 : from, width: align === 'left' ? to : width - from, align, named: true }
    const middle = slot * (at + 0.5)
    const half = Math.min(middle - from, to - middle)
    return { at, left: middle - half, width: 2 * half, align, named: true }
  })
  if (slot < FIGURE) return columns
  return needs.map((_, at) => columns.find((one) => one.at === at) ?? { at, left: slot * at, width: slot, align: 'center', named: false })
}

/** How high the words under a chart are: figure, name and note. */
export function wordsHeight(points: Points['points'], words: readonly PointWords[]): number {
  const names = words.map(({ at, width, named }) => {
    const { name, note } = points[at]!
    return named ? textHeight(name, face.small, width) + (note ? textHeight(note, face.small, width) : 0) : 0
  })
  return face.strong.size * LEADING + Math.max(0, ...names)
}
