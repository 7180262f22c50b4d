import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { AnswerInput } from '@/lib/domain/report/answer.schema'
import type { Answer } from '@/lib/domain/report/answer'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import type { StandardContent } from '@/lib/domain/standard/content'
import {
  band,
  counted,
  duration,
  many,
  notApplicable,
  notChecked,
  number,
  option,
  plain,
  section,
  standard,
  steps,
  ticked,
  yes,
  yesNo,
  zone,
} from '../score/build'

const full = standard(
  [
    section(
      'greeting',
      [
        yesNo('a', 1, { groupKey: 'door' }),
        steps('b', [0, 5]),
        many('c', [option('x', 1, true), option('none', 0, false, true)], 3),
      ],
      {
        groups: [{ key: 'door', title: { en: 'Door', ru: 'Дверь' } }],
        zone: zone(700, 900),
        passMark: { level: 600, effect: 'fails_visit' },
        onlyInScenarios: ['complaint'],
      },
    ),
    section('speed', [
      number('d', [band('q', 0, 60, 5, true), band('l', 60, null, 0, false)], { photo: { when: 'one_in', k: 4 } }),
      duration('e', [band('q', null, 60, 5, true)]),
      plain('f', 'time', {
        condition: {
          match: 'any',
          clauses: [
            { about: 'answer', criterionKey: 'a', is: 'equal', value: 'yes' },
            { about: 'branch', attribute: 'terrace', is: 'not_equal', value: 'no' },
            { about: 'scenario', is: 'equal', value: 'return' },
          ],
        },
      }),
    ]),
  ],
  {
    zone: zone(800, 950),
    goal: { kpi: { en: 'Returning guests' }, present: '41 %', target: '50 %', by: '2027-01-01', scoreTarget: 900 },
    scenarios: [
      {
        key: 'r',
        kind: 'routine',
        name: { en: 'Lunch' },
        persona: {},
        task: { en: 'Buy a soup' },
        purchase: {},
        purchaseLimitMinor: 1500,
        minimumStayMinutes: 20,
        forbidden: {},
      },
    ],
  },
)
const accepts = (draft: unknown) => StandardDraft.safeParse(draft).success
const withCriterion = (more: object) => standard([section('s', [{ ...yesNo('a'), ...more }])])
const withSection = (more: object) => standard([section('s', [], more)])
const withClause = (clause: object) => withCriterion({ condition: { match: 'all', clauses: [clause] } })

test('the schemas and the types are the same thing', () => {
  expectTypeOf<z.infer<typeof StandardDraft>>().toExtend<StandardContent>()
  expectTypeOf<StandardContent>().toExtend<z.infer<typeof StandardDraft>>()
  expectTypeOf<z.infer<typeof AnswerInput>>().toExtend<Answer>()
  expectTypeOf<Answer>().toExtend<z.infer<typeof AnswerInput>>()
  expect(StandardDraft.parse(full)).toEqual(full)
})

test('an empty draft is a draft: everything may still be written', () => {
  expect(accepts(standard([]))).toBe(true)
  expect(
    accepts(standard([section('s', [{ ...yesNo('a'), prompt: {}, options: [] }, number('n', [])], { title: {} })])),
  ).toBe(true)
})

