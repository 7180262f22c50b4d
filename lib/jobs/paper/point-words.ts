import { labelsThatFit, labelStep } from '@/lib/domain/thin-labels'

/** Left of a chart for the figures of its axis; and what a figure with its name and number of visits takes at least. In points. */
export const AXIS = 26
const ROOM = 40

type Words = { at: number; /** Its column, in points of the chart. */ from: number; to: number; align: 'left' | 'center' | 'right' }

/** Which points' words stand under a chart so wide and in which columns, from one half way between two of them to the next. */
export function wordsOf(count: number, width: number): Words[] {
  const shown = labelsThatFit(count, width, ROOM)
  const align = (at: number) => (labelStep(count, width, ROOM) === 1 ? 'center' : at === 0 ? 'left' : at === count - 1 ? 'right' : 'center')
  const between = (one: number | undefined, other: number | undefined, end: number) => (one === undefined || other === undefined ? end : (one + other + 1) / 2)
  return shown.map((at, place) => ({ at, from: between(shown[place - 1], at, 0), to: between(at, shown[place + 1], count), align: align(at) }))
}
