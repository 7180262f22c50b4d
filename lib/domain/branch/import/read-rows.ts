import { rowNumber, type ImportTable } from '../../import/table'
import type { Coordinates } from '../../report/place'
import { branchLimits, type BranchKind } from '../branch.schema'
import { coordinateLimits, degreesOf, isDegrees } from '../coordinates'
import { knownTimeZone, suggestTimeZone } from '../time-zone'
import { weekdays } from '../../visit/days'
import type { ColumnMapping, ImportField } from './columns'
import { readHours, type HoursError, type Week } from './read-hours'

/** What a row says; an empty cell says nothing, so what the branch has stays. */
export type RowValues = {
  code: string
  name: string
  region?: string[]
  kind?: BranchKind
  timeZone?: string
  address?: string
  town?: string
  openedOn?: string
  coordinates?: Coordinates
  /** Weekdays the row says something of. */
  hours?: Week
  attributes: Record<string, string>
}
export type RowError = {
  code:
    | 'code_missing' | 'code_twice' | 'name_missing' | 'too_long' | 'kind_unknown' | 'time_zone_unknown' | 'date_wrong' | 'region_wrong' | 'too_many_attributes' | 'coordinate_wrong'
    | 'coordinate_alone'
    | HoursError['code']
  field: ImportField | 'attributes'
  /** Fill the blanks of the sentence. */
  details: Record<string, string | number>
}
/** `line` is the row's number as a spreadsheet shows it: the head is line 1. */
export type ReadRow = { line: number; values: RowValues | null; errors: RowError[] }

const kinds: Record<string, BranchKind> = {
  site: 'site', branch: 'site', store: 'site', филиал: 'site', магазин: 'site', точка: 'site', padalinys: 'site', parduotuve: 'site', parduotuvė: 'site',
  unit: 'unit', 'call centre': 'unit', 'call center': 'unit', подразделение: 'unit', 'колл-центр': 'unit', сайт: 'unit', vienetas: 'unit', skyrius: 'unit',
}
const longest: Partial<Record<ImportField, number>> = { code: branchLimits.code, name: branchLimits.name, address: branchLimits.address, town: branchLimits.town }
const regionLimits = { name: 120, depth: 12 } as const

const tidy = (cell: string | undefined) => (cell ?? '').replaceAll('\u0000', '').toWellFormed().replace(/\s+/g, ' ').trim()

/** Every row that holds anything read by the mapping, with all that is wrong in it; a code that stands in several rows is wrong in each. */
export function readRows({ header, rows }: ImportTable, mapping: ColumnMapping): ReadRow[] {
  const read = rows.flatMap((cells, index) => (cells.length === 0 ? [] : [readRow(cells, rowNumber(index), mapping, header)]))
  const lines = new Map<string, number[]>()
  for (const { line, values } of read) if (values?.code) lines.set(values.code, [...(lines.get(values.code) ?? []), line])
  return read.map((row) => {
    const others = (lines.get(row.values?.code ?? '') ?? []).filter((line) => line !== row.line)
    if (others.length === 0) return row
    return { ...row, errors: [...row.errors, { code: 'code_twice', field: 'code', details: { code: row.values!.code, line: others[0]! } }] }
  })
}

