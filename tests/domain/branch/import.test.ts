import { describe, expect, test } from 'vitest'
import { cleanMapping, guessColumns, missingFields } from '@/lib/domain/branch/import/columns'
import { compareRows, type KnownBranch } from '@/lib/domain/branch/import/compare'
import { pathsToMake, regionFinder } from '@/lib/domain/branch/import/find-region'
import { readDay, readRows } from '@/lib/domain/branch/import/read-rows'

const regions = [
  { id: 'r', parentId: null, name: 'Rasa', path: ['r'] },
  { id: 'n', parentId: 'r', name: 'North', path: ['r', 'n'] },
  { id: 'c', parentId: 'n', name: 'City', path: ['r', 'n', 'c'] },
]
const known: KnownBranch = {
  id: '1', code: 'A1', name: 'Old', kind: 'site', timeZone: 'Europe/Vilnius', address: 'Here 1', town: 'Kaunas', openedOn: null, latitude: null, longitude: null,
  attributes: { size: 'L' }, open: true, regionId: 'c', week: {},
}
const header = ['Code', 'Name', 'Region', 'Town', 'Time zone', 'size']
const mapping = { fields: guessColumns(header).fields, attributes: [5] }
const compare = (rows: string[][], branches = [known]) => compareRows(readRows({ header, rows }, mapping), branches, regions, { timeZone: 'Europe/Riga' })
const errorsOf = (row: string[], over: string[] = header) =>
  readRows({ header: over, rows: [row] }, { fields: guessColumns(over).fields, attributes: [] })[0]!.errors.map(({ code }) => code)

describe('columns', () => {
  test.each([
    [['code', 'name', 'region'], { code: 0, name: 1, region: 2 }],
    [['Регион', 'Название', 'Код филиала', 'Город', 'Часовой пояс'], { region: 0, name: 1, code: 2, town: 3, timeZone: 4 }],
    [['Padalinio kodas', 'Pavadinimas', 'Miestas', 'Gatvė', 'Laiko juosta'], { code: 0, name: 1, town: 2, address: 3, timeZone: 4 }],
    [['Code', 'Name', 'Opened', 'Opening hours'], { code: 0, name: 1, openedOn: 2, openingHours: 3 }],
    [['Код', 'Название', 'Часы работы'], { code: 0, name: 1, openingHours: 2 }],
    [['Kodas', 'Pavadinimas', 'Darbo laikas'], { code: 0, name: 1, openingHours: 2 }],
    [['Code', 'Name', 'Hours Mon', 'Hours Tue', 'Ср часы', 'Šeštadienis'], { code: 0, name: 1, mon: 2, tue: 3, wed: 4, sat: 5 }],
    [['Code', 'Name', 'Sunday', 'Hours'], { code: 0, name: 1, openingHours: 3 }],
    [['STORE_ID', 'Store name', 'Opening date'], { code: 0, name: 1, openedOn: 2 }],
  ])('%s are recognised', (heads, fields) => expect(guessColumns(heads).fields).toEqual(fields))
  test('what is needed and not found is said; what the file lacks or uses twice is dropped', () => {
    expect(missingFields(guessColumns(['A', 'B']))).toEqual(['code', 'name'])
    expect(cleanMapping({ fields: { code: 0, name: 0, town: 9 }, attributes: [0, 1, 1] }, ['Code', 'Size'])).toEqual({ fields: { code: 0 }, attributes: [1] })
  })
})