describe('limits', () => {
  const criteria = (count: number, prefix = 'c') =>
    Array.from({ length: count }, (_, index) => yesNo(`${prefix}${index}`))
  test.each<[string, unknown, boolean]>([
    ['a prompt of 2,000', withCriterion({ prompt: { lt: 'ė'.repeat(2000) } }), true],
    ['a prompt of 2,001', withCriterion({ prompt: { lt: 'ė'.repeat(2001) } }), false],
    ['a name of 200', withCriterion({ name: { en: 'n'.repeat(200) } }), true],
    ['a name of 201', withCriterion({ name: { en: 'n'.repeat(201) } }), false],
    ['300 criteria', standard([section('s', criteria(200)), section('t', criteria(100, 'd'))]), true],
    [
      '301 criteria over two sections',
      standard([section('s', criteria(200)), section('t', criteria(101, 'd'))]),
      false,
    ],
    ['50 sections', standard(Array.from({ length: 50 }, (_, index) => section(`s${index}`, []))), true],
    ['51 sections', standard(Array.from({ length: 51 }, (_, index) => section(`s${index}`, []))), false],
    ['the most points', withCriterion({ options: [option('yes', 1000, true), option('no', -1000, false)] }), true],
    ['more than the most points', withCriterion({ options: [option('yes', 1000.001, true)] }), false],
    ['half a thousandth', withCriterion({ options: [{ ...option('yes', 1, true), pointsMilli: 0.5 }] }), false],
    ['a weight under 0', withCriterion({ weightMilli: -1 }), false],
    ['a weight over the limit', withSection({ weightMilli: 1_000_001 }), false],
    ['not a number', withCriterion({ weightMilli: Number.NaN }), false],
    ['a level over 100 %', standard([], { zone: zone(500, 1001) }), false],
    ['a key of 40', withCriterion({ key: `${'k'.repeat(36)}_.-1` }), true],
    ['a key of 41', withCriterion({ key: 'k'.repeat(41) }), false],
    ['a key with a space', withCriterion({ key: 'a b' }), false],
    ['an empty key', withCriterion({ key: '' }), false],
    ['a key that would be a prototype', withCriterion({ key: '__proto__' }), false],
    [
      'the same criterion key in two sections',
      standard([section('s', [yesNo('a')]), section('t', [yesNo('a')])]),
      false,
    ],
    ['the same section key twice', standard([section('s', []), section('s', [])]), false],
    ['one in 1', withCriterion({ photo: { when: 'one_in', k: 1 } }), false],
    [
      '21 options',
      withCriterion({
        type: 'choice_one',
        options: Array.from({ length: 21 }, (_, index) => option(`o${index}`, 1, true)),
      }),
      false,
    ],
    ['a date that is none', standard([], { zone: { ...zone(1, 2), setOn: '2026-02-30' } }), false],
  ])('%s', (_, draft, accepted) => expect(accepts(draft)).toBe(accepted))
})

describe('strictness', () => {
  test.each<[string, unknown]>([
    ['an unknown field of the document', { ...standard([]), colour: 'red' }],
    ['an unknown field of a criterion', withCriterion({ hint: 'x' })],
    ['a language we do not speak', withCriterion({ prompt: { de: 'Guten Tag' } })],
    ['bands on a yes/no', withCriterion({ bands: [] })],
    ['a type we do not know', withCriterion({ type: 'sound' })],
    ['always, but one in 3', withCriterion({ comment: { when: 'always', k: 3 } })],
    ['a clause about nothing we know', withClause({ about: 'weather', is: 'equal', value: 'rain' })],
    ['at least, of a branch', withClause({ about: 'branch', attribute: 'size', is: 'at_least', value: '3' })],
    ['a clause with more to say', withClause({ about: 'scenario', is: 'equal', value: 'routine', or: 'return' })],
    ['a scenario we do not know', withClause({ about: 'scenario', is: 'equal', value: 'burglary' })],
    ['a fraction in a clause', withClause({ about: 'answer', criterionKey: 'x', is: 'at_least', value: 1.5 })],
    ['a missing field', { ...standard([]), scenarios: undefined }],
  ])('%s is refused', (_, draft) => expect(accepts(draft)).toBe(false))
})

test('what the database cannot hold is dropped from texts, the rest is kept to the letter', () => {
  const draft = withCriterion({ prompt: { en: 'a\u0000b \ud83d c 👍 \u202eשלום' } })
  expect(StandardDraft.parse(draft).sections[0]?.criteria[0]?.prompt.en).toBe('ab \ufffd c 👍 \u202eשלום')
})

describe('an answer at the server', () => {
  test.each<[string, unknown, boolean]>([
    ['an option', yes, true],
    ['ticks', ticked('a', 'b'), true],
    ['a number', counted(-1500), true],
    ['a number that is none', { ...counted(0), value: { type: 'number', milli: Number.POSITIVE_INFINITY } }, false],
    ['half a thousandth', counted(0.5), false],
    ['not applicable', notApplicable, true],
    ['could not check', notChecked, true],
    ['could not check without the field of the reason', { ...notApplicable, state: 'could_not_check' }, false],
    ['not applicable with a value', { ...yes, state: 'not_applicable' }, false],
    ['a comment of 5,000', { ...yes, comment: 'я'.repeat(5000) }, true],
    ['a comment of 5,001', { ...yes, comment: 'я'.repeat(5001) }, false],
    ['an evidence id that is a path', { ...yes, evidence: ['../secret'] }, false],
    ['more photos than fit', { ...yes, evidence: Array.from({ length: 21 }, (_, index) => `e${index}`) }, false],
  ])('%s', (_, answer, accepted) => expect(AnswerInput.safeParse(answer).success).toBe(accepted))
})
