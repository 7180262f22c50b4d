import { describe, expect, test } from 'vitest'
import { editorStart, reduceEditor } from '@/components/standards/editor/editor-state'
import type { StandardContent } from '@/lib/domain/standard/content'
import { confirmTranslation } from '@/lib/domain/standard/edit/confirm-translation'
import { updateCriterion } from '@/lib/domain/standard/edit/criteria'
import { removeLanguage, restoreLanguage, setText } from '@/lib/domain/standard/edit/translate'
import { leftBehindIn, outdatedTexts, sinceOf, withoutStillRight } from '@/lib/domain/standard/outdated-texts'
import type { VersionBefore } from '@/lib/domain/standard/translated-from'
import { textGroups, type TextSeat } from '@/lib/domain/standard/translations'
import { LeftBehindNotes } from '@/lib/domain/standard/version-before.schema'
import { templates } from '@/lib/domain/templates/catalogue'
import { section, standard, yesNo } from '../score/build'

type Edit = (draft: StandardContent) => StandardContent
const key = 'criterion:clean/guidance'
const seat: TextSeat = { of: 'criterion', key: 'clean', field: 'guidance' }
const swept = yesNo('swept', 1, { prompt: { en: 'Was it swept?', lt: 'Ar iššluota?' } })
const first = standard([section('hall', [yesNo('clean', 1, { guidance: { en: 'A', ru: 'А', lt: 'a' } }), swept])])

const same: Edit = (draft) => draft
const all = (...edits: Edit[]): Edit => (draft) => edits.reduce((now, edit) => edit(now), draft)
const en = (words: string): Edit => (draft) => setText(draft, seat, 'en', words)
const ru = (words: string): Edit => (draft) => setText(draft, seat, 'ru', words)
const lt = (words: string): Edit => (draft) => setText(draft, seat, 'lt', words)
const right = (language: 'ru' | 'lt'): Edit => (draft) => confirmTranslation(draft, { text: key, language })
const base = (baseLanguage: 'en' | 'ru'): Edit => (draft) => ({ ...draft, baseLanguage })
const gone: Edit = (draft) => ({ ...draft, sections: draft.sections.map((one) => ({ ...one, criteria: [swept] })) })
const backAs = (guidance: Record<'en' | 'ru' | 'lt', string>): Edit => (draft) => ({ ...draft, sections: draft.sections.map((one) => ({ ...one, criteria: [yesNo('clean', 1, { guidance }), swept] })) })

/** As the database keeps it. */
const published = (draft: StandardContent, before: VersionBefore | null): VersionBefore => JSON.parse(JSON.stringify({ content: draft, leftBehind: LeftBehindNotes.parse(leftBehindIn(draft, before)) })) as VersionBefore
/** The version that stands after each of these drafts, made from the one before, was published. */
const after = (...edits: Edit[]): VersionBefore => edits.reduce((before, edit) => published(edit(withoutStillRight(before.content)), before), published(first, null))
const told = (draft: StandardContent, before: VersionBefore) => outdatedTexts(textGroups(draft), sinceOf(draft, before)).map(({ language, was, now }) => `${language}: ${was} > ${now}`)

const both = ['ru: A > B', 'lt: A > B']

test.each<[string, Edit[], string[]]>([
  ['nothing changed', [same, same], []],
  ['the original changed', [en('B'), same], both],
  ['and versions followed that left it as it is', [en('B'), same, same, same], both],
  ['it changed again', [en('B'), en('C'), same], ['ru: A > C', 'lt: A > C']],
  ['it is back as it was', [en('B'), en('A')], []],
  ['it was back as it was for a version', [en('B'), en('A'), same], []],
  ['it differs in white space alone', [en(' A\n'), same], []],
  ['one is written anew', [en('B'), ru('Б')], ['lt: A > B']],
  ['one was written anew', [en('B'), ru('Б'), same], ['lt: A > B']],
  ['one was written anew and the original changed since', [en('B'), ru('Б'), en('C')], ['ru: B > C', 'lt: A > C']],
  ['one was said to be right in the draft that changed the original', [all(en('B'), right('ru')), same, same], ['lt: A > B']],
  ['one is said to be right a version later', [en('B'), right('ru')], ['lt: A > B']],
  ['one was said to be right a version later', [en('B'), right('ru'), same], ['lt: A > B']],
  ['one was said to be right, and the original changed since', [en('B'), right('ru'), en('C')], ['ru: B > C', 'lt: A > C']],
  ['one was said to be right, and the original changed again before it was published', [all(en('B'), right('ru'), en('C')), same], ['ru: A > C', 'lt: A > C']],
  ['and it says again what it was right for', [all(en('B'), right('ru'), en('C')), en('B')], ['lt: A > B']],
  ['and says it versions later', [all(en('B'), right('ru'), en('C')), same, en('D'), en('B'), same], ['lt: A > B']],
  ['what was said of words that are gone is replaced by what is said of those that stand', [all(en('B'), right('ru'), en('C')), all(right('ru'), en('D')), en('C')], ['lt: A > C']],
  ['the criterion is gone', [en('B'), gone], []],
  ['the criterion went and came back', [en('B'), gone, backAs({ en: 'B', ru: 'А', lt: 'a' })], []],
  ['the criterion is taken out and put back in one draft', [en('B'), all(gone, backAs({ en: 'B', ru: 'А', lt: 'a' }))], both],
  ['a language went and came back', [en('B'), (draft) => removeLanguage(draft, 'lt'), lt('a')], ['ru: A > B']],
  ['a language is taken out and put back in one draft', [en('B'), (draft) => restoreLanguage(removeLanguage(draft, 'lt'), draft, 'lt')], both],
  ['one is taken out', [en('B'), lt('')], ['ru: A > B']],
  ['the original is taken out', [en('B'), en('')], []],
  ['the original went and came back otherwise', [en(''), en('B')], both],
  ['the original went and came back as it was', [en(''), en('A')], []],
  ['the draft has another base language', [en('B'), base('ru')], []],
  ['the draft had another base language for a while', [en('B'), all(base('ru'), base('en'))], both],
])('what is told of translations when %s', (_, edits, expected) => {
  const before = after(...edits.slice(0, -1))
  expect(told(edits.at(-1)!(withoutStillRight(before.content)), before)).toEqual(expected)
})

