import { describe, expect, test } from 'vitest'
import type { StandardContent } from '@/lib/domain/standard/content'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { confirmTranslation } from '@/lib/domain/standard/edit/confirm-translation'
import { updateCriterion } from '@/lib/domain/standard/edit/criteria'
import { moveCriterion } from '@/lib/domain/standard/edit/move-criterion'
import { setText } from '@/lib/domain/standard/edit/translate'
import { jsonFileOf, readJsonFile } from '@/lib/domain/standard/exchange/json-file'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { leftBehindIn, outdatedOf, outdatedTexts, sinceOf, withoutStillRight } from '@/lib/domain/standard/outdated-texts'
import type { VersionBefore } from '@/lib/domain/standard/translated-from'
import { textGroups, type TextSeat } from '@/lib/domain/standard/translations'
import { templates } from '@/lib/domain/templates/catalogue'
import { section, standard, steps, yesNo } from '../score/build'

const threefold = (word: string) => ({ en: `${word} en`, ru: `${word} ru`, lt: `${word} lt` })
const before: StandardContent = standard(
  [
    section('hall', [
      yesNo('clean', 1, { name: threefold('clean name'), prompt: threefold('clean'), guidance: { en: 'guide', ru: 'гид' } }),
      steps('warm', [0, 1, 2], { prompt: { en: 'warm' }, options: ['cold', 'mild', 'hot'].map((key, at) => ({ key, label: threefold(key), pointsMilli: at * 1_000, pass: at === 2 })) }),
    ], { title: threefold('hall'), groups: [{ key: 'g', title: threefold('door') }, { key: 'h', title: threefold('window') }] }),
    section('yard', [yesNo('swept', 1, { prompt: threefold('swept') })]),
  ],
  {
    goal: { kpi: threefold('kpi'), present: '', target: '', by: '', scoreTarget: null },
    scenarios: [{ key: 's', kind: 'routine', name: threefold('coffee'), persona: {}, task: threefold('buy'), purchase: {}, purchaseLimitMinor: null, minimumStayMinutes: null, forbidden: {} }],
  },
)
const version = (content: StandardContent): VersionBefore => ({ content, leftBehind: [] })
const held = version(before)
const found = (content: StandardContent, from: VersionBefore | null = held) => outdatedTexts(textGroups(content), sinceOf(content, from))
const told = (content: StandardContent, from?: VersionBefore | null) => found(content, from).map(({ text, language }) => `${text} ${language}`)
const prompt: TextSeat = { of: 'criterion', key: 'clean', field: 'prompt' }
const changed = setText(before, prompt, 'en', 'spotless')

describe('a translation whose original has changed since the version before', () => {
  test('is told in each language that stayed as it was, with both readings and its place', () => {
    expect(found(changed)).toMatchObject([
      { text: 'criterion:clean/prompt', language: 'ru', was: 'clean en', now: 'spotless', place: { sectionKey: 'hall', criterionKey: 'clean', field: 'prompt', language: 'ru' } },
      { text: 'criterion:clean/prompt', language: 'lt' },
    ])
    expect(told(setText(changed, prompt, 'ru', 'без пятен'))).toEqual(['criterion:clean/prompt lt'])
    // One that was taken out is missing, not outdated; one that never was is neither.
    expect(told(setText(changed, prompt, 'lt', ''))).toEqual(['criterion:clean/prompt ru'])
    expect(told(setText(before, { of: 'criterion', key: 'warm', field: 'prompt' }, 'en', 'hot'))).toEqual([])
  })

  test.each<[string, TextSeat, string]>([
    ['the goal', { of: 'goal' }, 'goal/goal.kpi'],
    ['a title', { of: 'section', key: 'hall', field: 'title' }, 'section:hall/title'],
    ['a group', { of: 'group', key: 'hall', index: 1 }, 'section:hall/groups.h'],
    ['an option', { of: 'option', key: 'warm', index: 1 }, 'criterion:warm/options.mild'],
    ['a scenario', { of: 'scenario', key: 's', field: 'task' }, 'scenario:s/scenarios.s.task'],
  ])('is found in %s', (_, seat, text) => expect(told(setText(before, seat, 'en', 'otherwise'))).toEqual([`${text} ru`, `${text} lt`]))

  test('is not told of texts that are the same, differ in white space alone, are new, moved, in another order, or back as they were', () => {
    const turned = updateCriterion(before, 'warm', (one) => ('options' in one ? { ...one, options: one.options.toReversed() } : one))
    const added = { ...before, sections: [...before.sections, section('new', [yesNo('fresh', 1, { prompt: threefold('fresh') })])] }
    for (const content of [structuredClone(before), setText(before, prompt, 'en', ' clean  en\n'), turned, added, moveCriterion(before, 'clean', { sectionKey: 'yard', groupKey: null, index: 0 }), setText(changed, prompt, 'en', 'clean en')])
      expect(told(content)).toEqual([])
    expect(told(changed, null)).toEqual([])
    const moved = moveCriterion(changed, 'clean', { sectionKey: 'yard', groupKey: null, index: 0 })
    expect(found(moved).map(({ place }) => place.sectionKey)).toEqual(['yard', 'yard'])
  })

  test('follows the base language of the draft', () => {
    const russian = { ...before, baseLanguage: 'ru' as const }
    expect(told(setText(russian, prompt, 'en', 'spotless'))).toEqual([])
    expect(told(setText(russian, prompt, 'ru', 'без пятен'))).toEqual(['criterion:clean/prompt en', 'criterion:clean/prompt lt'])
  })
})

