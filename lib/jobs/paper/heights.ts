import type { Paper, PaperBlock, PaperColumn, PaperRow } from '@/lib/domain/export/paper'
import { page, size } from './look'
import { AXIS, wordsOf } from './point-words'

/** The font's letters on the broad side, in parts of their size; a line in parts of the letters' size. */
const [LETTER, LEADING] = [0.62, 1.35]

/** How high a text will be at most, as far as can be told before it is laid out; points, like all here. */
const textHeight = (text: string, letters: number, width: number): number => Math.max(1, Math.ceil((text.length * letters * LETTER) / Math.max(1, width))) * letters * LEADING

const GAP = 8
const whole = (columns: readonly PaperColumn[]): number => columns.reduce((sum, { width }) => sum + width, 0)
const widthOf = (columns: readonly PaperColumn[], at: number): number => ((columns[at]?.width ?? 1) / whole(columns)) * page.width - GAP

export function rowHeight(row: PaperRow, columns: readonly PaperColumn[]): number {
  if (!Array.isArray(row)) return textHeight(row.group, size.text, page.width) + 14
  return Math.max(...row.map((cell, at) => (typeof cell === 'string' ? textHeight(cell, size.text, widthOf(columns, at)) : 14))) + 7
}

/** What stands over a part of a paper: its title and note. */
const titleHeight = ({ title, note }: { title: string; note: string }): number =>
  16 + (title ? textHeight(title, size.block, page.width) : 0) + (note ? textHeight(note, size.small, page.width) + 1 : 0) + 5

/** Title, note and the row of heads. */
export const headHeight = (table: Extract<PaperBlock, { kind: 'table' }>): number =>
  titleHeight(table) + Math.max(...table.columns.map(({ head }, at) => textHeight(head, size.small, widthOf(table.columns, at)))) + 4

const notesHeight = (notes: readonly string[]): number => notes.reduce((sum, note) => sum + textHeight(note, size.small, page.width) + 3, 0)

/** Any part but a table. */
export function blockHeight(block: Exclude<PaperBlock, { kind: 'table' }>): number {
  switch (block.kind) {
    case 'points': {
      const slot = (page.width - AXIS) / Math.max(1, block.points.length)
      const words = wordsOf(block.points.length, page.width - AXIS).map(({ at, from, to }) => {
        const { name, note } = block.points[at]!
        return textHeight(name, size.small, slot * (to - from) - 2) + (note ? textHeight(note, size.small, slot * (to - from) - 2) : 0)
      })
      return titleHeight(block) + 120 + 12 + Math.max(12, ...words) + notesHeight(block.notes)
    }
    case 'funnel':
      return titleHeight(block) + 180 + 12 + notesHeight(block.notes)
    case 'gauges': {
      const half = (page.width - 24) / 2
      const heights = block.rows.map(({ name, figure, note }) => textHeight(name, size.text, half - figure.length * size.text * LETTER - 8) + 14 + textHeight(note, size.small, half) + 8)
      return titleHeight(block) + heights.reduce((sum, height, at) => (at % 2 === 0 ? sum + Math.max(height, heights[at + 1] ?? 0) : sum), 0)
    }
    case 'lists': {
      const width = (page.width - 16 * (block.lists.length - 1)) / Math.max(1, block.lists.length)
      const listHeight = ({ title, lines, note }: (typeof block.lists)[number]) =>
        textHeight(title, size.title, width) + 4 + lines.reduce((sum, { text, end }) => sum + textHeight(text, size.text, width - end.length * size.text * LETTER - 6) + 2, 0) + (note ? textHeight(note, size.text, width) : 0)
      return 32 + Math.max(0, ...block.lists.map(listHeight))
    }
  }
}

/** What stands before the first part: title, sentence, gauge and facts. */
export const topHeight = ({ title, finding, gauge, facts }: Pick<Paper, 'title' | 'finding' | 'gauge' | 'facts'>): number =>
  textHeight(title, size.title, page.width) + 4 + textHeight(finding, size.finding, page.width) + (gauge ? 70 : 0) + 6 + facts.reduce((sum, fact) => sum + textHeight(fact, size.text, page.width) + 1, 0)