test('only what differs from the present original is remembered, and nothing of a first draft', () => {
  expect(published(en('B')(first), null).leftBehind).toEqual([])
  expect(after(same).leftBehind).toEqual([])
  expect(after(all(en('B'), right('lt'))).leftBehind).toEqual([{ text: key, language: 'ru', was: 'A' }])
  expect(after(all(en('B'), right('lt'), en('C'))).leftBehind.map(({ language, right: mark }) => [language, typeof mark])).toEqual([['ru', 'undefined'], ['lt', 'string']])
  expect(after(en('B'), gone).leftBehind).toEqual([])
})

test('a version from before this was remembered is held against as it is', () => {
  const old: VersionBefore = { content: en('B')(first), leftBehind: LeftBehindNotes.parse(null) }
  expect([told(old.content, old), told(en('C')(old.content), old)]).toEqual([[], ['ru: B > C', 'lt: B > C']])
})

test('of two drafts of one version each is held against it alone', () => {
  const before = after(en('B'))
  const thrownAway = all(right('ru'), lt('b'))(before.content)
  expect([told(thrownAway, before), told(before.content, before)]).toEqual([[], both])
})

test('undone in the editor, a text written anew and a word said are as if they had not been', () => {
  const before = after(en('B'))
  const start = editorStart({ name: 'Hall', content: before.content }, 'standard')
  for (const [edit, meanwhile] of [[lt('b'), ['ru: A > B']], [right('lt'), ['ru: A > B']], [(draft: StandardContent) => removeLanguage(draft, 'lt'), ['ru: A > B']]] as const) {
    const done = reduceEditor(start, { type: 'edit', change: (document) => ({ ...document, content: edit(document.content) }), at: 0 })
    expect(told(done.document.content, before)).toEqual(meanwhile)
    const undone = reduceEditor(done, { type: 'undo' })
    expect(told(undone.document.content, before)).toEqual(both)
    expect(told(reduceEditor(undone, { type: 'redo' }).document.content, before)).toEqual(meanwhile)
  }
})

test('a keystroke elsewhere leaves what is told the same', () => {
  const before = after(en('B'))
  const at = (draft: StandardContent) => outdatedTexts(textGroups(draft), sinceOf(draft, before))
  expect(at(updateCriterion(before.content, 'swept', (one) => ({ ...one, weightMilli: 5 })))[0]).toBe(at(before.content)[0])
})

describe.each(templates)('in the template $key', ({ content }) => {
  const keys = content.sections.flatMap(({ criteria }) => criteria.map((one) => one.key))
  const next = ({ content: stands }: VersionBefore) => withoutStillRight(stands)
  test('nothing is remembered where nothing is left behind', () => {
    const twice = published(structuredClone(content), published(structuredClone(content), published(content, null)))
    expect([twice.leftBehind, told(next(twice), twice)]).toEqual([[], []])
  })
  test('every question asked otherwise stays outdated until it is said to be right', () => {
    const changed = keys.reduce((now, one) => setText(now, { of: 'criterion', key: one, field: 'prompt' }, content.baseLanguage, 'Otherwise?'), content)
    const second = published(changed, published(content, null))
    const third = published(next(second), second)
    expect([told(next(second), second).length, told(next(third), third).length]).toEqual([keys.length * 2, keys.length * 2])
    const confirmed = outdatedTexts(textGroups(next(third)), sinceOf(next(third), third)).reduce(confirmTranslation, next(third))
    const fourth = published(confirmed, third)
    expect([fourth.leftBehind, told(next(fourth), fourth)]).toEqual([[], []])
  })
})