describe('what its author says still to be right', () => {
  const confirmed = confirmTranslation(changed, { text: 'criterion:clean/prompt', language: 'ru' })
  test('is told no more, in that language alone, and lasts with the draft until the original changes again', () => {
    expect(told(confirmed)).toEqual(['criterion:clean/prompt lt'])
    expect(told(StandardDraft.parse(JSON.parse(JSON.stringify(confirmed))))).toEqual(['criterion:clean/prompt lt'])
    expect(told(setText(confirmed, prompt, 'en', 'shining'))).toEqual(['criterion:clean/prompt ru', 'criterion:clean/prompt lt'])
  })
  test('is said once of each, and what is gone is forgotten', () => {
    const twice = confirmTranslation(confirmTranslation(confirmed, { text: 'criterion:clean/prompt', language: 'ru' }), { text: 'criterion:clean/prompt', language: 'lt' })
    expect(twice.stillRight?.map(({ language }) => language)).toEqual(['ru', 'lt'])
    const gone = { ...twice, sections: twice.sections.slice(1) }
    expect(confirmTranslation(gone, { text: 'criterion:clean/prompt', language: 'ru' })).toBe(gone)
    expect(confirmTranslation(gone, { text: 'criterion:swept/prompt', language: 'ru' }).stillRight?.map(({ text }) => text)).toEqual(['criterion:swept/prompt'])
  })
  test('is no part of the standard: it is not in its file and not in the draft after', () => {
    expect(readJsonFile(jsonFileOf('Hall', confirmed))).toEqual({ name: 'Hall', content: changed })
    expect(withoutStillRight(confirmed)).toEqual(changed)
  })
})

test('the linter warns of each with its place, and its fix says that the translation is still right', () => {
  const content = setText(changed, { of: 'scenario', key: 's', field: 'task' }, 'en', 'otherwise')
  const warned = lintStandard(content, true, held).filter(({ rule }) => rule === 'translation_outdated')
  expect(warned.map(({ place }) => [place.criterionKey ?? place.field, place.language])).toEqual([['scenarios.s.task', 'ru'], ['scenarios.s.task', 'lt'], ['clean', 'ru'], ['clean', 'lt']])
  // A keystroke elsewhere leaves the line as it is.
  const again = lintStandard(updateCriterion(content, 'swept', (one) => ({ ...one, weightMilli: 5 })), true, held)
  expect(again.filter(({ rule }) => rule === 'translation_outdated')[2]).toBe(warned[2])
  const mended = warned.reduce((now, { fix }) => fix!.edit(now, () => ''), content)
  expect(lintStandard(mended, true, held).filter(({ rule }) => rule === 'translation_outdated')).toEqual([])
})

test('a block keeps what was found in it as long as nothing in it changes', () => {
  const block = (content: StandardContent) => textGroups(content).flatMap(({ blocks }) => blocks).find(({ id }) => id === 'criterion:clean')!
  const at = (content: StandardContent) => outdatedOf(block(content), sinceOf(content, held))
  const elsewhere = setText(setText(changed, { of: 'criterion', key: 'swept', field: 'prompt' }, 'en', 'washed'), { of: 'criterion', key: 'swept', field: 'prompt' }, 'lt', 'plauta')
  expect(at(elsewhere)).toBe(at(changed))
  expect(at(confirmTranslation(elsewhere, { text: 'criterion:swept/prompt', language: 'ru' }))).toBe(at(changed))
  expect(at(confirmTranslation(elsewhere, { text: 'criterion:clean/prompt', language: 'ru' }))).toHaveLength(1)
})

describe.each(templates)('in the template $key', ({ content }) => {
  test('nothing is outdated in a draft whose base language is untouched', () => {
    const draft = structuredClone(content)
    expect([told(draft, version(content)), told(draft, null), leftBehindIn(draft, version(content))]).toEqual([[], [], []])
    const rewritten = draft.sections.flatMap(({ criteria }) => criteria).reduce((now, { key }) => setText(now, { of: 'criterion', key, field: 'prompt' }, 'lt', 'Kitaip?'), draft)
    expect(told(rewritten, version(content))).toEqual([])
  })
  test('every question asked otherwise is outdated in both other languages', () => {
    const keys = content.sections.flatMap(({ criteria }) => criteria.map(({ key }) => key))
    const draft = keys.reduce((now, key) => setText(now, { of: 'criterion', key, field: 'prompt' }, content.baseLanguage, 'Otherwise?'), structuredClone(content))
    expect(told(draft, version(content))).toHaveLength(keys.length * 2)
  })
})
