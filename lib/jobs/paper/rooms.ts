import { widthOf } from './letters'
import { gap, page, type Face } from './look'

/** Beside each other: two gauges, and so many lists. */
export const GAUGE_WIDTH = (page.width - gap.gauges) / 2
export const listWidth = (lists: number): number => (page.width - gap.lists * (lists - 1)) / Math.max(1, lists)

type Rooms = { words: number; end: number }
const rooms = (end: string, face: Face, whole: number, between: number, most: number): Rooms => {
  const taken = end === '' ? 0 : Math.min(Math.ceil(widthOf(end, face)), whole * most)
  return { words: whole - taken - between, end: taken }
}

/** Of a line with something at its end: that has what it needs, up to its part, and the words before it have the rest. */
export const gaugeRooms = (figure: string, face: Face): Rooms => rooms(figure, face, GAUGE_WIDTH, 8, 2 / 3)
export const listRooms = (end: string, face: Face, width: number): Rooms => rooms(end, face, width, 6, 1 / 2)
