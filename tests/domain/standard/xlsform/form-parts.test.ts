import { describe, expect, test } from 'vitest'
import { criteriaOf } from '@/lib/domain/standard/content'
import { formIn } from '@/lib/domain/standard/xlsform/sheet'
import { languageOfTag } from '@/lib/domain/standard/xlsform/languages'
import { readForm } from '@/lib/domain/standard/xlsform/read-form'
import { keyFrom } from '@/lib/domain/standard/xlsform/keys'
import { formOf, sheetsOf } from '../../../support/xlsform'
import type { FormSheets, SheetRows } from '../../../support/xlsform-file'

const settings = { language: 'en' as const, couldNotCheck: false }
function read(sheets: FormSheets, asked: Parameters<typeof readForm>[1] = settings) {
  const form = readForm(formOf(sheets), asked)
  if ('faults' in form) throw new Error(JSON.stringify(form.faults))
  return form
}
const choices: SheetRows = [{ list_name: 'l', name: 'x', label: 'X' }, { list_name: 'l', name: 'z', label: 'Z' }]
const survey = (...rows: SheetRows) => read({ survey: rows, choices })
const codes = (form: ReturnType<typeof read>) => form.findings.map(({ code, row }) => `${code} ${row}`)
const text = (name: string, more: Record<string, string> = {}) => ({ type: 'text', name, label: `${name}?`, ...more })
const begin = (name: string, label: string, more: Record<string, string> = {}) => ({ type: 'begin_group', name, label, ...more })
const end = { type: 'end_group' }
const note = (name: string, label: string, more: Record<string, string> = {}) => ({ type: 'note', name, label, ...more })

describe('groups', () => {
  test('are sections, those inside them its groups, deeper ones under joined names', () => {
    const form = survey(begin('a', 'A'), text('q1'), begin('b', 'B'), text('q2'), begin('c', 'C'), text('q3'), end, text('q4'), end, begin('h', ''), text('q5'), end, end)
    const [section] = form.content.sections
    expect(section).toMatchObject({ key: 'a', groups: [{ key: 'b', title: { en: 'B' } }, { key: 'c', title: { en: 'B – C' } }, { key: 'b_2', title: { en: 'B' } }] })
    expect(section?.criteria.map(({ key, groupKey }) => [key, groupKey])).toEqual([['q1', null], ['q2', 'b'], ['q3', 'c'], ['q4', 'b_2'], ['q5', null]])
    expect(codes(form)).toEqual(['nested 6', 'list_unused 2'])
  })

  test('questions outside stand in a section named after the form, and anew after a group', () => {
    const form = read({ survey: [text('q1'), begin('a', 'A'), text('q2'), end, text('q3')], settings: [{ form_title: 'Ferry' }] })
    expect(form.content.sections.map(({ title, criteria }) => [title.en, criteria.length])).toEqual([['Ferry', 1], ['A', 1], ['Ferry', 1]])
    expect(codes(form)).toEqual(['ungrouped 2', 'ungrouped 6'])
  })

  test('a repeat is asked once, and that is said; an empty group is named', () => {
    const form = survey({ type: 'begin repeat', name: 'r', label: 'R', repeat_count: '3' }, text('q'), { type: 'end repeat' }, begin('e', 'E'), end)
    expect(codes(form)).toEqual(expect.arrayContaining(['repeat 2', 'group_empty 5']))
    expect(form.carried).toEqual([2, 3, 4, 6])
  })
})

describe('notes', () => {
  test('open their section or stand before their question', () => {
    const form = survey(note('n0', 'Welcome'), begin('a', 'A'), note('n1', 'In A'), text('q1', { hint: 'Look up' }), note('n2', 'Now this'), text('q2', { hint: 'Look down', guidance_hint: 'Twice' }), end)
    const [section] = form.content.sections
    expect(section?.intro).toEqual({ en: 'Welcome\n\nIn A' })
    expect(section?.criteria.map(({ guidance }) => guidance.en)).toEqual(['Look up', 'Now this\n\nLook down\n\nTwice'])
    expect(codes(form)).toEqual(['list_unused 2'])
  })

  test('what nothing follows is moved and named; under a condition of its own, named too', () => {
    const form = survey(begin('a', 'A'), { type: 'select_one l', name: 'q1', label: 'Q1?' }, note('n1', 'Only X', { relevant: "${q1} = 'x'" }), text('q2'), note('n2', 'That was A'), end, begin('b', 'B'), note('n3', 'Nothing here'), end, note('n4', 'Thanks'))
    expect(codes(form)).toEqual(expect.arrayContaining(['note_condition 4', 'note_moved 6', 'note_moved 9', 'note_moved 11', 'group_empty 8']))
    expect(form.content.sections).toMatchObject([{ intro: { en: 'That was A\n\nNothing here\n\nThanks' } }])
    expect(codes(survey(note('n', 'Alone')))).toContain('note_alone 2')
  })
})