describe('rows', () => {
  test.each([
    ['no code', ['', 'X', '', '', '', ''], ['code_missing']],
    ['no name', ['A', ' ', '', '', '', ''], ['name_missing']],
    ['a name of 5,000 characters', ['A', 'x'.repeat(5_000), '', '', '', ''], ['too_long']],
    ['an unknown zone', ['A', 'X', '', '', 'Europe/Vilnus', ''], ['time_zone_unknown']],
    ['a region too deep', ['A', 'X', Array(20).fill('a').join('/'), '', '', ''], ['region_wrong']],
    ['three things at once', ['', '', '', 'x'.repeat(121), '', ''], ['code_missing', 'name_missing', 'too_long']],
  ])('with %s is refused', (_, row, errors) => expect(errorsOf(row)).toEqual(errors))
  test('a kind or day that is none is refused', () => {
    expect(errorsOf(['A', 'X', 'kiosk?', '31.02.2026'], ['Code', 'Name', 'Type', 'Opened'])).toEqual(['kind_unknown', 'date_wrong'])
  })
  test('a code that stands twice is wrong in both rows, with the line of the other; case tells codes apart', () => {
    const rows = readRows({ header, rows: [['A ', '1'], [], ['a', '2'], ['A', '3']] }, mapping)
    expect(rows.map(({ line, errors }) => [line, errors.map(({ details }) => details.line)])).toEqual([[2, [5]], [4, []], [5, [2]]])
  })
  test('an unknown zone comes with a suggestion', () => {
    const [row] = readRows({ header, rows: [['A', 'X', '', '', 'Europe/Vilnus', '']] }, mapping)
    expect(row!.errors[0]!.details).toEqual({ value: 'Europe/Vilnus', suggestion: 'Europe/Vilnius' })
  })
  test.each([
    ['both, with a point', ['54.6872', '25.2797'], { latitude: 54.6872, longitude: 25.2797 }, []],
    ['both, with a comma and a sign', [' 54,6872° ', '\u221225,2797'], { latitude: 54.6872, longitude: -25.2797 }, []],
    ['neither', ['', ''], undefined, []],
    ['one alone', ['54.6872', ''], undefined, ['coordinate_alone longitude']],
    ['the other alone', ['', '25'], undefined, ['coordinate_alone latitude']],
    ['beyond the pole', ['90.1', '25'], undefined, ['coordinate_wrong latitude']],
    ['no figures', ['north', '1e3'], undefined, ['coordinate_wrong latitude', 'coordinate_wrong longitude']],
  ])('coordinates: %s', (_, cells, coordinates, errors) => {
    const head = ['Code', 'Name', 'Lat', 'Долгота']
    const [row] = readRows({ header: head, rows: [['A', 'X', ...cells]] }, { fields: guessColumns(head).fields, attributes: [] })
    expect([row!.values!.coordinates, row!.errors.map(({ code, field }) => `${code} ${field}`)]).toEqual([coordinates, errors])
  })
  test('hours of the week and of single days are read, and each that is none is said in its column', () => {
    const head = ['Code', 'Name', 'Opening hours', 'Sat', 'Sun']
    const read = (...cells: string[]) => readRows({ header: head, rows: [['A', 'X', ...cells]] }, { fields: guessColumns(head).fields, attributes: [] })[0]!
    expect(read('Mon-Fri 8-20', '9-18', '').values!.hours).toMatchObject({ fri: [['08:00', '20:00']], sat: [['09:00', '18:00']], sun: [] })
    expect(read('', '', 'closed').values!.hours).toEqual({ sun: [] })
    expect(read('', '', '').values!.hours).toBeUndefined()
    expect(read('Mon-Fri 8-25', 'late', '').errors).toEqual([
      { code: 'hours_time_wrong', field: 'openingHours', details: { value: '8-25' } }, { code: 'hours_time_wrong', field: 'sat', details: { value: 'late' } },
    ])
  })
  test.each([['2026-11-21', '2026-11-21'], ['21.11.2026', '2026-11-21'], ['1/2/2026', '2026-02-01'], ['2026-02-30', null], ['soon', null]])(
    '%s is read as %s', (text, day) => expect(readDay(text)).toBe(day))
})

