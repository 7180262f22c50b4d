import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { Paper, PaperBlock } from '@/lib/domain/export/paper'
import { drawPaper } from '@/lib/jobs/paper/draw-paper'
import { headHeight, rowHeight, topHeight } from '@/lib/jobs/paper/heights'
import { SHEET, sheetsOf } from '@/lib/jobs/paper/sheets'
import { branchOfAYear, groups, made, sections, waves } from '../support/made-papers'

const pages = async (paper: Paper) => (await buffer(await drawPaper(paper))).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
const kinds = (sheets: readonly PaperBlock[][]) => sheets.map((sheet) => sheet.map(({ kind }) => kind))

test('a branch after a year of visits takes three sheets, and as many pages', async () => {
  const paper = branchOfAYear()
  expect(kinds(sheetsOf(paper))).toEqual([['points', 'gauges'], ['table', 'table'], ['table', 'table']])
  expect(await pages(paper)).toBe(3)
}, 60_000)

test('whatever stands on a sheet stays on it: a page for each, of words long and short, in the narrowest columns too', async () => {
  const words = ['Карaliaus Mindaugo 49', 'Сотрудник уточняет заказ, сделанный в общих словах', 'Nepriekaištingumas', '43,4–69,5\u00a0%', 'AVATAR «Toffee» Wąży, рюмочная № 7', 'Ilgapavadinimis'.repeat(6)]
  const dense: PaperBlock = {
    kind: 'table', title: 'Всё', note: words.join(' '), columns: [30, 8, 20, 9, 33].map((width, at) => ({ head: words[at]!, width, numeric: at % 2 > 0 })),
    rows: Array.from({ length: 130 }, (_, row) => [0, 1, 2, 3, 4].map((column) => words[(row + column * 5) % (row % 9 === 0 ? 6 : 5)]!)),
  }
  const paper = made([waves(17), { kind: 'lists', lists: ['1', 'Очень длинное окончание строки', ''].map((end) => ({ title: words[1]!, note: words[2]!, lines: words.map((text) => ({ text, end })) })) }, sections(31), dense, waves(8), groups(40, 1, 60)])
  const sheets = sheetsOf(paper)
  expect(sheets.length).toBeGreaterThan(10)
  expect(await pages(paper)).toBe(sheets.length)
}, 120_000)

test('a table’s title keeps three of its rows beside it, and a group’s name the first of its own', () => {
  for (let before = 1; before <= 40; before += 1) {
    const regions = { ...groups(2, 30, 1, 25), title: 'Регионы' }
    const parts = sheetsOf(made([groups(before), regions])).flat().filter((block) => block.kind === 'table')
    for (const { rows } of parts) expect(Array.isArray(rows.at(-1)), `${before}: a name of rows is the last of its sheet`).toBe(true)
    const [first] = parts.filter(({ title }) => title === regions.title)
    expect(first!.rows.filter((row) => Array.isArray(row)).length, `${before}`).toBeGreaterThanOrEqual(3)
  }
})

test('every sheet but the last of a table is as full as its rows allow', () => {
  const table = groups(150)
  const paper = made([table])
  const sheets = sheetsOf(paper).map((sheet) => sheet[0] as typeof table)
  const height = (one: typeof table) => headHeight(one) + one.rows.reduce((sum, row) => sum + rowHeight(row, one.columns), 0)
  const line = rowHeight(table.rows[1]!, table.columns)
  for (const [at, one] of sheets.slice(0, -1).entries()) {
    const free = SHEET - (at === 0 ? topHeight(paper) : 0) - height(one)
    expect([free >= 0, free < line], `sheet ${at + 1}`).toEqual([true, true])
  }
  expect(sheets.flatMap(({ rows }, at) => rows.slice(at === 0 ? 0 : 1))).toEqual(table.rows)
})

test('a group that goes on overleaf is named there again, and one that begins there is named once', () => {
  for (let before = 1; before <= 60; before += 1) {
    const table = groups(before, 45, 1, 30)
    const sheets = sheetsOf(made([table])).flat().filter((block) => block.kind === 'table')
    expect(sheets.length, `${before}`).toBeGreaterThan(1)
    const named: string[] = []
    for (const { rows } of sheets) {
      expect(Array.isArray(rows[0]), `${before}: no row stands without the name of its group`).toBe(false)
      let group = ''
      for (const row of rows) {
        if (Array.isArray(row)) named.push(`${group}: ${String(row[0])}`)
        else group = row.group
      }
    }
    expect(named, `${before}`).toEqual([before, 45, 1, 30].flatMap((size, at) => Array.from({ length: size }, (_, row) => `Группа ${at + 1}: Antakalnio ${at}-${row}`)))
    const height = (one: typeof table) => headHeight(one) + one.rows.reduce((sum, row) => sum + rowHeight(row, one.columns), 0)
    for (const [at, one] of sheets.entries()) expect(height(one), `${before}: what stands on a sheet has room there`).toBeLessThanOrEqual(SHEET - (at === 0 ? topHeight(made([])) : 0))
  }
})

test('gauges go on overleaf where moving them would leave much of a sheet empty, and move whole where little is left', () => {
  const parted = sheetsOf(made([waves(6), sections(24)]))
  expect(kinds(parted)).toEqual([['points', 'gauges'], ['gauges']])
  const [first, next] = [parted[0]![1], parted[1]![0]] as ReturnType<typeof sections>[]
  expect([...first!.rows, ...next!.rows]).toEqual(sections(24).rows)
  expect([first!.rows.length % 2, first!.rows.length >= 4, first!.title, next!.title, next!.note]).toEqual([0, true, sections(1).title, sections(1).title, ''])
  expect(kinds(sheetsOf(made([waves(6), waves(6), sections(9)])))).toEqual([['points', 'points'], ['gauges']])
})
