import type { Language } from '../language'
import { matchColumns } from '../import/match-columns'

/** What a column of past audits can say; any other can hold the score of a section. */
export const historyFields = ['branch', 'date', 'total', 'period', 'channel', 'visits'] as const
export type HistoryField = (typeof historyFields)[number]

/** Per field the place of its column (from 0), and the columns that hold scores of sections. */
export type HistoryMapping = { fields: Partial<Record<HistoryField, number>>; sections: { column: number; key: string }[] }

export type SectionChoice = { key: string; title: Partial<Record<Language, string>> }

/** Heads as other programmes and spreadsheets write them, in three languages. */
const heads: Record<HistoryField, readonly string[]> = {
  branch: ['branch code', 'store code', 'code', 'branch', 'store', 'outlet', 'location', 'site', 'branch name', 'store name', 'shop', 'код филиала', 'код точки', 'код', 'филиал', 'точка', 'магазин', 'padalinio kodas', 'kodas', 'padalinys', 'padalinio pavadinimas', 'parduotuve'],
  date: ['date', 'visit date', 'audit date', 'day', 'visited on', 'дата', 'дата визита', 'дата аудита', 'дата проверки', 'data', 'vizito data', 'audito data', 'apsilankymo data'],
  total: ['total score', 'total', 'score', 'overall', 'overall score', 'result', 'final score', 'общий балл', 'итог', 'итого', 'балл', 'оценка', 'результат', 'bendras balas', 'balas', 'is viso', 'rezultatas', 'ivertinimas'],
  period: ['wave', 'period', 'round', 'quarter', 'волна', 'период', 'этап', 'квартал', 'banga', 'laikotarpis', 'ketvirtis', 'etapas'],
  channel: ['channel', 'канал', 'kanalas'],
  visits: ['visits', 'number of visits', 'audits', 'number of audits', 'n', 'визитов', 'число визитов', 'количество визитов', 'проверок', 'vizitai', 'vizitu skaicius', 'auditu skaicius'],
}

/** The likeliest column per field, and per section of the standard the column that carries its title in any language. */
export function guessHistoryColumns(header: readonly string[], sections: readonly SectionChoice[]): HistoryMapping {
  const titles = Object.fromEntries(sections.map(({ key, title }) => [key, Object.values(title).filter((word) => word !== '')]))
  const ofSections = Object.entries(matchColumns(header, titles)).flatMap(([key, column]) => (column === null ? [] : [{ column, key }]))
  const rest = header.map((head, at) => (ofSections.some(({ column }) => column === at) ? '' : head))
  const found = Object.entries(matchColumns(rest, heads)) as [HistoryField, number | null][]
  return { fields: Object.fromEntries(found.filter(([, column]) => column !== null)), sections: ofSections }
}

/** What no line can do without: a branch, a date, and a score of any kind. */
export function missingHistoryFields({ fields, sections }: HistoryMapping): HistoryField[] {
  const needed = (['branch', 'date'] as const).filter((field) => fields[field] === undefined)
  return fields.total === undefined && sections.length === 0 ? [...needed, 'total'] : needed
}

/** The columns that hold figures; a file writes their decimals in its own way. */
export const figureColumns = ({ fields: { total, visits }, sections }: HistoryMapping): number[] =>
  [total, visits, ...sections.map(({ column }) => column)].filter((column) => column !== undefined)

/** Drops what does not fit this file or this standard: columns it does not have, a column or a section used twice. */
export function cleanHistoryMapping({ fields, sections }: HistoryMapping, header: readonly string[], keys: ReadonlySet<string>): HistoryMapping {
  const taken = new Set<number>()
  const free = (column: number) => column >= 0 && column < header.length && !taken.has(column) && Boolean(taken.add(column))
  const kept = historyFields.flatMap((field) => {
    const column = fields[field]
    return column !== undefined && free(column) ? [[field, column] as const] : []
  })
  const used = new Set<string>()
  const fits = ({ column, key }: { column: number; key: string }) => keys.has(key) && !used.has(key) && free(column) && Boolean(used.add(key))
  return { fields: Object.fromEntries(kept), sections: sections.filter(fits) }
}
