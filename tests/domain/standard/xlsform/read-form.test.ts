import { describe, expect, test } from 'vitest'
import { criteriaOf } from '@/lib/domain/standard/content'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { languagesOf, missingIn, textGroups, textsOf } from '@/lib/domain/standard/translations'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { readForm } from '@/lib/domain/standard/xlsform/read-form'
import { formOf } from '../../../support/xlsform'
import { type FormSheets, kiosk, type SheetRows } from '../../../support/xlsform-file'

const settings = { language: 'en' as const, couldNotCheck: false }
function read(sheets: FormSheets, asked = settings) {
  const form = readForm(formOf(sheets), asked)
  if ('faults' in form) throw new Error(JSON.stringify(form.faults))
  return form
}
const yesno: SheetRows = [
  { list_name: 'yn', name: 'yes', label: 'Yes' },
  { list_name: 'yn', name: 'no', label: 'No' },
]
const survey = (...rows: SheetRows) => read({ survey: rows, choices: yesno })
const found = (form: ReturnType<typeof read>) => form.findings.map(({ code, row, name, value }) => [code, row, name, value].join(' '))

describe('a form with a bit of everything', () => {
  const form = read(kiosk)

  test('becomes sections and criteria that can be published', () => {
    expect(StandardDraft.safeParse(form.content).success).toBe(true)
    expect(publishProblems(form.content)).toEqual([])
    expect(form).toMatchObject({ title: 'Kiosk by the stop', spoken: ['en', 'lt'], asksLanguage: false, rows: 14 })
    expect(form.content.sections.map(({ key, title, intro, criteria }) => [key, title, intro, criteria.map(({ key: own, type }) => `${own} ${type}`)])).toEqual([
      ['window', { en: 'At the window', lt: 'Prie langelio' }, { en: 'Buy something small.', lt: 'Nusipirkite ką nors mažo.' }, ['open yes_no', 'queue number', 'seen choice_many', 'why text']],
      ['around', { en: 'Around it', lt: 'Aplinkui' }, {}, ['noise sound', 'spot place', 'sign photo']],
    ])
  })

  test('asks what the form asked when the form asked it', () => {
    const answer = (criterionKey: string, is: string, value: string | number) => ({ match: 'all', clauses: [{ about: 'answer', criterionKey, is, value }] })
    expect(Object.fromEntries(criteriaOf(form.content).map(({ key, condition }) => [key, condition]))).toEqual({
      open: null, queue: answer('open', 'equal', 'yes'), seen: answer('queue', 'at_least', 3_000), why: null,
      noise: answer('seen', 'equal', 'tea'), spot: answer('seen', 'equal', 'tea'), sign: answer('seen', 'equal', 'tea'),
    })
  })

  test('names what did not come over', () => {
    expect(form.carried).toEqual([3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15])
    expect(form.findings.find(({ code }) => code === 'condition')).toEqual({ kind: 'lost', code: 'condition', sheet: 'survey', row: 8, name: 'why', value: 'count-selected(${seen}) > 1', reason: 'function', what: 'count-selected' })
    expect(found(form)).toEqual(expect.arrayContaining(['metadata 2 started start', 'calculation 10 sum ${queue} * 2', 'constraint 6 queue . < 50', 'bands 6 queue ', 'points 7 seen 2', 'yes_no 5 open ']))
  })
})