describe('languages', () => {
  test.each([['English (en)', 'en'], ['lt', 'lt'], ['Русский', 'ru'], ['Russian (ru-RU)', 'ru'], ['Lietuvių kalba (lt)', 'lt'], ['English (fr)', null], ['Français', null], ['entirely', null]] as const)('%s', (tag, language) => expect(languageOfTag(tag)).toBe(language))

  test('a column without one is in the default language, or in the one its author says', () => {
    const rows = [{ type: 'text', name: 'q', label: 'Labas?', 'label::English': 'Hello?' }]
    expect(criteriaOf(read({ survey: rows, settings: [{ default_language: 'Lietuvių (lt)' }] }).content)[0]?.prompt).toEqual({ lt: 'Labas?', en: 'Hello?' })
    const asked = read({ survey: rows }, { language: 'lt', couldNotCheck: true })
    expect(asked).toMatchObject({ asksLanguage: true, content: { baseLanguage: 'lt' } })
    const doubled = read({ survey: rows })
    expect(criteriaOf(doubled.content)[0]?.prompt).toEqual({ en: 'Hello?' })
    expect(doubled.findings).toMatchObject([{ code: 'language', name: 'label', value: '1' }, { code: 'ungrouped' }])
  })

  test('what the house does not speak is lost by the column, unless it is all there is', () => {
    const form = read({ survey: [{ type: 'text', name: 'q', 'label::Français (fr)': 'Quoi ?', 'label::English (en)': 'What?' }], settings: [{ default_language: 'Français (fr)' }] })
    expect(form.findings.map(({ code, name }) => [code, name])).toEqual([['language', 'label::Français (fr)'], ['default_language', 'default_language'], ['ungrouped', 'q']])
    const alone = read({ survey: [{ type: 'text', name: 'q', 'label::Français (fr)': 'Quoi ?' }] }, { language: 'ru', couldNotCheck: false })
    expect(criteriaOf(alone.content)[0]?.prompt).toEqual({ ru: 'Quoi ?' })
    expect(alone.findings).toMatchObject([{ code: 'language_assumed', name: 'Français (fr)', value: 'ru' }, { code: 'ungrouped' }])
  })
})

