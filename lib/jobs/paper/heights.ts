import type { Paper, PaperBlock, PaperColumn, PaperRow } from '@/lib/domain/export/paper'
import { widthsOf } from './columns'
import { labelsHeight, levelLabels } from './gauge-labels'
import { heading } from './heading-gauge'
import { textHeight } from './lines'
import { face, gap, LEADING, page, tall } from './look'
import { scoreIn } from './numbers'
import { besidePlot, needsOf, plotWidth, wordsHeight, wordsOf } from './point-words'
import { GAUGE_WIDTH, gaugeRooms, listRooms, listWidth } from './rooms'

// How high each part is that stands on a sheet, from the lines its words are drawn in; points, like all here.

export function rowHeight(row: PaperRow, columns: readonly PaperColumn[]): number {
  if (!Array.isArray(row)) return textHeight(row.group, face.strong, page.width) + gap.group + gap.row + 0.5
  const widths = widthsOf(columns)
  return Math.max(...row.map((cell, at) => (typeof cell === 'string' ? textHeight(cell, face.text, widths[at]!.words) : tall.gauge))) + 2 * gap.row + 0.5
}

/** What stands over a part of a paper: its title and note. */
export const titleHeight = ({ title, note }: { title: string; note: string }): number =>
  gap.part + (title ? textHeight(title, face.block, page.width) : 0) + (note ? textHeight(note, face.small, page.width) + 1 : 0) + (title || note ? gap.title : 0)

/** Title, note and the row of heads. */
export function headHeight(table: Extract<PaperBlock, { kind: 'table' }>): number {
  const widths = widthsOf(table.columns)
  return titleHeight(table) + Math.max(...table.columns.map(({ head }, at) => textHeight(head, face.small, widths[at]!.words))) + gap.row + 0.75
}

const notesHeight = (notes: readonly string[]): number => notes.reduce((sum, note) => sum + textHeight(note, face.small, page.width) + gap.note, 0)

type GaugeRow = Extract<PaperBlock, { kind: 'gauges' }>['rows'][number]
function gaugeHeight({ name, figure, note }: GaugeRow): number {
  const room = gaugeRooms(figure, face.strong)
  return Math.max(textHeight(name, face.text, room.words), textHeight(figure, face.strong, room.end)) + tall.gauge + textHeight(note, face.small, GAUGE_WIDTH) + 8
}

/** Of two gauges beside each other. */
export const pairHeight = (rows: readonly GaugeRow[]): number => Math.max(...rows.map(gaugeHeight))

/** Any part that stays whole. */
export function blockHeight(block: Exclude<PaperBlock, { kind: 'table' | 'gauges' }>, language: Paper['language']): number {
  switch (block.kind) {
    case 'points': {
      const words = wordsOf(needsOf(block.points, scoreIn(language)), plotWidth(block), besidePlot(block))
      return titleHeight(block) + tall.points + wordsHeight(block.points, words) + notesHeight(block.notes)
    }
    case 'funnel':
      return titleHeight(block) + tall.funnel + face.text.size * LEADING + notesHeight(block.notes)
    case 'lists': {
      const width = listWidth(block.lists.length)
      const lineHeight = ({ text, end }: (typeof block.lists)[number]['lines'][number]) => {
        const room = listRooms(end, face.text, width)
        return Math.max(textHeight(text, face.text, room.words), textHeight(end, face.text, room.end)) + 2
      }
      const listHeight = ({ title, lines, note }: (typeof block.lists)[number]) =>
        textHeight(title, face.title, width) + 4 + lines.reduce((sum, line) => sum + lineHeight(line), 0) + (note ? textHeight(note, face.text, width) : 0)
      return 14 + 1 + 16 + Math.max(0, ...block.lists.map(listHeight))
    }
  }
}

type Top = Pick<Paper, 'language' | 'title' | 'finding' | 'gauge' | 'levels' | 'facts'>

/** What stands before the first part: title, sentence, gauge and facts. */
export function topHeight(paper: Top): number {
  const { title, finding, gauge, facts } = paper
  const gaugeHeight = gauge ? heading.above + (gauge.goal === null ? 0 : heading.goal) + tall.headingGauge + labelsHeight(levelLabels(paper)) + heading.below : 0
  return textHeight(title, face.title, page.width) + 4 + textHeight(finding, face.finding, page.width) + gaugeHeight
    + 6 + facts.reduce((sum, fact) => sum + textHeight(fact, face.text, page.width) + 1, 0)
}
