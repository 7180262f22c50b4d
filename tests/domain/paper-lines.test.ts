import { expect, test } from 'vitest'
import { gaugeOf } from '@/lib/domain/export/paper'
import { fitted, widthsOf } from '@/lib/jobs/paper/columns'
import { inRows, levelLabels } from '@/lib/jobs/paper/gauge-labels'
import { widthOf } from '@/lib/jobs/paper/letters'
import { evenWidth, linesOf, textHeight, widestWord } from '@/lib/jobs/paper/lines'
import { face, page } from '@/lib/jobs/paper/look'

test('words are as wide as the letters of the font are', () => {
  // DejaVu Sans: a figure takes 1303 of 2048 parts, a comma 651; in bold 1425 and 778.
  expect(widthOf('84,1', { size: 10 })).toBeCloseTo((3 * 1303 + 651) / 204.8, 3)
  expect(widthOf('84,1', { size: 10, bold: true })).toBeCloseTo((3 * 1425 + 778) / 204.8, 3)
  expect(widthOf('', face.text)).toBe(0)
  expect(widthOf('WWW', face.text)).toBeGreaterThan(2 * widthOf('iii', face.text))
  // A day counts the one line it is drawn in.
  expect(linesOf('13 нояб. 2026 г.', face.text, 72)).toEqual(['13 нояб. 2026 г.'])
})

test.each([
  'Последние 12 месяцев, 8 визитов: 83,7 (79,0–88,4) — в зоне терпимости, но не наверняка, цель 86.', 'Konsultavimas ir meniu išmanymas', 'A name with twospaces', 'Ilgapavadinimis'.repeat(9), '43,4–69,5\u00a0%', '',
])('the lines of "%s" hold all of it, none wider than its column', (text) => {
  for (const width of [30, 48, 75, 200, 511]) {
    const lines = linesOf(text, face.text, width)
    for (const line of lines) expect(widthOf(line, face.text), `${width}: ${line}`).toBeLessThanOrEqual(width)
    const joined = lines.join('').replaceAll(/[\s-]/g, '')
    expect(joined).toBe(text.replaceAll(/[\s-]/g, ''))
    expect(textHeight(text, face.text, width)).toBeCloseTo(lines.length * 8.5 * 1.35)
    // A word that fits its column is whole.
    if (widestWord(text, face.text) <= width) expect(lines.join(' ')).toBe(text)
    expect(linesOf(text, face.text, evenWidth(text, face.text, width))).toHaveLength(lines.length)
  }
})

test('a word wider than its column is cut where that hurts least; lines of a text stay lines', () => {
  expect(linesOf('43,4–69,5\u00a0%', face.text, 48)).toEqual(['43,4–69,5', '%'])
  expect(linesOf('43,4–69,5\u00a0%', face.text, 28)).toEqual(['43,4–', '69,5', '%'])
  expect(linesOf('Išmanymas', face.text, 30)[0]).toMatch(/^Iš\p{L}+-$/u)
  expect(linesOf('One\nanother one \n', face.text, 400)).toEqual(['One', 'another one'])
  expect(linesOf('14 дек. 2025 г.', face.small, evenWidth('14 дек. 2025 г.', face.small, 56))).toEqual(['14 дек.', '2025 г.'])
})

const zone = (acceptable: number, desired: number) => gaugeOf({ score: 842, interval: null, zone: { acceptable, desired }, goal: null, state: 'ok' })
const labelled = (acceptable: number, desired: number) => levelLabels({ gauge: zone(acceptable, desired), levels: { acceptable: 'приемлемо', desired: 'желательно', goal: 'цель' }, language: 'ru' })

test('under a gauge both ends of its axis are named, and its levels beside them or below', () => {
  expect(labelled(800, 900).map(({ words, row }) => [words, row])).toEqual([['50', 0], ['100', 0], ['приемлемо 80', 0], ['желательно 90', 0]])
  for (const [acceptable, desired] of [[500, 510], [520, 990], [890, 900], [960, 985], [300, 400], [1000, 1000]] as const) {
    const labels = labelled(acceptable, desired)
    expect(labels.map(({ words }) => words).slice(0, 2)).toEqual(['50', '100'])
    for (const { words, left, wide, row } of labels) {
      expect([left >= 0, left + wide <= page.width]).toEqual([true, true])
      for (const other of labels) if (other.words !== words && other.row === row) expect(other.left >= left + wide || left >= other.left + other.wide, `${words} and ${other.words}`).toBe(true)
    }
  }
  expect(inRows([{ words: 'a', wide: 60, lefts: [0] }, { words: 'b', wide: 60, lefts: [30, 50] }, { words: 'c', wide: 60, lefts: [90] }], 100).map(({ row }) => row)).toEqual([0, 1, 2])
  expect(levelLabels({ gauge: null, levels: { acceptable: '', desired: '', goal: '' }, language: 'en' })).toEqual([])
})

test('a column takes the words of its head uncut and its figures on one line, from columns that can spare it; the same on every sheet', () => {
  const heads = ['Padalinys', 'nuo 50 iki 100', 'Iš viso', 'Svečio sutikimas ir pasveikinimas', 'Poreikių išsiaiškinimas', 'Konsultavimas ir meniu išmanymas', 'Greitis ir laukimas']
  const parts = [30, 18, 11, 12, 12, 12, 12]
  const table = {
    kind: 'table' as const, title: '', note: '', columns: heads.map((head, at) => ({ head, width: parts[at]!, numeric: at > 1 })),
    rows: [['Basanavičiaus 17 (per mažai vizitų)', zone(800, 900), '84,6 ●◐', '100,0* ▲◐', '60,0', '56,3', '92,9']],
  }
  const shown = fitted(table)
  const before = widthsOf(table.columns)
  const now = widthsOf(shown.columns)
  expect(now.reduce((sum, { column }) => sum + column, 0)).toBeCloseTo(page.width)
  for (const [at, head] of heads.entries()) expect(now[at]!.words, head).toBeGreaterThanOrEqual(widestWord(head, face.small) - 0.001)
  expect(linesOf('100,0* ▲◐', face.text, now[3]!.words)).toHaveLength(1)
  expect(now[1]!.words).toBeGreaterThanOrEqual(55.9)
  expect(now[0]!.words).toBeLessThan(before[0]!.words)
  // Nothing to mend, nothing moved; and no word, however long, takes a table for itself.
  expect(fitted(shown).columns.map(({ width }) => Math.round(width))).toEqual(shown.columns.map(({ width }) => Math.round(width)))
  const wide = fitted({ ...table, rows: [['a', zone(800, 900), '1', '1', '1', '1', 'Ilgapavadinimis'.repeat(9)]] })
  expect(widthsOf(wide.columns).every(({ words }) => words > 20 && words < 150)).toBe(true)
})
