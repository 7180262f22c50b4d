import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unanswered, withDoubt, withState, withValue } from '@/components/field/report/with-state'
import { type Answer, type Answers, emptyAnswer, withoutDoubt } from '@/lib/domain/report/answer'
import { AnswerInput } from '@/lib/domain/report/answer.schema'
import { canonical } from '@/lib/domain/report/draft'
import { missingInReport } from '@/lib/domain/report/missing'
import { reportSheet } from '@/lib/domain/report/sheet'
import { scoreReport } from '@/lib/domain/score/score-report'
import { someContent } from '../../support/standard'

const value = (key: string) => ({ type: 'option' as const, key })
const sure: Answer = { ...emptyAnswer, comment: 'seen', evidence: ['a'], state: 'answered', value: value('yes') }
const unsure: Answer = { ...sure, unsure: true }
const context = { scenarioKind: 'routine' as const, branchAttributes: {} }

test('a doubt is said and taken back, and without one the answer is written as it always was', () => {
  expect(withDoubt(true)(sure)).toEqual(unsure)
  expect(canonical(withDoubt(false)(unsure))).toBe(canonical(sure))
  expect(canonical(withoutDoubt(unsure))).toBe('{"comment":"seen","evidence":["a"],"noPhotoReason":null,"state":"answered","value":{"key":"yes","type":"option"}}')
})

test('a doubt stays while the value is typed, and goes when there is no answer any more', () => {
  expect(withValue(value('no'))(unsure)).toEqual({ ...unsure, value: value('no') })
  expect(withValue(value('no'))(sure)).toEqual({ ...sure, value: value('no') })
  expect(unanswered(unsure)).toEqual({ ...emptyAnswer, comment: 'seen', evidence: ['a'] })
  expect(withState({ state: 'not_applicable' })(unsure)).not.toHaveProperty('unsure')
  expect(withDoubt(true)(emptyAnswer)).toEqual(emptyAnswer)
})

test.each([
  ['an answer in doubt', unsure, true],
  ['an answer without', sure, true],
  ['a doubt that is none', { ...sure, unsure: false }, false],
  ['a doubt about what was not answered', { ...emptyAnswer, unsure: true }, false],
])('%s is taken: %s', (_, answer, taken) => expect(AnswerInput.safeParse(answer).success).toBe(taken))

test('a doubt changes no score, asks for nothing and is on no page of readers', () => {
  const keys = ['greeted', 'smiled', 'thanked']
  const content = someContent(keys)
  const given = fc.record(Object.fromEntries(keys.map((key) => [key, fc.record({ option: fc.constantFrom('yes', 'no'), doubt: fc.boolean() })])))
  fc.assert(fc.property(given, (picked) => {
    const answersWith = (doubts: boolean): Answers =>
      Object.fromEntries(Object.entries(picked).map(([key, { option, doubt }]) => [key, { ...sure, value: value(option), ...(doubts && doubt ? { unsure: true as const } : {}) }]))
    const [plain, doubted] = [answersWith(false), answersWith(true)]
    const score = (answers: Answers) => scoreReport(content, answers, context, { completeness: 800 })
    expect(score(doubted)).toEqual(score(plain))
    expect(missingInReport(content, doubted, context, 'r')).toEqual(missingInReport(content, plain, context, 'r'))
    expect(reportSheet(content, doubted, score(doubted), 'en')).toEqual(reportSheet(content, plain, score(plain), 'en'))
  }))
})
