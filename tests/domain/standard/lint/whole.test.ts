import { expect, test } from 'vitest'
import type { Section, StandardContent } from '@/lib/domain/standard/content'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { lintPhoneMinutes } from '@/lib/domain/standard/lint/phone-minutes'
import { lintSections } from '@/lib/domain/standard/lint/sections'
import { lintTotals } from '@/lib/domain/standard/lint/totals'
import { updateCriterion } from '@/lib/domain/standard/edit/criteria'
import { minutesOnPhone } from '@/lib/domain/templates/minutes'
import { plain, section, standard, yesNo } from '../../score/build'

const some = (from: string, count: number) => Array.from({ length: count }, (_, index) => yesNo(`${from}${index}`))
const rules = (content: StandardContent) =>
  lintSections(content).map(({ rule, place }) => [rule, place.criterionKey ?? place.sectionKey])

test.each<[string, Partial<StandardContent>, object[]]>([
  ['points as stated', { statedTotalMilli: 5_000 }, []],
  ['nothing stated', {}, []],
  [
    'other points',
    { statedTotalMilli: 6_000 },
    [{ rule: 'total_differs', place: { field: 'statedTotal' }, data: { method: 'pooled', sum: 5_000, stated: 6_000 } }],
  ],
  ['weights as stated', { method: 'weighted_sections', statedTotalMilli: 1_000 }, []],
  [
    'other weights',
    { method: 'weighted_sections', statedTotalMilli: 100_000 },
    [{ data: { method: 'weighted_sections', sum: 1_000, stated: 100_000 } }],
  ],
])('totals: %s', (_, more, expected) => {
  const content = standard(
    [section('s', [yesNo('a', 2), yesNo('b', 3), yesNo('bonus', 9, { bonus: true })], { weightMilli: 1_000 })],
    more,
  )
  const found = lintTotals(content)
  expect(found).toMatchObject(expected)
  expect(found).toHaveLength(expected.length)
  for (const { fix } of found) expect(lintTotals(fix!.edit(content, () => ''))).toEqual([])
})

test.each<[string, Section[], string[][]]>([
  ['scored', [section('s', [yesNo('a')])], []],
  ['empty', [section('s', [yesNo('a')]), section('t', [])], [['section_unscored', 't']]],
  [
    'recorded only',
    [section('s', [yesNo('a')]), section('t', [plain('b', 'photo'), yesNo('c', 0), yesNo('d', 1, { weightMilli: 0 })])],
    [['section_unscored', 't']],
  ],
  ['a bonus beside points', [section('s', [yesNo('a'), yesNo('b', 1, { bonus: true })])], []],
  [
    'a bonus in a section of its own',
    [section('s', [yesNo('a')]), section('t', [yesNo('b', 1, { bonus: true })])],
    [['bonus_alone', 'b']],
  ],
  ['2 beside 19', [section('s', some('a', 2)), section('t', some('b', 19))], []],
  ['2 beside 20', [section('s', some('a', 2)), section('t', some('b', 20))], [['sections_uneven', 't']]],
  ['3 beside 29', [section('s', some('a', 3)), section('t', some('b', 29))], []],
])('weighted sections: %s', (_, sections, expected) =>
  expect(rules(standard(sections, { method: 'weighted_sections' }))).toEqual(expected),
)

test('pooled, a bonus counts wherever anything else does', () => {
  const bonus = section('t', [yesNo('b', 1, { bonus: true })])
  expect(rules(standard([section('s', [yesNo('a')]), bonus]))).toEqual([])
  const alone = standard([bonus])
  expect(rules(alone)).toEqual([['bonus_alone', 'b']])
  expect(rules(lintSections(alone)[0]!.fix!.edit(alone, () => ''))).toEqual([])
})

test('an empty section can be removed, one that was filled meanwhile stays', () => {
  const content = standard([section('s', [yesNo('a')]), section('t', [])])
  const fix = lintSections(content)[0]!.fix!
  expect(fix.edit(content, () => '').sections.map(({ key }) => key)).toEqual(['s'])
  const filled = standard([section('s', [yesNo('a')]), section('t', [yesNo('b')])])
  expect(fix.edit(filled, () => '')).toBe(filled)
})

test('forty-five minutes are enough, forty-six are too many, and the seconds are stated', () => {
  // 20 s each, 120 s for the last look and 10 s for the section: 128 × 20 + 130 = 2690 s, 129 × 20 + 130 = 2710 s.
  const of = (count: number) => standard([section('s', some('a', count))])
  expect([128, 129].map((count) => minutesOnPhone(of(count)))).toEqual([45, 46])
  expect(lintPhoneMinutes(of(128))).toEqual([])
  expect(lintPhoneMinutes(of(129))).toMatchObject([
    {
      rule: 'phone_too_long',
      place: {},
      data: {
        minutes: 46,
        limit: 45,
        criteria: 129,
        parts: [{ of: 'answer', type: 'yes_no', count: 129, each: 20 }, { of: 'sections', count: 1, each: 10 }, { of: 'last_look', count: 1, each: 120 }],
      },
    },
  ])
})

test('only sections of the longest scenario are counted', () => {
  const scenario = {
    key: 'r',
    kind: 'routine' as const,
    name: {},
    persona: {},
    task: {},
    purchase: {},
    purchaseLimitMinor: null,
    minimumStayMinutes: null,
    forbidden: {},
  }
  const sections = [section('s', some('a', 129)), section('t', some('b', 40), { onlyInScenarios: ['complaint'] })]
  expect(lintPhoneMinutes(standard(sections, { scenarios: [scenario] }))).toMatchObject([{ data: { criteria: 129 } }])
  expect(
    lintPhoneMinutes(standard(sections, { scenarios: [scenario, { ...scenario, key: 'c', kind: 'complaint' }] })),
  ).toMatchObject([{ data: { criteria: 169 } }])
})

test('findings come in reading order, the whole first', () => {
  const denies = yesNo('n', 1, { prompt: { en: 'No litter' } })
  const content = standard([section('e', []), section('s', [denies, yesNo('b', 1, { bonus: true })])], {
    statedTotalMilli: 9,
  })
  expect(lintStandard(content).map(({ rule }) => rule)).toEqual([
    'total_differs',
    'section_unscored',
    'prompt_negative',
  ])
})

test('a keystroke judges one criterion: what was found in the others is the same object', () => {
  const denies = (key: string) => yesNo(key, 1, { prompt: { en: 'No litter' } })
  const before = standard([section('s', [denies('a'), denies('b')])])
  const after = updateCriterion(before, 'b', (one) => ({ ...one, prompt: { en: 'No litter at all' } }))
  const [first, second] = lintStandard(before)
  const [firstAgain, secondAgain] = lintStandard(after)
  expect(firstAgain).toBe(first)
  expect(secondAgain).not.toBe(second)
  expect(secondAgain).toMatchObject({ rule: 'prompt_negative', place: { criterionKey: 'b' } })
})
