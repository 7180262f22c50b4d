import type { PaperColumn } from '@/lib/domain/export/paper'
import { gap, page } from './look'

/** How wide each column of a table is, and how much of that its words have. */
export function widthsOf(columns: readonly PaperColumn[]): { column: number; words: number }[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }, at) => {
    const column = (width / whole) * page.width
    return { column, words: at === columns.length - 1 ? column : column - gap.cell }
  })
}
