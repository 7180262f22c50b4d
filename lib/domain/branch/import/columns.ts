import { matchColumns } from '../../import/match-columns'
import { weekdays, type Weekday } from '../../visit/days'
import { dayHeads } from './day-words'

/** What a column of the file can say of a branch; any other column can become an attribute under its own head. */
export const importFields = ['code', 'name', 'region', 'kind', 'timeZone', 'address', 'town', 'openedOn', 'latitude', 'longitude', 'openingHours', ...weekdays] as const
export type ImportField = (typeof importFields)[number]
export const neededFields = ['code', 'name'] as const satisfies readonly ImportField[]

/** Per field the place of its column (from 0), and the columns taken as attributes. */
export type ColumnMapping = { fields: Partial<Record<ImportField, number>>; attributes: number[] }

/** Heads as programmes, spreadsheets and people write them, in three languages. */
const heads: Record<Exclude<ImportField, Weekday>, readonly string[]> = {
  code: ['code', 'branch code', 'store code', 'branch id', 'store id', 'id', 'number', 'no', 'store number', 'код', 'код филиала', 'номер', 'код точки', 'kodas', 'padalinio kodas', 'nr', 'numeris'],
  name: ['name', 'branch', 'branch name', 'store', 'store name', 'outlet', 'title', 'название', 'наименование', 'филиал', 'имя', 'точка', 'магазин', 'pavadinimas', 'padalinys', 'padalinio pavadinimas', 'vardas'],
  region: ['region', 'region path', 'area', 'district', 'zone', 'territory', 'регион', 'область', 'район', 'территория', 'regionas', 'sritis', 'rajonas', 'apskritis'],
  kind: ['kind', 'type', 'вид', 'тип', 'rusis', 'tipas'],
  timeZone: ['time zone', 'timezone', 'tz', 'часовой пояс', 'laiko juosta', 'laiko zona'],
  address: ['address', 'street', 'адрес', 'улица', 'adresas', 'gatve'],
  town: ['town', 'city', 'place', 'locality', 'город', 'населенный пункт', 'miestas', 'gyvenviete'],
  openedOn: ['opened', 'opened on', 'opening date', 'open since', 'дата открытия', 'открыт', 'atidarymo data', 'atidarytas', 'atidaryta'],
  latitude: ['latitude', 'lat', 'широта', 'platuma'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'долгота', 'ilguma'],
  openingHours: ['opening hours', 'business hours', 'working hours', 'working time', 'open hours', 'hours', 'часы работы', 'время работы', 'режим работы', 'график работы', 'часы', 'darbo laikas', 'darbo valandos'],
}

/**
 * The likeliest column per field by its head; nothing is taken for an attribute unasked. Columns of single weekdays come first, so that
 * "Hours Mon" is no column of all hours; one alone is none of a week and means something else.
 */
export function guessColumns(header: readonly string[]): ColumnMapping {
  const single = Object.entries(matchColumns(header, dayHeads)).filter(([, column]) => column !== null)
  const ofDays = single.length > 1 ? single : []
  const rest = header.map((head, at) => (ofDays.some(([, column]) => column === at) ? '' : head))
  const found = [...Object.entries(matchColumns(rest, heads)), ...ofDays] as [ImportField, number | null][]
  return { fields: Object.fromEntries(found.filter(([, column]) => column !== null)), attributes: [] }
}

export const missingFields = ({ fields }: ColumnMapping): ImportField[] => neededFields.filter((field) => fields[field] === undefined)

/** The columns that hold figures; a file writes their decimals in its own way. */
export const figureColumns = ({ fields: { latitude, longitude } }: ColumnMapping): number[] => [latitude, longitude].filter((column) => column !== undefined)

/** Drops what does not fit this file: columns it does not have, a column used twice. */
export function cleanMapping({ fields, attributes }: ColumnMapping, header: readonly string[]): ColumnMapping {
  const taken = new Set<number>()
  const free = (column: number) => column >= 0 && column < header.length && !taken.has(column) && Boolean(taken.add(column))
  const kept = importFields.flatMap((field) => {
    const column = fields[field]
    return column !== undefined && free(column) ? [[field, column] as const] : []
  })
  return { fields: Object.fromEntries(kept), attributes: attributes.filter((column) => header[column]?.trim() && free(column)) }
}