describe('types', () => {
  test.each([
    ['integer', 'number', ['bands']],
    ['decimal', 'number', ['bands', 'decimals']],
    ['range', 'number', ['bands', 'range']],
    ['text', 'text', []],
    ['string', 'text', []],
    ['image', 'photo', []],
    ['photo', 'photo', []],
    ['Audio', 'sound', []],
    ['geopoint', 'place', []],
    ['time', 'time', []],
    ['acknowledge', 'choice_many', ['acknowledge']],
    ['select_one yn', 'yes_no', ['yes_no']],
    ['select one from yn', 'yes_no', ['yes_no']],
    ['select_multiple yn', 'choice_many', ['points']],
    ['select all that apply yn', 'choice_many', ['points']],
    ['date', 'text', ['as_text']],
    ['dateTime', 'text', ['as_text']],
    ['barcode', 'text', ['as_text']],
    ['rank yn', 'text', ['as_text']],
    ['select_one_from_file towns.csv', 'text', ['as_text']],
    ['video', null, ['not_recorded']],
    ['geotrace', null, ['not_recorded']],
    ['file', null, ['not_recorded']],
    ['calculate', null, ['calculation']],
    ['deviceid', null, ['metadata']],
    ['start-geopoint', null, ['metadata']],
    ['selct_one yn', null, ['unknown_type']],
    ['constructor', null, ['unknown_type']],
  ])('%s', (type, as, codes) => {
    const form = survey({ type, name: 'a', label: 'What?' })
    expect(criteriaOf(form.content).map((one) => one.type)).toEqual(as ? [as] : [])
    expect(form.findings.filter(({ sheet, row, code }) => sheet === 'survey' && row === 2 && code !== 'ungrouped').map(({ code }) => code).sort()).toEqual([...codes].sort())
    expect(form.carried).toEqual(as ? [2] : [])
  })

  test.each([
    ['start=0 end=10 step=1', 'recommendation', ['recommendation']],
    ['end=10; step=1; start=0', 'recommendation', ['recommendation']],
    ['start=0 end=10', 'number', ['bands', 'range', 'parameters']],
    ['start=1 end=10 step=1', 'number', ['bands', 'range', 'parameters']],
    ['start=0 end=100 step=1', 'number', ['bands', 'range', 'parameters']],
    ['start=0 end=10 step=1.5', 'number', ['bands', 'range', 'parameters']],
  ])('a range of %s', (parameters, as, codes) => {
    const form = survey({ type: 'range', name: 'likely', label: 'How likely?', parameters }, { type: 'text', name: 'why', label: 'Why not?', relevant: '${likely} < 7' })
    const [likely, why] = criteriaOf(form.content)
    expect([likely?.type, likely?.weightMilli]).toEqual([as, 0])
    expect(form.findings.filter(({ sheet, row, code }) => sheet === 'survey' && row === 2 && code !== 'ungrouped').map(({ code }) => code)).toEqual(codes)
    if (as === 'recommendation') expect(why?.condition?.clauses).toEqual([{ about: 'answer', criterionKey: 'likely', is: 'at_most', value: 6_000 }])
  })

  test('only yes and no bring points; everything else waits for its author', () => {
    const form = survey({ type: 'select_one yn', name: 'a', label: 'A?' }, { type: 'select_multiple yn', name: 'b', label: 'B?' }, { type: 'integer', name: 'c', label: 'C?' })
    expect(criteriaOf(form.content)).toMatchObject([{ weightMilli: 1_000, options: [{ key: 'yes', pointsMilli: 1_000, pass: true }, { key: 'no', pointsMilli: 0, pass: false }] }, { weightMilli: 0 }, { weightMilli: 0, bands: [{ from: null, to: null, pointsMilli: 0 }] }])
  })

  test.each<[string, SheetRows, string, string | null]>([
    ['names alone', [{ name: 'y' }, { name: 'n' }], 'yes_no', null],
    ['figures with labels', [{ name: '1', label: 'Yes' }, { name: '0', label: 'No.' }], 'yes_no', null],
    ['not applicable beside them', [{ name: 'a', label: 'No' }, { name: 'b', label: 'Yes' }, { name: 'na', label: 'N/A' }], 'yes_no', 'not_applicable'],
    ['more than yes', [{ name: 'yes', label: 'Yes, fully' }, { name: 'no', label: 'No' }], 'choice_one', 'points'],
    ['a name that says the opposite', [{ name: 'no', label: 'Yes' }, { name: 'yes', label: 'No' }], 'choice_one', 'points'],
    ['a third choice', [{ name: 'yes', label: 'Yes' }, { name: 'no', label: 'No' }, { name: 'partly', label: 'Partly' }], 'choice_one', 'points'],
    ['yes twice', [{ name: 'yes', label: 'Yes' }, { name: 'y', label: 'Yes' }], 'choice_one', 'points'],
  ])('a list of yes and no: %s', (_, list, as, code) => {
    const form = read({ survey: [{ type: 'select_one l', name: 'a', label: 'A?' }], choices: list.map((row) => ({ list_name: 'l', ...row })) })
    expect(criteriaOf(form.content)[0]?.type).toBe(as)
    if (code) expect(form.findings.map((one) => one.code)).toContain(code)
  })
})

