import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Language, languages } from '@/lib/domain/language'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import { criterionTypes, type StandardContent } from '@/lib/domain/standard/content'
import { newCriterion } from '@/lib/domain/standard/edit/new-criterion'
import { removeLanguage, restoreLanguage, setText } from '@/lib/domain/standard/edit/translate'
import { saysTheSame } from '@/lib/domain/standard/same-content'
import { isMissing, languagesOf, missingIn, textGroups, textsOf, writtenIn } from '@/lib/domain/standard/translations'

/** Each type of criterion any number of times, groups, scenarios, a goal or none. */
const shape = fc.record({
  sections: fc.array(fc.record({ types: fc.array(fc.constantFrom(...criterionTypes), { maxLength: 6 }), groups: fc.nat(2) }), { maxLength: 4 }),
  scenarios: fc.nat(2),
  goal: fc.boolean(),
  base: fc.constantFrom(...languages),
})
/** Whatever stands in the document as a text, found by its looks alone, is written anew from a list of languages. */
const filling = fc.array(fc.subarray([...languages]), { minLength: 1, maxLength: 30 })

function build({ sections, scenarios, goal, base }: typeof shape extends fc.Arbitrary<infer Shape> ? Shape : never): StandardContent {
  let keys = 0
  const fresh = () => `k${(keys += 1)}`
  return {
    ...blankStandard(base),
    goal: goal ? { kpi: {}, present: '', target: '', by: '', scoreTarget: null } : null,
    sections: sections.map(({ types, groups }) => ({
      ...blankSection(fresh()),
      groups: Array.from({ length: groups }, () => ({ key: fresh(), title: {} })),
      criteria: types.map((type) => newCriterion(fresh(), type, null, fresh)),
    })),
    scenarios: Array.from({ length: scenarios }, () => ({
      key: fresh(), kind: 'routine' as const, name: {}, persona: {}, task: {}, purchase: {}, purchaseLimitMinor: null, minimumStayMinutes: null, forbidden: {},
    })),
  }
}
const looksLikeText = (value: object) => Object.entries(value).every(([name, text]) => (languages as readonly string[]).includes(name) && typeof text === 'string')

function written(content: StandardContent, each: Language[][]): { content: StandardContent; marks: string[][] } {
  const marks: string[][] = []
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    if (!looksLikeText(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]))
    const place = marks.length
    const chosen = each[place % each.length] ?? []
    marks.push(chosen.map((language) => `${language} ${place}`))
    return Object.fromEntries(chosen.map((language) => [language, `${language} ${place}`]))
  }
  return { content: walk(content) as StandardContent, marks }
}
const arbitrary = fc.tuple(shape, filling).map(([outline, each]) => written(build(outline), each))

test('every text of the document is listed exactly once, under a name of its own', () => {
  fc.assert(
    fc.property(arbitrary, ({ content, marks }) => {
      const texts = textsOf(textGroups(content))
      const said = (all: string[][]) => all.map((one) => one.join('|')).sort()
      expect(said(texts.map(({ text }) => languages.flatMap((language) => text[language] ?? [])))).toEqual(said(marks))
      expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length)
    }),
  )
})

test('writing one text changes that one and nothing else, and its count goes down by one', () => {
  fc.assert(
    fc.property(arbitrary, fc.nat(), fc.constantFrom(...languages), ({ content }, pick, language) => {
      const texts = textsOf(textGroups(content))
      const chosen = texts[pick % Math.max(1, texts.length)]
      if (!chosen) return
      const after = setText(content, chosen.seat, language, 'new words')
      const now = textsOf(textGroups(after))
      expect(now.map(({ id, text }) => (id === chosen.id ? null : text))).toEqual(texts.map(({ id, text }) => (id === chosen.id ? null : text)))
      expect(now.find(({ id }) => id === chosen.id)?.text).toEqual({ ...chosen.text, [language]: 'new words' })
      expect(missingIn(now, language)).toBe(missingIn(texts, language) - (isMissing(chosen, language) ? 1 : 0))
      const before = setText(after, chosen.seat, language, chosen.text[language] ?? '')
      expect(saysTheSame(before, content)).toBe(true)
    }),
  )
})

test('a language taken out is gone, and comes back as it was; what was written since stays', () => {
  fc.assert(
    fc.property(arbitrary, fc.constantFrom(...languages), fc.nat(), ({ content }, language, pick) => {
      const without = removeLanguage(content, language)
      if (language === content.baseLanguage) {
        expect(without).toBe(content)
        return
      }
      expect(languagesOf(textGroups(without), content.baseLanguage)).not.toContain(language)
      expect(writtenIn(textGroups(without), language)).toBe(0)
      expect(saysTheSame(restoreLanguage(without, content, language), content)).toBe(true)
      const texts = textsOf(textGroups(content)).filter(({ given }) => !given)
      const chosen = texts[pick % Math.max(1, texts.length)]
      if (!chosen) return
      const restored = restoreLanguage(setText(without, chosen.seat, language, 'since then'), content, language)
      expect(saysTheSame(restored, setText(content, chosen.seat, language, 'since then'))).toBe(true)
    }),
  )
})

test('a text nobody has written is not missing; blanks are no words; yes and no do not make a language', () => {
  const content = { ...blankStandard('en'), sections: [{ ...blankSection('s', { en: 'Hall', ru: '  ' }), criteria: [newCriterion('c', 'yes_no', null, () => 'k')] }] }
  const groups = textGroups(content)
  expect(languagesOf(groups, 'en')).toEqual(['en'])
  expect([missingIn(textsOf(groups), 'en'), missingIn(textsOf(groups), 'ru'), missingIn(textsOf(groups), 'lt')]).toEqual([0, 1, 1])
  expect(missingIn(textsOf(textGroups(setText(content, { of: 'section', key: 's', field: 'title' }, 'en', ''))), 'en')).toBe(0)
})
