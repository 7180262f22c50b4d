import type { Millionths } from '../exact'
import { rowNumber, type ImportTable } from '../import/table'
import { addDays, earlier, later, type Day } from '../visit/days'
import type { Channel } from '../visit/state'
import { branchFinder, type NamedBranch } from './find-branch'
import { historyFields, type HistoryField, type HistoryMapping } from './columns'
import { gatheredIn, MOST_VISITS_A_LINE, readAuditDay, readChannel, readScore, readVisits, type DayOrder, type Gathering, type Scale } from './read-cells'

export type ReadingRules = { scale: Scale; dayOrder: DayOrder; gather: Gathering; channel: Channel; today: Day }

export type PeriodSpan = { name: string; startsOn: Day; endsOn: Day }
/** One audit of the file. `sections` by key; `total` is null where the file has sections alone. */
export type HistoryLine = {
  line: number
  branchId: string
  on: Day
  visits: number
  total: Millionths | null
  sections: Record<string, Millionths>
  channel: Channel
  period: PeriodSpan
}
export type HistoryError = {
  code:
    | 'branch_missing' | 'branch_unknown' | 'branch_ambiguous' | 'date_missing' | 'date_wrong' | 'date_future' | 'date_ancient'
    | 'score_missing' | 'score_wrong' | 'visits_wrong' | 'channel_unknown' | 'period_long' | 'period_closed' | 'line_twice' | 'imported_before' | 'cell_long'
  field: HistoryField | 'section'
  /** Fill the blanks of the sentence. */
  details: Record<string, string | number>
}
export type FaultyLine = { line: number; errors: HistoryError[] }

const FIRST_DAY = '1990-01-01'
const LONGEST_PERIOD = 120
/** No branch, date, score or name of a period is longer: what is, was never meant as one and is not read. */
const LONGEST_CELL = 300
const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
const tidy = (cell: string | undefined) => (cell ?? '').replaceAll('\u0000', '').toWellFormed().replace(/\s+/g, ' ').trim()

/** Every line read by the mapping: what it says, or all that is wrong in it. Named periods span the days of their lines. */
export function readLines(table: ImportTable, mapping: HistoryMapping, rules: ReadingRules, branches: readonly NamedBranch[]): { lines: HistoryLine[]; faulty: FaultyLine[] } {
  const find = branchFinder(branches)
  const lines: HistoryLine[] = []
  const faulty: FaultyLine[] = []
  table.rows.forEach((cells, index) => {
    if (cells.length === 0) return
    const read = readLine(cells, rowNumber(index), { table, mapping, rules, find })
    if ('errors' in read) faulty.push(read)
    else lines.push(read)
  })
  spanPeriods(lines, mapping)
  return { lines, faulty }
}

type How = { table: ImportTable; mapping: HistoryMapping; rules: ReadingRules; find: ReturnType<typeof branchFinder> }

function readLine(cells: readonly string[], line: number, { table, mapping: { fields, sections }, rules, find }: How): HistoryLine | FaultyLine {
  const errors = longCells(cells, table.header, { fields, sections })
  if (errors.length > 0) return { line, errors }
  const wrong = (field: HistoryError['field'], code: HistoryError['code'], details: HistoryError['details'] = {}) => void errors.push({ code, field, details })
  const cell = (field: HistoryField) => (fields[field] === undefined ? '' : tidy(cells[fields[field]]))
  const scoreIn = (column: number, field: HistoryError['field']): Millionths | null => {
    const text = tidy(cells[column])
    if (text === '' || text === '-' || text === '–') return null
    const score = readScore(text, rules.scale)
    if (score === null) wrong(field, 'score_wrong', { value: shorten(text), column: shorten(table.header[column] || String(column + 1)) })
    return score
  }

  const branchId = branchOf(cell('branch'), find, wrong)
  const on = dayOf(cell('date'), rules, wrong)
  const total = fields.total === undefined ? null : scoreIn(fields.total, 'total')
  const scores = Object.fromEntries(sections.flatMap(({ column, key }) => {
    const score = scoreIn(column, 'section')
    return score === null ? [] : [[key, score] as const]
  }))
  if (total === null && Object.keys(scores).length === 0 && !errors.some(({ code }) => code === 'score_wrong')) wrong('total', 'score_missing')
  const visits = cell('visits') === '' ? 1 : readVisits(cell('visits'))
  if (visits === null) wrong('visits', 'visits_wrong', { value: shorten(cell('visits')), most: MOST_VISITS_A_LINE })
  const channel = cell('channel') === '' ? rules.channel : readChannel(cell('channel'))
  if (channel === null) wrong('channel', 'channel_unknown', { value: shorten(cell('channel')) })
  const name = cell('period')
  if (name.length > LONGEST_PERIOD) wrong('period', 'period_long', { limit: LONGEST_PERIOD, length: name.length })
  if (errors.length > 0 || branchId === null || on === null || visits === null || channel === null) return { line, errors }
  const period = name === '' ? gatheredIn(on, rules.gather) : { name, startsOn: on, endsOn: on }
  return { line, branchId, on, visits, total, sections: scores, channel, period }
}

function longCells(cells: readonly string[], header: readonly string[], { fields, sections }: HistoryMapping): HistoryError[] {
  const read = [...historyFields.map((field) => ({ field, column: fields[field] })), ...sections.map(({ column }) => ({ field: 'section' as const, column }))]
  return read.flatMap(({ field, column }): HistoryError[] => {
    const length = column === undefined ? 0 : (cells[column] ?? '').length
    if (column === undefined || length <= LONGEST_CELL) return []
    return [{ code: 'cell_long', field, details: { column: shorten(header[column] || String(column + 1)), length, limit: LONGEST_CELL } }]
  })
}

type Wrong = (field: HistoryError['field'], code: HistoryError['code'], details?: HistoryError['details']) => void

function branchOf(text: string, find: How['find'], wrong: Wrong): string | null {
  if (text === '') return (wrong('branch', 'branch_missing'), null)
  const found = find(text)
  if ('id' in found) return found.id
  if ('ambiguous' in found) wrong('branch', 'branch_ambiguous', { value: shorten(text), count: found.ambiguous })
  else wrong('branch', 'branch_unknown', { value: shorten(text), suggestion: found.suggestion })
  return null
}

function dayOf(text: string, { dayOrder, today }: ReadingRules, wrong: Wrong): Day | null {
  if (text === '') return (wrong('date', 'date_missing'), null)
  const day = readAuditDay(text, dayOrder)
  if (day === null) wrong('date', 'date_wrong', { value: shorten(text) })
  // Somewhere it is tomorrow already.
  else if (day > addDays(today, 1)) wrong('date', 'date_future', { value: shorten(text) })
  else if (day < FIRST_DAY) wrong('date', 'date_ancient', { value: shorten(text) })
  else return day
  return null
}

/** One period of a channel, by its name without case. */
export const periodKey = (channel: Channel, name: string): string => `${channel} ${name.toLowerCase()}`

/** All lines of one period say the same span: that of its calendar and of all days named under it. */
function spanPeriods(lines: HistoryLine[], { fields }: HistoryMapping): void {
  if (fields.period === undefined) return
  const spans = new Map<string, PeriodSpan>()
  for (const { channel, period } of lines) {
    const key = periodKey(channel, period.name)
    const span = spans.get(key)
    spans.set(key, span ? { name: span.name, startsOn: earlier(span.startsOn, period.startsOn), endsOn: later(span.endsOn, period.endsOn) } : period)
  }
  for (const line of lines) line.period = spans.get(periodKey(line.channel, line.period.name))!
}