describe('rules', () => {
  test.each([
    ['yes', true, 'not_allowed', []],
    ['TRUE', true, 'not_allowed', []],
    ['true()', true, 'not_allowed', []],
    ['', false, 'exclude', []],
    ['no', false, 'exclude', []],
    ["${a} = 'x'", false, 'exclude', ['required_when']],
  ])('required: %s', (required, is, notApplicable, codes) => {
    const form = survey({ type: 'text', name: 'q', label: 'What?', required })
    expect(criteriaOf(form.content)).toMatchObject([{ required: is, notApplicable, couldNotCheck: false }])
    expect(form.findings.map(({ code }) => code).filter((code) => code === 'required_when')).toEqual(codes)
  })

  test('"not applicable" among the answers stays open even where an answer is required', () => {
    const form = read({ survey: [{ type: 'select_one l', name: 'a', label: 'A?', required: 'yes' }], choices: [...yesno, { list_name: 'yn', name: 'na', label: 'N/A' }].map((row) => ({ ...row, list_name: 'l' })) })
    expect(criteriaOf(form.content)).toMatchObject([{ required: true, notApplicable: 'exclude' }])
  })

  test('"or_other" becomes an option and a question asked of whoever ticked it', () => {
    const form = survey({ type: 'select_multiple yn or_other', name: 'a', label: 'A?' })
    expect(criteriaOf(form.content)).toMatchObject([{ key: 'a', options: [{ key: 'yes' }, { key: 'no' }, { key: 'other' }] }, { key: 'a_other', type: 'text', condition: { match: 'all', clauses: [{ criterionKey: 'a', is: 'equal', value: 'other' }] } }])
  })

  describe('words a form leaves unsaid are said in its own languages and in no other', () => {
    const lists = [{ list_name: 'l', name: 'a', 'label::English (en)': 'Tea' , 'label::Russian (ru)': 'Чай' }, { list_name: 'l', name: 'b', 'label::English (en)': 'Milk', 'label::Russian (ru)': 'Молоко' }]

    test('two languages', () => {
      const form = read({
        survey: [{ type: 'select_one l or_other', name: 'a', 'label::English (en)': 'What?', 'label::Russian (ru)': 'Что?' }],
        choices: lists, settings: [{ default_language: 'English (en)' }],
      })
      expect(form.spoken).toEqual(['en', 'ru'])
      expect(languagesOf(textGroups(form.content), 'en')).toEqual(['en', 'ru'])
      expect(form.content.sections[0]?.title).toEqual({ en: 'Questions', ru: 'Вопросы' })
      expect(criteriaOf(form.content)).toMatchObject([{ options: [{}, {}, { key: 'other', label: { en: 'Other', ru: 'Другое' } }] }, { prompt: { en: 'What other?', ru: 'Что именно другое?' } }])
      expect(textsOf(textGroups(form.content)).map(({ text }) => text.lt)).not.toContain('Kita')
      for (const language of form.spoken) expect(missingIn(textsOf(textGroups(form.content)), language)).toBe(0)
    })

    test('one language, and one that only a choice is written in', () => {
      const english = survey({ type: 'acknowledge', name: 'ok', label: 'Read?' })
      expect(english.spoken).toEqual(['en'])
      expect(languagesOf(textGroups(english.content), 'en')).toEqual(['en'])
      expect(criteriaOf(english.content)).toMatchObject([{ options: [{ label: { en: 'Confirmed' } }] }])
      expect(Object.keys(criteriaOf(english.content).flatMap((one) => ('options' in one ? one.options : []))[0]?.label ?? {})).toEqual(['en'])
      const chosen = read({ survey: [{ type: 'select_one l', name: 'a', 'label::English (en)': 'What?' }], choices: lists })
      expect(chosen.spoken).toEqual(['en', 'ru'])
    })
  })

  test('a condition that cannot be joined to its group’s is dropped alone, and named', () => {
    const form = survey(
      { type: 'select_multiple yn', name: 'a', label: 'A?' },
      { type: 'begin_group', name: 'g', label: 'G', relevant: "selected(${a}, 'yes') or selected(${a}, 'no')" },
      { type: 'text', name: 'b', label: 'B?', relevant: "selected(${a}, 'yes')" },
      { type: 'select_one yn', name: 'c', label: 'C?' },
      { type: 'text', name: 'd', label: 'D?', relevant: "${c} = 'no'" },
      { type: 'text', name: 'e', label: 'E?', relevant: 'false()' },
      { type: 'end_group' },
    )
    expect(criteriaOf(form.content).map(({ key, condition }) => [key, condition?.match, condition?.clauses.length])).toEqual([['a', undefined, undefined], ['b', 'any', 2], ['c', 'any', 2], ['d', 'any', 2]])
    expect(form.findings.filter(({ code }) => code === 'condition' || code === 'never_asked')).toMatchObject([{ row: 4, reason: 'mixed' }, { row: 6, reason: 'mixed' }, { row: 7, code: 'never_asked' }])
  })

  test('a condition that mixes by itself is not laid at its group’s door', () => {
    const relevant = "(${a} = 'yes' and ${b} = 'yes') or ${c} = 'yes'"
    const form = survey(
      ...['a', 'b', 'c'].map((name) => ({ type: 'select_one yn', name, label: `${name}?` })),
      { type: 'begin_group', name: 'g', label: 'G' },
      { type: 'text', name: 'd', label: 'D?', relevant },
      { type: 'end_group' },
      { type: 'begin_group', name: 'h', label: 'H', relevant: "${a} = 'yes'" },
      { type: 'text', name: 'e', label: 'E?', relevant },
      { type: 'end_group' },
    )
    expect(form.findings.filter(({ code }) => code === 'condition')).toMatchObject([{ row: 6, reason: 'mixed_own' }, { row: 9, reason: 'mixed_own' }])
  })
})
