import { clipped } from './clipped'

/** One sheet of a form as read: cells are trimmed text, row i stands in line i + 2, blank rows are []. */
export type FormSheet = { header: string[]; rows: string[][] }
/** A form's three sheets by their known names, and the names of those it has beside them. */
export type FormWorkbook = { survey: FormSheet; choices: FormSheet; settings: FormSheet; others: string[] }
export type SheetName = 'survey' | 'choices' | 'settings'

export const MAX_FORM_COLUMNS = 200
/** Far above the title of any column a form knows; a longer one is somebody's remark. */
export const MAX_HEADER_CHARACTERS = 200
/** Excel's own limit of a cell: what holds more was written by no spreadsheet. */
export const MAX_CELL_CHARACTERS = 32_767
export const MAX_SURVEY_ROWS = 2_000
export const MAX_CHOICE_ROWS = 10_000
/** What a screen can hold of one form; a long one has some hundred thousand. */
export const MAX_FORM_CHARACTERS = 4_000_000

export const emptySheet = (): FormSheet => ({ header: [], rows: [] })

/** Cells beyond the last column read, ends of long titles and blank rows at the end fall away; cells in columns without a name are kept, so that they can be named. */
export function formSheet(cells: readonly (readonly string[])[]): FormSheet {
  const [header = [], ...rows] = cells.map((row) => row.map((cell) => cell.trim()))
  const kept = rows.map((row) => (row.every((cell) => cell === '') ? [] : row.slice(0, MAX_FORM_COLUMNS)))
  while (kept.length > 0 && kept.at(-1)!.length === 0) kept.pop()
  return { header: header.slice(0, MAX_FORM_COLUMNS).map((title) => clipped(title, MAX_HEADER_CHARACTERS).trim()), rows: kept }
}

/** A sheet of any workbook; its cells are made texts only when they are asked for. */
export type NamedSheet = { name: string; rows: number; cells: () => readonly (readonly string[])[] }

/**
 * A workbook as a form, when it is one: its survey sheet has a type beside names or labels. `no_survey`: what stands beside it says it
 * was meant as one.
 */
export function formIn(sheets: readonly NamedSheet[]): FormWorkbook | 'no_survey' | null {
  const find = (name: SheetName) => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name)
  const [survey, choices, settings] = [find('survey'), find('choices'), find('settings')]
  const others = sheets.filter((sheet) => sheet !== survey && sheet !== choices && sheet !== settings && sheet.rows > 0).map(({ name }) => clipped(name.trim(), 60))
  if (!survey) return choices && (settings || hasColumn(choices, /^list[_ ]name$/i)) ? 'no_survey' : null
  const isForm = hasColumn(survey, /^type$/i) && hasColumn(survey, /^(name|label(:.*)?)$/i)
  if (!isForm && !choices) return null
  return { survey: formSheet(survey.cells()), choices: choices ? formSheet(choices.cells()) : emptySheet(), settings: settings ? formSheet(settings.cells()) : emptySheet(), others }
}

const hasColumn = ({ cells }: NamedSheet, name: RegExp) => (cells()[0] ?? []).some((cell) => name.test(cell.trim()))
