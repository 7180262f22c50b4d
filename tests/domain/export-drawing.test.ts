import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { gaugeOf, type Paper, type PaperBlock } from '@/lib/domain/export/paper'
import { drawPaper } from '@/lib/jobs/paper/draw-paper'
import { sheetsOf } from '@/lib/jobs/paper/sheets'

const zone = { acceptable: 800, desired: 900 }
const gauge = gaugeOf({ score: 842, interval: { low: 819, high: 865 }, zone, goal: 860, state: 'ok' })
const branches = (count: number): PaperBlock => ({
  kind: 'table', title: 'Филиалы', note: '', columns: [{ head: 'Филиал', width: 60 }, { head: '50–100', width: 30 }, { head: 'n', width: 10, numeric: true }],
  rows: Array.from({ length: count }, (_, at) => [at % 20 === 0 ? `${'Ilgapavadinimis'.repeat(9)} ${at}` : `Branch ${at}`, gauge, '4']),
})
const paper = (blocks: PaperBlock[]): Paper => ({
  language: 'ru', name: 'Network', organization: 'Rasa', subject: 'Standard · on site · Wave 3', provisional: 'Предварительно', title: 'Сеть', finding: 'Žąsys: 84,2 (81,9–86,5) ▲●▼◐', gauge,
  levels: { acceptable: 'приемлемо', desired: 'желаемо', goal: 'цель' }, facts: ['84,2'], foot: { made: '22.11.2026', page: '{page} / {pages}' },
  blocks: [
    { kind: 'points', title: 'By wave', note: '', goal: 860, goalWords: 'goal', notes: [], points: [{ name: 'W1', note: '4', gauge, from: null, rolling: null }, { name: 'W2', note: '4', gauge: gaugeOf({ score: null, interval: null, zone: null, goal: null, state: 'no_score' }), from: 0, rolling: null }] },
    { kind: 'lists', lists: [{ title: 'Attention', lines: [{ text: 'Long '.repeat(30), end: '1' }], note: '' }] },
    { kind: 'gauges', title: 'Sections', note: '', rows: [{ name: 'Greeting', figure: '40.0', note: '4', gauge: gaugeOf({ score: 400, interval: { low: 300, high: 500 }, zone, goal: null, state: 'ok' }) }] },
    ...blocks,
  ],
})
const drawn = async (one: Paper) => (await buffer(await drawPaper(one))).toString('latin1')
const pages = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length ?? 0

test('a paper is a PDF of A4 sheets with its own fonts, and grows by sheets with its branches', async () => {
  const short = await drawn(paper([branches(6)]))
  expect(short.startsWith('%PDF')).toBe(true)
  expect(/\/MediaBox \[0 0 595\.28\d* 841\.89\d*\]/.test(short)).toBe(true)
  expect(/\/FontName \/\w+\+DejaVuSans\b/.test(short)).toBe(true)
  expect(pages(short)).toBe(1)
  const long = paper([branches(14), branches(40)])
  expect(pages(await drawn(long))).toBe(sheetsOf(long).length)
}, 120_000)

test('a long table is cut into sheets that hold every row once, in order, and no head stands alone', () => {
  const blocks = [branches(3), branches(500), branches(4)]
  const rowsOf = (some: readonly PaperBlock[]) => some.flatMap((block) => (block.kind === 'table' ? [block.rows.flatMap((row) => (Array.isArray(row) ? row.slice(0, 1) : []))] : []))
  const sheets = sheetsOf(paper(blocks))
  expect(rowsOf(sheets.flat()).flat()).toEqual(rowsOf(blocks).flat())
  expect(sheets.length).toBeGreaterThan(12)
  expect(sheets.filter((sheet) => sheet.length === 0)).toEqual([])
  expect(rowsOf(sheets.flat()).filter((rows) => rows.length === 0)).toEqual([])
})
