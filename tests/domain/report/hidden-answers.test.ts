import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Answers } from '@/lib/domain/report/answer'
import { answersOfVisit } from '@/lib/domain/report/answers-of-visit'
import { missingInReport } from '@/lib/domain/report/missing'
import { evidenceOf } from '@/lib/domain/report/ready'
import { scoreReport } from '@/lib/domain/score/score-report'
import { asContent } from '@/lib/domain/report/shopper-rules'
import { toShopperForm } from '@/lib/domain/report/to-shopper-form'
import { visibleCriteria } from '@/lib/domain/standard/visible'
import { arbitraryVisit } from '../score/arbitrary-standard'
import { band, counted, no, number, one, routine, section, standard, steps, yes, yesNo } from '../score/build'

const complete = { completeness: 800 }
const photo = '01900000-0000-7000-8000-000000000001'
const content = standard([
  section('s', [
    yesNo('order'),
    yesNo('offer', 3, { photo: { when: 'always' }, condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: 'order', is: 'equal', value: 'yes' }] } }),
    yesNo('dessert', 2, { comment: { when: 'on_fail' }, condition: { match: 'all', clauses: [{ about: 'answer', criterionKey: 'offer', is: 'equal', value: 'yes' }] } }),
  ]),
])
const offered: Answer = { ...yes, evidence: [photo] }
const entered: Answers = { order: yes, offer: offered, dessert: { ...no, comment: 'None left' } }
const asked = (answers: Answers) => visibleCriteria(content, answers, routine).map(({ key }) => key)
const missing = (answers: Answers) => missingInReport(content, answers, routine, 'r').map(({ criterionKey, what }) => [criterionKey, what])

test('entered, hidden by an earlier answer, shown again: everything is back', () => {
  const hidden = { ...entered, order: no }
  expect(asked(entered)).toEqual(['order', 'offer', 'dessert'])
  expect(asked(hidden)).toEqual(['order'])
  expect(answersOfVisit(content, hidden, routine)).toEqual({ order: no })
  const again = { ...hidden, order: yes }
  expect(answersOfVisit(content, again, routine)).toEqual(entered)
  expect(evidenceOf(content, again, routine)).toEqual([photo])
  expect(scoreReport(content, again, routine, complete)).toEqual(scoreReport(content, entered, routine, complete))
})

test('hidden: not scored, not asked for, and its photo is no part of the report', () => {
  const hidden = { ...entered, order: no }
  expect(scoreReport(content, hidden, routine, complete).criteria.map(({ criterionKey }) => criterionKey)).toEqual(['order'])
  expect(evidenceOf(content, hidden, routine)).toEqual([])
  // Neither photo nor comment nor answer is asked for, whatever was begun there.
  const begun = { order: no, offer: { ...yes }, dessert: { ...no } }
  expect(missing(begun)).toEqual([])
  expect(missing({ ...begun, order: yes })).toEqual([['offer', 'photo'], ['dessert', 'comment']])
})

test('the phone compares steps and numbers as the server does', () => {
  const warm = { about: 'answer', criterionKey: 'warmth', is: 'at_least', value: 'p2' } as const
  const few = { about: 'answer', criterionKey: 'guests', is: 'at_most', value: 4_000 } as const
  const asking = standard([
    section('s', [
      steps('warmth', [0, 2, 5]),
      number('guests', [band('any', null, null, 1, true)]),
      yesNo('both', 1, { condition: { match: 'all', clauses: [warm, few] } }),
      yesNo('either', 1, { condition: { match: 'any', clauses: [warm, few] } }),
    ]),
  ])
  const onPhone = asContent(toShopperForm(asking, routine, 'r', 'en'))
  const shown = (answers: Answers) => {
    const [there, here] = [asking, onPhone].map((one) => visibleCriteria(one, answers, routine).map(({ key }) => key).slice(2))
    expect(there).toEqual(here)
    return there
  }
  expect(shown({ warmth: one('p5'), guests: counted(4_000) })).toEqual(['both', 'either'])
  expect(shown({ warmth: one('p0'), guests: counted(4_000) })).toEqual(['either'])
  expect(shown({ warmth: one('p2'), guests: counted(4_001) })).toEqual(['either'])
  expect(shown({ warmth: one('p0'), guests: counted(4_001) })).toEqual([])
})

test('what was entered on hidden criteria changes nothing of any report', () => {
  let hidden = 0
  fc.assert(
    fc.property(arbitraryVisit, ({ content: any, answers, context }) => {
      const only = answersOfVisit(any, answers, context)
      hidden += Object.keys(answers).length - Object.keys(only).length
      expect(scoreReport(any, only, context, complete)).toEqual(scoreReport(any, answers, context, complete))
      expect(missingInReport(any, only, context, 'r')).toEqual(missingInReport(any, answers, context, 'r'))
      expect(evidenceOf(any, only, context)).toEqual(evidenceOf(any, answers, context))
      expect(answersOfVisit(any, only, context)).toEqual(only)
    }),
    { numRuns: 120 },
  )
  expect(hidden).toBeGreaterThan(20)
})
