import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { readForm } from '@/lib/domain/standard/xlsform/read-form'
import type { FormWorkbook } from '@/lib/domain/standard/xlsform/sheet'

const types = [
  'text', 'integer', 'decimal', 'range', 'image', 'audio', 'geopoint', 'time', 'note', 'note', 'select_one l', 'select_one yn', 'select_multiple l', 'select_one l or_other', 'acknowledge', 'date', 'rank l', 'video', 'calculate',
  'start', 'begin_group', 'begin_group', 'begin repeat', 'end_group', 'end_group', 'end repeat', 'nonsense', '', 'constructor',
]
const relevant = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom("${a} = 'x'", '${b} > 2', "selected(${c}, 'y')", "not(${a} = 'x')", "${a} = 'x' or ${b} = 1 and ${c} != 'y'", 'true()', 'false()', '${b} + 1', '(', "${nobody} = 1"),
)
const words = fc.oneof(fc.constantFrom('', 'What?', 'Was it ${a}?', '<i>Look</i>', 'x'.repeat(2_500)), fc.string({ unit: 'grapheme', maxLength: 12 }))
const row = fc
  .tuple(fc.constantFrom(...types), fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'é f', '', '__proto__', 'constructor'), fc.stringMatching(/^[a-z]{3}$/)), words, words, relevant, fc.constantFrom('', 'yes', 'no', 'x > 1'), fc.constantFrom('', '', '', 'yes'), fc.constantFrom('', '', 'label', 'minimal'))
  .map((cells) => cells.map((cell) => cell.trim()))
const header = ['type', 'name', 'label', 'label::Lietuvių (lt)', 'relevant', 'required', 'disabled', 'appearance']
const choices = { header: ['list_name', 'name', 'label'], rows: [['l', 'x', 'X'], ['l', 'y', ''], [], ['yn', 'yes', 'Yes'], ['yn', 'no', 'No'], ['l', '', 'Nameless']] }

test('any form is read or refused with its rows named; every row of it is carried over or stands in the report', () => {
  let read = 0
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: row }, fc.constant<string[]>([])), { minLength: 1, maxLength: 24 }), fc.boolean(), (given, mend) => {
      const rows = (mend ? balanced(given) : given).map((cells) => (cells.every((cell) => cell === '') ? [] : cells))
      const book: FormWorkbook = { survey: { header, rows }, choices, settings: { header: ['form_title'], rows: [['A form']] }, others: [] }
      const form = readForm(book, { language: 'en', couldNotCheck: false })
      if ('faults' in form) {
        expect(form.faults.length).toBeGreaterThan(0)
        return
      }
      read += 1
      const named = new Set([...form.carried, ...form.findings.flatMap((found) => (found.sheet === 'survey' ? (found.row ?? []) : []))])
      rows.forEach((cells, index) => expect(cells.length === 0 || named.has(index + 2), `row ${index + 2}: ${cells.join('|')}`).toBe(true))
      const draft = StandardDraft.safeParse(form.content)
      expect(draft.success, JSON.stringify(draft.error?.issues)).toBe(true)
      // Conditions, keys, options, bands, groups: nothing that came over stands in the way of publishing but words in the base language.
      const inTheWay = publishProblems(form.content).filter(({ code }) => code !== 'text_missing' && code !== 'no_criteria')
      expect(inTheWay).toEqual([])
    }),
    { numRuns: 1_500 },
  )
  expect(read).toBeGreaterThan(300)
})

/** The same rows with every group ended and no name twice. */
function balanced(rows: readonly string[][]): string[][] {
  const open: string[] = []
  const kept = rows.flatMap((cells, index) => {
    const [type = '', name = ''] = cells
    if (cells[6] === 'yes') return [cells]
    const end = /^end.(group|repeat)/.exec(type)
    if (end && open.at(-1) !== end[1]) return []
    if (end) open.pop()
    const begin = /^begin.(group|repeat)/.exec(type)
    if (begin) open.push(begin[1]!)
    const again = rows.findIndex((other) => other[1] === name) < index && name !== ''
    return [cells.map((cell, at) => (at === 1 && again ? `${name}_${index}` : cell))]
  })
  return [...kept, ...open.toReversed().map((kind) => [`end ${kind}`, '', '', '', '', '', '', ''])]
}
