import type { BranchKind } from '../branch.schema'
import { weekdays } from '../../visit/days'
import { sayHours } from '../say-hours'
import { regionFinder, pathsToMake } from './find-region'
import { regionLabel, byId, type Region } from '../region-tree'
import type { Week } from './read-hours'
import type { ReadRow, RowValues } from './read-rows'

/** A branch as it stands: `regionId` is where it stands last in its history. */
export type KnownBranch = {
  id: string; code: string; name: string; kind: BranchKind; timeZone: string; address: string; town: string
  openedOn: string | null; latitude: number | null; longitude: number | null; attributes: Record<string, string>; open: boolean; regionId: string | null
  /** Weekdays stated; none at all is not the same as closed. */
  week: Week
}
type FieldName = 'name' | 'kind' | 'timeZone' | 'address' | 'town' | 'openedOn' | 'latitude' | 'longitude' | 'region' | 'openingHours' | `attributes.${string}`
/** Opening hours stand in it in English, as an import reads them; pages say them in the reader's words. */
export type FieldChange = { field: FieldName; from: string; to: string }
export type NewBranch = { line: number; values: RowValues; timeZone: string; region: string }
export type ChangedBranch = { line: number; id: string; values: RowValues; name: string; changes: FieldChange[] }

export type Comparison = {
  fresh: NewBranch[]
  changed: ChangedBranch[]
  unchanged: number
  /** Open branches the file does not name. */
  missing: { id: string; code: string; name: string }[]
  rowsWithErrors: ReadRow[]
  /** Regions to be made, as paths of names below the root. */
  newRegions: string[][]
}
export type ImportOptions = { timeZone: string }

const columns = ['name', 'kind', 'timeZone', 'address', 'town', 'openedOn'] as const

/** What applying the rows would do to the branches as they stand. Rows with errors do nothing. */
export function compareRows(rows: readonly ReadRow[], known: readonly KnownBranch[], regions: readonly Region[], { timeZone }: ImportOptions): Comparison {
  const byCode = new Map(known.map((branch) => [branch.code, branch]))
  const nodes = byId(regions)
  const finder = regionFinder(regions)
  const named = new Set(rows.flatMap(({ values }) => (values?.code ? [values.code] : [])))
  const result: Comparison = {
    fresh: [], changed: [], unchanged: 0, rowsWithErrors: [], newRegions: [],
    missing: known.filter(({ code, open }) => open && !named.has(code)).map(({ id, code, name }) => ({ id, code, name })),
  }
  const wanted: string[][] = []
  for (const row of rows) {
    if (row.errors.length > 0 || !row.values) {
      result.rowsWithErrors.push(row)
      continue
    }
    const { line, values } = row
    const place = values.region ? finder.find(values.region) : null
    if (place && 'names' in place) wanted.push(place.names)
    const label = !place ? regionLabel(nodes, finder.rootId) : 'id' in place ? regionLabel(nodes, place.id) : place.names.join(' / ')
    const branch = byCode.get(values.code)
    if (!branch) {
      result.fresh.push({ line, values, timeZone: values.timeZone ?? timeZone, region: label })
      continue
    }
    const changes: FieldChange[] = columns.flatMap((field) => {
      const [from, to] = [branch[field] ?? '', values[field]]
      return to === undefined || to === from ? [] : [{ field, from, to }]
    })
    if (place && !('id' in place && place.id === branch.regionId))
      changes.push({ field: 'region', from: branch.regionId ? regionLabel(nodes, branch.regionId) : '', to: label })
    for (const field of ['latitude', 'longitude'] as const) {
      const to = values.coordinates?.[field]
      if (to !== undefined && to !== branch[field]) changes.push({ field, from: String(branch[field] ?? ''), to: String(to) })
    }
    const hours = values.hours && hoursChange(branch.week, values.hours)
    if (hours) changes.push({ field: 'openingHours', ...hours })
    for (const [key, to] of Object.entries(values.attributes))
      if (attributeOf(branch, key) !== to) changes.push({ field: `attributes.${key}`, from: attributeOf(branch, key), to })
    if (changes.length === 0) result.unchanged++
    else result.changed.push({ line, id: branch.id, values, name: branch.name, changes })
  }
  result.newRegions = pathsToMake(wanted, (names) => 'id' in finder.find(names))
  return result
}

/** A day not stated is closed once any other is: saying so again changes nothing. */
function hoursChange(kept: Week, said: Week): { from: string; to: string } | null {
  const [from, to] = [inEnglish(kept), inEnglish({ ...kept, ...said })]
  return from === to ? null : { from, to }
}

export const inEnglish = (week: Week): string => (weekdays.some((day) => week[day]) ? sayHours(week, 'en', 'closed') : '')

// Attributes are called by heads of files: "constructor" is a name like any other.
const attributeOf = ({ attributes }: KnownBranch, key: string): string => (Object.hasOwn(attributes, key) ? (attributes[key] ?? '') : '')