describe('comparison', () => {
  test('new, changed field by field, unchanged and missing', () => {
    const other = { ...known, id: '2', code: 'A2', name: 'Same', attributes: {} }
    const gone = { ...known, id: '3', code: 'A3' }
    const result = compare([['A1', 'New', 'north', 'Vilnius', '', 'XL'], ['A2', 'Same', 'North / City', '', '', ''], ['A9', 'Nine', 'South / Coast', '', '', '']], [known, other, gone])
    expect(result.changed).toMatchObject([{ line: 2, id: '1' }])
    expect(result.changed[0]!.changes).toEqual([
      { field: 'name', from: 'Old', to: 'New' },
      { field: 'town', from: 'Kaunas', to: 'Vilnius' },
      { field: 'region', from: 'North / City', to: 'North' },
      { field: 'attributes.size', from: 'L', to: 'XL' },
    ])
    expect(result.fresh).toMatchObject([{ line: 4, timeZone: 'Europe/Riga', region: 'South / Coast' }])
    expect([result.unchanged, result.missing.map(({ code }) => code), result.newRegions]).toEqual([1, ['A3'], [['South'], ['South', 'Coast']]])
  })
  test('opening hours change when the days differ, and not for saying a day not stated is closed', () => {
    const head = ['Code', 'Name', 'Opening hours', 'Sat', 'Sun']
    const changes = (week: KnownBranch['week'], ...cells: string[]) =>
      compareRows(readRows({ header: head, rows: [['A1', 'Old', ...cells]] }, { fields: guessColumns(head).fields, attributes: [] }), [{ ...known, week }], regions, { timeZone: 'UTC' }).changed[0]?.changes
    const monday = { mon: [['08:00', '20:00']] as [string, string][] }
    expect(changes({}, 'Mon 8-20', '', '')).toEqual([{ field: 'openingHours', from: '', to: 'Mon 08:00–20:00; Tue–Sun closed' }])
    expect(changes(monday, 'Mon 8-20', '', '')).toBeUndefined()
    expect(changes(monday, '', '', '')).toBeUndefined()
    expect(changes(monday, '', '9-18', '-')).toEqual([{ field: 'openingHours', from: 'Mon 08:00–20:00; Tue–Sun closed', to: 'Mon 08:00–20:00; Tue–Fri closed; Sat 09:00–18:00; Sun closed' }])
    expect(changes(monday, 'closed', '', '')).toMatchObject([{ to: 'Mon–Sun closed' }])
  })
  test('an empty cell leaves what is there; a closed branch is not missed', () => {
    expect(compare([['A1', 'Old', '', '', '', '']])).toMatchObject({ unchanged: 1, changed: [] })
    expect(compare([['A2', 'X', '', '', '', '']], [{ ...known, open: false }]).missing).toEqual([])
  })
  test('a row with an error does nothing and is not missing', () => {
    expect(compare([['A1', '', '', '', '', '']])).toMatchObject({ rowsWithErrors: [{ line: 2 }], changed: [], missing: [] })
  })
  test('attributes may be called anything', () => {
    const rows = readRows({ header: ['code', 'name', 'constructor', '__proto__'], rows: [['A1', 'Old', 'x', 'y']] }, { fields: { code: 0, name: 1 }, attributes: [2, 3] })
    expect(compareRows(rows, [known], regions, { timeZone: 'UTC' }).changed[0]!.changes).toContainEqual({ field: 'attributes.constructor', from: '', to: 'x' })
  })
})

test('regions are found by their path below the root, case aside; parents are made before children, each once', () => {
  const finder = regionFinder(regions)
  expect([finder.find(['north', 'CITY']), finder.find(['rasa', 'North']), finder.find(['City']), finder.find(['Rasa'])]).toEqual([{ id: 'c' }, { id: 'n' }, { names: ['City'] }, { id: 'r' }])
  const wanted = [['South', 'Coast'], ['south', 'Hills'], ['North', 'Sea']]
  expect(pathsToMake(wanted, (names) => 'id' in finder.find(names))).toEqual([['South'], ['South', 'Coast'], ['south', 'Hills'], ['North', 'Sea']])
})
