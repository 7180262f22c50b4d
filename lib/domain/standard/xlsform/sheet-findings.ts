import { rowNumber } from '../../import/table'
import type { ChoiceLists } from './choice-lists'
import { cellAt, type FormColumn } from './columns'
import { finding, type Finding } from './finding'
import { type LanguagePlan, languageOfTag } from './languages'
import { type FormWorkbook, MAX_FORM_COLUMNS, type SheetName } from './sheet'

export type SheetColumns = Record<SheetName, { known: FormColumn[]; unknown: FormColumn[] }>

/** Columns whose every cell is left, whatever it says; the rest are judged cell by cell. */
const unused = ['constraint_message', 'required_message']

/** What is lost of whole columns, languages, settings and sheets: each named once. */
export function sheetFindings(book: FormWorkbook, columns: SheetColumns, plan: LanguagePlan, stated: string): Finding[] {
  const findings: Finding[] = []
  for (const sheet of ['survey', 'choices'] as const) {
    const { rows, header } = book[sheet]
    const count = (at: number) => rows.filter((cells) => cells[at]).length
    const whole = { sheet, row: null }
    for (const { title, at } of [...columns[sheet].unknown, ...columns[sheet].known.filter(({ field }) => unused.includes(field))])
      if (count(at) > 0) findings.push(finding('column', { ...whole, name: title || letters(at) }, String(count(at))))
    const worded = columns[sheet].known.filter(({ field }) => field === 'label' || field === 'hint' || field === 'guidance_hint')
    for (const { title, tag, at, field } of worded) {
      const language = plan.into.get(tag)
      const doubled = tag === null && worded.some((other) => other.field === field && other.tag !== null && plan.into.get(other.tag) === language)
      if (count(at) > 0 && (!language || doubled)) findings.push(finding('language', { ...whole, name: title }, String(count(at))))
    }
    if (header.length >= MAX_FORM_COLUMNS) findings.push(finding('columns_beyond', { ...whole, name: sheet }, String(MAX_FORM_COLUMNS)))
  }
  const place = { sheet: 'settings' as const, row: null }
  if (plan.assumed !== null) findings.push(finding('language_assumed', { ...place, sheet: 'survey', name: plan.assumed }, plan.base))
  else if (stated !== '' && plan.into.size > 0 && languageOfTag(stated) !== plan.base) findings.push(finding('default_language', { ...place, name: 'default_language' }, stated))
  book.settings.rows.forEach((cells, index) => {
    book.settings.header.forEach((title, at) => {
      const field = columns.settings.known.find((column) => column.at === at)?.field
      if (cells[at] && field !== 'form_title' && field !== 'default_language') findings.push(finding('setting', { sheet: 'settings', row: rowNumber(index), name: title || letters(at) }, cells[at]))
    })
  })
  for (const name of book.others) findings.push(finding('sheet', { sheet: 'workbook', row: null, name }))
  return findings
}

/** Lists no question that came over uses. */
export const unusedLists = (lists: ChoiceLists, used: ReadonlySet<string>): Finding[] =>
  [...lists].flatMap(([name, choices]) => (used.has(name) ? [] : [finding('list_unused', { sheet: 'choices', row: choices[0]?.row ?? null, name }, String(choices.length))]))

const mediaFields = ['image', 'audio', 'video', 'big-image']

/** What a question's or a group's other cells say that has no place in a standard. */
export function cellFindings(cells: readonly string[], columns: readonly FormColumn[], at: { row: number; name: string }, isGroup = false): Finding[] {
  const place = { sheet: 'survey' as const, ...at }
  const findings: Finding[] = []
  for (const field of ['constraint', 'default', 'parameters', 'trigger', 'appearance', 'calculation'] as const) {
    const value = cellAt(cells, columns, field)
    if (value !== '') findings.push(finding(field, place, value))
  }
  if (!isGroup && cellAt(cells, columns, 'choice_filter') !== '') findings.push(finding('all_choices', place, cellAt(cells, columns, 'choice_filter')))
  for (const column of columns) if (mediaFields.includes(column.field) && cells[column.at]) findings.push(finding('media', place, cells[column.at]))
  return findings
}

/** A column without a name goes by its letters: 0 is A, 26 is AA. */
export const letters = (at: number): string => (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))
