import type { Paper, PaperBlock } from '@/lib/domain/export/paper'
import { blockHeight, headHeight, rowHeight, topHeight } from './heights'

type Table = Extract<PaperBlock, { kind: 'table' }>

/** Of a sheet's inside, with some to spare, since heights are told before anything is laid out. */
const SHEET = 715
/** Rows that stay with their head. */
const TOGETHER = 3

/**
 * The parts of a paper by sheet: each stands whole on one, and a table is cut between rows, with its head again on every sheet. The
 * layout is left nothing to break: what it breaks by itself costs with the square of its length, and does not always end well.
 */
export function sheetsOf(paper: Pick<Paper, 'title' | 'finding' | 'gauge' | 'facts' | 'blocks'>): PaperBlock[][] {
  const sheets: PaperBlock[][] = [[]]
  let left = SHEET - topHeight(paper)
  const turn = () => {
    // The first sheet always says what the paper is of; of the others none is empty.
    if (sheets.length > 1 && sheets.at(-1)!.length === 0) return
    sheets.push([])
    left = SHEET
  }
  const put = (table: Table) => {
    const heights = table.rows.map((row) => rowHeight(row, table.columns))
    for (let from = 0; from === 0 || from < table.rows.length; ) {
      const part: Table = { ...table, note: from === 0 ? table.note : '', rows: [] }
      const head = headHeight(part)
      if (left < head + heights.slice(from, from + TOGETHER).reduce((sum, height) => sum + height, 0)) turn()
      left -= head
      for (; from < heights.length && (part.rows.length === 0 || left >= heights[from]!); from++) {
        part.rows.push(table.rows[from]!)
        left -= heights[from]!
      }
      sheets.at(-1)!.push(part)
      if (table.rows.length === 0) break
      if (from < heights.length) turn()
    }
  }
  for (const block of paper.blocks) {
    if (block.kind === 'table') {
      put(block)
      continue
    }
    const height = blockHeight(block)
    if (left < height) turn()
    sheets.at(-1)!.push(block)
    left -= height
  }
  return sheets
}
