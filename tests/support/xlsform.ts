import { formIn, type FormWorkbook, type NamedSheet } from '@/lib/domain/standard/xlsform/sheet'
import { cellsOf, type FormSheets } from './xlsform-file'

/** A workbook as the reader of XLSX hands it over. */
export const sheetsOf = (sheets: FormSheets): NamedSheet[] =>
  Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.length, cells: () => cellsOf(rows) }))

export function formOf(sheets: FormSheets): FormWorkbook {
  const book = formIn(sheetsOf(sheets))
  if (book === null || book === 'no_survey') throw new Error('no form')
  return book
}
