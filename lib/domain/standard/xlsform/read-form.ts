import type { Language } from '../../language'
import type { StandardContent } from '../content'
import { choiceLists } from './choice-lists'
import { cellAt, columnsOf } from './columns'
import { type Finding, type FormFault } from './finding'
import { planLanguages } from './languages'
import { longCells } from './long-cells'
import { formLanguages, inFormLanguages } from './own-words'
import { readSurvey } from './read-survey'
import type { FormWorkbook } from './sheet'
import { type SheetColumns, sheetFindings, unusedLists } from './sheet-findings'
import { structureFaults } from './structure'
import { rowType } from './row-type'

/** What a form does not say of itself. `language`: of texts that name none. */
export type FormSettings = { language: Language; couldNotCheck: boolean }

export type FormRead = {
  /** The form's own title; empty when it has none. */
  title: string
  content: StandardContent
  findings: Finding[]
  /** Rows of the survey that hold anything, and how many of them are in the draft. */
  rows: number
  carried: number[]
  /** Languages in which there is any text. */
  spoken: Language[]
  /** Whether `settings.language` was needed. */
  asksLanguage: boolean
}

/** The draft an XLSForm describes, with everything that did not come over as it stood; or why the workbook cannot be read as a form. */
export function readForm(book: FormWorkbook, settings: FormSettings): FormRead | { faults: FormFault[] } {
  const long = longCells(book)
  if (long.length > 0) return { faults: long }
  const columns: SheetColumns = {
    survey: columnsOf('survey', book.survey.header), choices: columnsOf('choices', book.choices.header), settings: columnsOf('settings', book.settings.header),
  }
  const missing = missingColumns(book, columns)
  if (missing.length > 0) return { faults: missing }
  const own = book.settings.rows.find((cells) => cells.length > 0) ?? []
  const stated = cellAt(own, columns.settings.known, 'default_language')
  const title = cellAt(own, columns.settings.known, 'form_title')
  const plan = planLanguages([...columns.survey.known, ...columns.choices.known], stated, settings.language)
  const { lists, findings: unnamed } = choiceLists(book.choices, columns.choices.known, plan)
  const faults = structureFaults(book.survey, columns.survey.known, lists)
  const rows = book.survey.rows.filter((cells) => cells.length > 0).length
  if (rows === 0) return { faults: [{ code: 'no_rows' }] }
  if (faults.length > 0) return { faults }
  const { sections, findings, carried, used } = readSurvey(book.survey, columns.survey.known, { plan, lists, title, couldNotCheck: settings.couldNotCheck })
  const emptied = new Set(findings.flatMap(({ code, row }) => (code === 'group_empty' || code === 'note_alone' ? [row] : [])))
  const content = inFormLanguages({ baseLanguage: plan.base, method: 'pooled', statedTotalMilli: null, zone: null, goal: null, sections, scenarios: [] })
  return {
    title, content, rows,
    carried: carried.filter((row) => !emptied.has(row)),
    findings: once([...sheetFindings(book, columns, plan, stated), ...findings, ...unnamed, ...unusedLists(lists, used)]),
    spoken: formLanguages(content),
    asksLanguage: plan.asked,
  }
}

function missingColumns({ survey, choices }: FormWorkbook, columns: SheetColumns): FormFault[] {
  const lacks = (sheet: 'survey' | 'choices', column: string): FormFault[] => (columns[sheet].known.some(({ field }) => field === column) ? [] : [{ code: 'no_column', sheet, column }])
  const at = columns.survey.known.find(({ field }) => field === 'type')?.at
  const selects = at !== undefined && survey.rows.some((cells) => rowType(cells[at] ?? '').kind === 'select')
  return [...lacks('survey', 'type'), ...lacks('survey', 'name'), ...(selects && choices.rows.length > 0 ? [...lacks('choices', 'list_name'), ...lacks('choices', 'name')] : [])]
}

/** A list used by ten questions says the same of its choices ten times. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((found) => [JSON.stringify(found), found]))
  return [...seen.values()]
}