describe('what an author has to know', () => {
  test('every cell without a place is named', () => {
    const form = survey({
      ...text('q'), appearance: 'multiline', default: 'x', constraint: '. != 0', constraint_message: 'No!', calculation: '1', parameters: 'rows=3', 'media::image': 'a.jpg', score: '5',
    })
    expect(form.findings.filter(({ kind, code }) => kind === 'lost' && code !== 'list_unused').map(({ code, name, value }) => [code, name, value])).toEqual([
      ['column', 'score', '1'], ['column', 'constraint_message', '1'], ['constraint', 'q', '. != 0'], ['default', 'q', 'x'], ['parameters', 'q', 'rows=3'], ['appearance', 'q', 'multiline'], ['calculation', 'q', '1'], ['media', 'q', 'a.jpg'],
    ])
  })

  test.each<[string, Record<string, string>, string]>([
    ['a text with another answer in it', { label: 'Hello ${name}?' }, 'reference 2'],
    ['marks of a page', { label: 'Was it <b>clean</b>?' }, 'markup 2'],
    ['too long a text', { label: 'x'.repeat(2_001) }, 'text_cut 2'],
    ['no text at all', { label: '' }, 'no_label 2'],
    ['a name that is no key', { name: 'вопрос один' }, 'key 2'],
    ['no name', { name: '' }, 'no_name 2'],
    ['a row only read', { read_only: 'yes' }, 'read_only 2'],
    ['a row switched off', { disabled: 'yes' }, 'disabled 2'],
    ['a row of labels', { type: 'select_one l', appearance: 'label' }, 'header_row 2'],
    ['a signature', { type: 'image', appearance: 'signature' }, 'signature 2'],
    ['a filtered list', { type: 'select_one l', choice_filter: 'x = 1' }, 'all_choices 2'],
    ['no type', { type: '' }, 'no_type 2'],
  ])('%s', (_, cells, code) => expect(codes(survey({ ...text('q'), ...cells }))).toContain(code))

  test('more choices than fit are asked in words; more questions than fit are named', () => {
    const many = read({ survey: [{ type: 'select_one l', name: 'q', label: 'Which?' }], choices: Array.from({ length: 21 }, (_, at) => ({ list_name: 'l', name: `c${at}`, label: `C${at}` })) })
    expect(criteriaOf(many.content)).toMatchObject([{ type: 'text' }])
    expect(codes(many)).toContain('too_many_choices 2')
    const long = survey(...Array.from({ length: 302 }, (_, at) => text(`q${at}`)))
    expect(criteriaOf(long.content)).toHaveLength(300)
    expect(codes(long)).toEqual(expect.arrayContaining(['too_many 302', 'too_many 303']))
    const wide = survey(...Array.from({ length: 52 }, (_, at) => [begin(`g${at}`, `G${at}`), text(`q${at}`), end]).flat())
    expect(wide.content.sections).toHaveLength(50)
    expect(codes(wide)).toEqual(expect.arrayContaining(['too_many_sections 152', 'too_many_sections 155']))
  })

  test('keys are the names, as far as a key may be one', () => {
    expect([keyFrom('S_1', 'q', new Set()), keyFrom('S_1', 'q', new Set(['S_1', 'S_1_2'])), keyFrom('ąčę', 'q7', new Set()), keyFrom('__proto__', 'q7', new Set()), keyFrom('n'.repeat(60), 'q', new Set(['n'.repeat(40)]))]).toEqual(['S_1', 'S_1_3', 'q7', 'q7', `${'n'.repeat(35)}_2`])
  })
})

describe('what is no form that can be read', () => {
  const faults = (rows: SheetRows, list: SheetRows = choices) => {
    const form = readForm(formOf({ survey: rows, choices: list }), settings)
    return 'faults' in form ? form.faults : null
  }
  test.each<[string, SheetRows, object[]]>([
    ['a group without end', [begin('a', 'A'), begin('b', 'B'), end, text('q')], [{ code: 'not_ended', row: 2, name: 'a' }]],
    ['an end without group', [text('q'), end], [{ code: 'end_alone', row: 3 }]],
    ['a repeat ended as a group', [{ type: 'begin_repeat', name: 'r' }, end], [{ code: 'end_crossed', row: 3, first: 2 }]],
    ['a name twice', [text('q'), text('other'), text('q')], [{ code: 'name_twice', row: 4, name: 'q', first: 2 }]],
    ['a list nobody made', [{ type: 'select_one towns', name: 'q' }], [{ code: 'list_missing', row: 2, name: 'towns' }]],
    ['no list', [{ type: 'select_one', name: 'q' }], [{ code: 'no_list', row: 2, name: 'q' }]],
    ['no column of names', [{ type: 'text', label: 'Q' }], [{ code: 'no_column', sheet: 'survey', column: 'name' }]],
  ])('%s', (_, rows, expected) => expect(faults(rows)).toEqual(expected))

  test('a name may stand again in another group; who means it is then unknown', () => {
    const form = survey(begin('a', 'A'), { type: 'select_one l', name: 'q', label: 'Q?' }, end, begin('b', 'B'), { type: 'select_one l', name: 'q', label: 'Q?' }, text('p', { relevant: "${q} = 'x'" }), end)
    expect(criteriaOf(form.content).map(({ key }) => key)).toEqual(['q', 'q_2', 'p'])
    expect(form.findings).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'condition', reason: 'ambiguous_question', row: 7 })]))
  })

  test('a workbook is taken for a form by its survey, and told from somebody’s table', () => {
    expect(formIn(sheetsOf({ Survey: [text('q')] }))).toMatchObject({ survey: { header: ['type', 'name', 'label'] } })
    expect(formIn(sheetsOf({ Questions: [{ prompt: 'x', points: '1' }] }))).toBeNull()
    expect(formIn(sheetsOf({ survey: [{ question: 'x', points: '1' }] }))).toBeNull()
    expect(formIn(sheetsOf({ questions: [text('q')], choices }))).toBe('no_survey')
    expect(formIn(sheetsOf({ survey: [text('q')], choices, entities: [{ dataset: 'x' }] }))).toMatchObject({ others: ['entities'] })
  })
})
