import type { Paper, PaperBlock, PaperRow } from '@/lib/domain/export/paper'
import { fitted } from './columns'
import { blockHeight, headHeight, pairHeight, rowHeight, titleHeight, topHeight } from './heights'
import { page } from './look'

/** Of a sheet's inside; a line's breadth is spared for what rounding makes of heights. */
export const SHEET = page.height - 4
/** What may stay empty at the foot of a sheet before a part that would go overleaf whole is parted. */
const EMPTY = SHEET / 4

/** A part that may go on overleaf, between its rows. */
type Parted = {
  rows: readonly { height: number; /** It only names the rows under it. */ names: boolean }[]
  /** Rows that stay with their head. */
  together: number
  /** What stands above the rows from one on: title, heads, and the name of a group that goes on. */
  head: (from: number) => number
  some: (from: number, to: number) => PaperBlock
}

/**
 * The parts of a paper by sheet. A table is cut between rows, with its head again on every sheet and the name of the group that goes on there, and so are gauges that would leave much
 * of a sheet empty; whatever else there is stands whole on one. The layout is left nothing to break: what it breaks by itself costs with
 * the square of its length, and does not always end well.
 */
export function sheetsOf(paper: Pick<Paper, 'language' | 'title' | 'finding' | 'gauge' | 'levels' | 'facts' | 'blocks'>): PaperBlock[][] {
  const sheets: PaperBlock[][] = [[]]
  let left = SHEET - topHeight(paper)
  const turn = () => {
    // The first sheet always says what the paper is of; of the others none is empty.
    if (sheets.length > 1 && sheets.at(-1)!.length === 0) return
    sheets.push([])
    left = SHEET
  }
  const put = ({ rows, together, head, some }: Parted) => {
    for (let from = 0; from === 0 || from < rows.length; ) {
      if (left < head(from) + heldTogether(rows, from, together)) turn()
      left -= head(from)
      let to = from
      // A name of rows goes with the first of them.
      while (to < rows.length && (to === from || left >= heldTogether(rows, to, 1))) {
        left -= rows[to]!.height
        to += 1
      }
      sheets.at(-1)!.push(some(from, to))
      if (to < rows.length) turn()
      else return
      from = to
    }
  }
  for (const block of paper.blocks) {
    if (block.kind === 'table') put(partedTable(fitted(block)))
    else if (block.kind === 'gauges') {
      const parted = partedGauges(block)
      if (left < EMPTY && left < heightOf(parted)) turn()
      put(parted)
    } else {
      const height = blockHeight(block, paper.language)
      if (left < height) turn()
      sheets.at(-1)!.push(block)
      left -= height
    }
  }
  return sheets
}

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0)
const heightOf = ({ rows, head }: Parted): number => head(0) + sum(rows.map(({ height }) => height))

/** So many rows from one on, and the names above them. */
function heldTogether(rows: Parted['rows'], from: number, count: number): number {
  let [height, held] = [0, 0]
  for (let at = from; at < rows.length && held < count; at += 1) {
    height += rows[at]!.height
    if (!rows[at]!.names) held += 1
  }
  return height
}

function partedTable(table: Extract<PaperBlock, { kind: 'table' }>): Parted {
  const { rows, columns } = table
  const names = (row: PaperRow) => !Array.isArray(row)
  const goesOn = (from: number): PaperRow[] => {
    const [row, named] = [rows[from], rows.slice(0, from).findLast(names)]
    return row && named && !names(row) ? [named] : []
  }
  const some = (from: number, to: number) => ({ ...table, note: from === 0 ? table.note : '', rows: [...goesOn(from), ...rows.slice(from, to)] })
  const [first, next] = [headHeight(some(0, 0)), headHeight({ ...table, note: '' })]
  const head = (from: number) => (from === 0 ? first : next + sum(goesOn(from).map((row) => rowHeight(row, columns))))
  return { rows: rows.map((row) => ({ height: rowHeight(row, columns), names: names(row) })), together: 3, head, some }
}

function partedGauges(gauges: Extract<PaperBlock, { kind: 'gauges' }>): Parted {
  const pairs = Array.from({ length: Math.ceil(gauges.rows.length / 2) }, (_, at) => gauges.rows.slice(2 * at, 2 * at + 2))
  const some = (from: number, to: number) => ({ ...gauges, note: from === 0 ? gauges.note : '', rows: pairs.slice(from, to).flat() })
  return { rows: pairs.map((pair) => ({ height: pairHeight(pair), names: false })), together: 2, head: (from) => titleHeight(from === 0 ? gauges : { ...gauges, note: '' }), some }
}