function readRow(cells: readonly string[], line: number, { fields, attributes }: ColumnMapping, header: readonly string[]): ReadRow {
  const errors: RowError[] = []
  const wrong = (field: RowError['field'], code: RowError['code'], details: RowError['details'] = {}) => void errors.push({ code, field, details })
  const cell = (field: ImportField) => (fields[field] === undefined ? '' : tidy(cells[fields[field]]))

  const code = cell('code')
  const name = cell('name')
  if (!code) wrong('code', 'code_missing')
  if (!name) wrong('name', 'name_missing')
  for (const [field, limit] of Object.entries(longest) as [ImportField, number][])
    if (cell(field).length > limit) wrong(field, 'too_long', { limit, length: cell(field).length })

  const values: RowValues = { code, name, attributes: {} }
  if (cell('address')) values.address = cell('address')
  if (cell('town')) values.town = cell('town')
  if (cell('kind')) {
    const kind = kinds[cell('kind').toLowerCase()]
    if (kind) values.kind = kind
    else wrong('kind', 'kind_unknown', { value: shorten(cell('kind')) })
  }
  if (cell('timeZone')) {
    const zone = knownTimeZone(cell('timeZone'))
    if (zone) values.timeZone = zone
    else wrong('timeZone', 'time_zone_unknown', { value: shorten(cell('timeZone')), suggestion: suggestTimeZone(cell('timeZone')) ?? '' })
  }
  if (cell('openedOn')) {
    const day = readDay(cell('openedOn'))
    if (day) values.openedOn = day
    else wrong('openedOn', 'date_wrong', { value: shorten(cell('openedOn')) })
  }
  if (cell('region')) {
    const names = cell('region').split(/\s*[/>›]\s*/).filter(Boolean)
    const fits = names.length > 0 && names.length <= regionLimits.depth && names.every((one) => one.length <= regionLimits.name)
    if (fits) values.region = names
    else wrong('region', 'region_wrong', regionLimits)
  }
  const coordinates = readCoordinates(cell, wrong)
  if (coordinates) values.coordinates = coordinates
  const hours = readWeek(cell, wrong)
  if (hours) values.hours = hours
  for (const column of attributes) {
    const [key, value] = [tidy(header[column]), tidy(cells[column])]
    if (!value) continue
    if (key.length > branchLimits.attributeKey || value.length > branchLimits.attributeValue)
      wrong('attributes', 'too_long', { limit: branchLimits.attributeValue, length: Math.max(key.length, value.length) })
    else values.attributes[key] = value
  }
  if (Object.keys(values.attributes).length > branchLimits.attributes) wrong('attributes', 'too_many_attributes', { limit: branchLimits.attributes })
  return { line, values, errors }
}

type Wrong = (field: ImportField, code: RowError['code'], details?: RowError['details']) => void

/** Both figures or none; one alone, and one that is none, is said in its own column. */
function readCoordinates(cell: (field: ImportField) => string, wrong: Wrong): Coordinates | null {
  const read = (field: 'latitude' | 'longitude') => {
    const degrees = degreesOf(cell(field))
    if (degrees === null || isDegrees(degrees, coordinateLimits[field])) return degrees
    wrong(field, 'coordinate_wrong', { value: shorten(cell(field)), limit: coordinateLimits[field] })
    return Number.NaN
  }
  const [latitude, longitude] = [read('latitude'), read('longitude')]
  if (latitude !== null && longitude !== null) return Number.isNaN(latitude) || Number.isNaN(longitude) ? null : { latitude, longitude }
  if (latitude !== null || longitude !== null) wrong(latitude === null ? 'latitude' : 'longitude', 'coordinate_alone')
  return null
}

/** The whole week from one column, and each weekday's own column over it. */
function readWeek(cell: (field: ImportField) => string, wrong: Wrong): Week | null {
  const week: Week = {}
  for (const field of ['openingHours', ...weekdays] as const) {
    if (!cell(field)) continue
    const read = field === 'openingHours' ? readHours(cell(field)) : readHours(cell(field), field)
    if ('week' in read) Object.assign(week, read.week)
    else wrong(field, read.error.code, { value: shorten(read.error.value) })
  }
  return Object.keys(week).length > 0 ? week : null
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** "2026-11-21", "21.11.2026" and "21/11/2026" as a day; null when it is none. Days before months, as this trade's countries write. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00.*)?$/.exec(text)
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2]!.padStart(2, '0'), local[1]!.padStart(2, '0')] : []
  const written = `${year}-${month}-${day}`
  const time = Date.parse(`${written}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? null : written
}
