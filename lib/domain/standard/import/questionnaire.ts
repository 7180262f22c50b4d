import { rowNumber, type ImportTable } from '../../import/table'
import type { Language } from '../../language'
import { blankSection } from '../blank'
import type { CriterionType, Method, NotApplicableRule, Section, StandardContent, Zone } from '../content'
import { criterionIn, type RowFault } from './criterion-in'
import type { QuestionnaireField, QuestionnaireMapping } from './columns'

/** What a questionnaire does not say of itself, asked once for the whole file. */
export type QuestionnaireSettings = {
  language: Language
  type: CriterionType
  method: Method
  notApplicable: NotApplicableRule
  couldNotCheck: boolean
  zone: Pick<Zone, 'acceptable' | 'desired'> | null
}

/** Unless the file or its author says so, nothing can leave the score: where a question itself says "if applicable", the linter asks. */
export const startSettings = (language: Language): QuestionnaireSettings => ({
  language, type: 'yes_no', method: 'pooled', notApplicable: 'not_allowed', couldNotCheck: true, zone: null,
})

export type RowError = RowFault & { row: number; column: string }
export type QuestionnaireRead = { content: StandardContent; errors: RowError[]; rows: number }

/** As many as one standard may hold; further rows are named as errors. */
export const MAX_ROWS = 300
const MAX_SECTION_COUNT = 50

/**
 * The draft a questionnaire describes. Rows with a fault are left out and named, with the column it stands in; a blank cell under
 * "section" goes on with the section above, as merged cells arrive. `setOn` (ISO date) dates the zone.
 */
export function readQuestionnaire(table: ImportTable, mapping: QuestionnaireMapping, settings: QuestionnaireSettings, setOn: string): QuestionnaireRead {
  const errors: RowError[] = []
  const sections = new Map<string, Section>()
  const keys = new Set<string>()
  const statedKeys = new Set(table.rows.map((cells) => cellIn(cells, mapping.key)).filter(Boolean))
  let title = ''
  let rows = 0
  table.rows.forEach((cells, index) => {
    if (cells.length === 0) return
    rows += 1
    const cell = (field: QuestionnaireField) => cellIn(cells, mapping[field])
    title = cell('section') || title
    const fail = (fault: RowFault) => {
      const at = mapping[fault.field]
      errors.push({ ...fault, row: rowNumber(index), column: (at === null ? undefined : table.header[at]) || fault.field })
    }
    const { criterion, faults } = criterionIn(cell, settings, freeKey(index, keys, statedKeys))
    if (title.length > 200) faults.push({ field: 'section', code: 'too_long', value: title.slice(0, 60), limit: 200 })
    if (cell('group').length > 200) faults.push({ field: 'group', code: 'too_long', value: cell('group').slice(0, 60), limit: 200 })
    if (keys.has(criterion.key)) faults.push({ field: 'key', code: 'key_twice', value: criterion.key })
    if (rows > MAX_ROWS) faults.push({ field: 'prompt', code: 'too_many', value: '', limit: MAX_ROWS })
    if (!sections.has(title) && sections.size >= MAX_SECTION_COUNT) faults.push({ field: 'section', code: 'too_many', value: title, limit: MAX_SECTION_COUNT })
    if (faults.length > 0) return faults.forEach(fail)
    keys.add(criterion.key)
    const section = sections.get(title) ?? blankSection(`section_${sections.size + 1}`, title ? { [settings.language]: title } : {})
    sections.set(title, section)
    section.criteria.push({ ...criterion, groupKey: groupIn(section, cell('group'), settings.language) })
  })
  const { language, method, zone } = settings
  return {
    errors,
    rows,
    content: {
      baseLanguage: language, method, statedTotalMilli: null, goal: null, scenarios: [],
      zone: zone && { ...zone, origin: 'management', setOn, author: '' },
      sections: [...sections.values()].map(together),
    },
  }
}

const cellIn = (cells: readonly string[], at: number | null): string => (at === null ? '' : (cells[at] ?? ''))

/** A key for a row that brings none: by its row, unless the file uses that word itself. */
function freeKey(index: number, keys: ReadonlySet<string>, stated: ReadonlySet<string>): string {
  let key = `q${rowNumber(index) - 1}`
  while (keys.has(key) || stated.has(key)) key += '_'
  return key
}

function groupIn(section: Section, title: string, language: Language): string | null {
  if (!title) return null
  const known = section.groups.find((group) => group.title[language] === title)
  if (known) return known.key
  const key = `group_${section.groups.length + 1}`
  section.groups.push({ key, title: { [language]: title } })
  return key
}

/** A group's criteria stand together, where its first one stood. */
function together(section: Section): Section {
  const begun = new Set<string>()
  const criteria = section.criteria.flatMap((criterion) => {
    const { groupKey } = criterion
    if (groupKey === null) return [criterion]
    if (begun.has(groupKey)) return []
    begun.add(groupKey)
    return section.criteria.filter((one) => one.groupKey === groupKey)
  })
  return { ...section, criteria }
}
