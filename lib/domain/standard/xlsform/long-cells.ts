import { rowNumber } from '../../import/table'
import type { FormFault } from './finding'
import { type FormWorkbook, MAX_CELL_CHARACTERS } from './sheet'
import { letters } from './sheet-findings'

/** Cells longer than any spreadsheet keeps, sheet by sheet; the column by its letters, since its title may be the least of it. */
export function longCells({ survey, choices, settings }: FormWorkbook): FormFault[] {
  return ([['survey', survey], ['choices', choices], ['settings', settings]] as const).flatMap(([sheet, { rows }]) =>
    rows.flatMap((cells, index) =>
      cells.flatMap((cell, at): FormFault[] => (cell.length > MAX_CELL_CHARACTERS ? [{ code: 'cell_too_long', sheet, row: rowNumber(index), column: letters(at) }] : [])),
    ),
  )
}
