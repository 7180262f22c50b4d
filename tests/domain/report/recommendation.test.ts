import { describe, expect, test } from 'vitest'
import { answerFrom } from '@/components/reviews/corrected-answer'
import { type Answer, emptyAnswer } from '@/lib/domain/report/answer'
import { AnswerInput } from '@/lib/domain/report/answer.schema'
import { misfitOf } from '@/lib/domain/report/answer-fits'
import { missingFor } from '@/lib/domain/report/missing'
import { forReaders } from '@/lib/domain/report/published'
import { likelihoods } from '@/lib/domain/report/recommendation'
import { reportSheet } from '@/lib/domain/report/sheet'
import { asContent } from '@/lib/domain/report/shopper-rules'
import { toShopperForm } from '@/lib/domain/report/to-shopper-form'
import { correctables } from '@/lib/domain/review/correctable'
import { scoreReport } from '@/lib/domain/score/score-report'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import { clauseAbout } from '@/lib/domain/standard/condition-choices'
import { narrowed, wholeDomain } from '@/lib/domain/standard/condition-domain'
import type { Criterion, RecommendationCriterion, StandardContent } from '@/lib/domain/standard/content'
import { isScored } from '@/lib/domain/standard/judged'
import { newCriterion, scoredRecommendation, unscoredRecommendation, withType } from '@/lib/domain/standard/edit/new-criterion'
import { typeIn } from '@/lib/domain/standard/import/cell-words'
import { criterionIn } from '@/lib/domain/standard/import/criterion-in'
import { startSettings } from '@/lib/domain/standard/import/questionnaire'
import { lintBands } from '@/lib/domain/standard/lint/bands'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { visibleCriteria } from '@/lib/domain/standard/visible'
import { aYesNo } from '../../support/standard'

let keys = 0
const freshKey = () => `k${(keys += 1)}`
const asked = { ...newCriterion('likely', 'recommendation', null, freshKey), prompt: { en: 'How likely are you to recommend us?' } } as RecommendationCriterion
const counted: RecommendationCriterion = { ...scoredRecommendation(asked, freshKey), photo: { when: 'on_fail' } }
const said = (likelihood: number): Answer => ({ ...emptyAnswer, state: 'answered', value: { type: 'recommendation', likelihood } })
const yes: Answer = { ...emptyAnswer, state: 'answered', value: { type: 'option', key: 'yes' } }
const standard = (...criteria: Criterion[]): StandardContent => ({ ...blankStandard('en'), sections: [{ ...blankSection('main', { en: 'Main' }), criteria }] })
const context = { scenarioKind: 'routine' as const, branchAttributes: {} }
const scored = (criterion: Criterion, answers: Record<string, Answer>) => scoreReport(standard(aYesNo('greeted'), criterion), { greeted: yes, ...answers }, context, { completeness: 800 })
const problems = (criterion: Criterion) => publishProblems(standard(aYesNo('greeted'), criterion)).filter(({ place }) => place.criterionKey === 'likely').map(({ code }) => code)

describe('by itself it is recorded and no more', () => {
  test.each([['the worst word', { likely: said(0) }], ['no word', {}], ['could not check', { likely: { ...emptyAnswer, state: 'could_not_check', reason: 'Closed' } }]] as [string, Record<string, Answer>][])(
    '%s moves neither score, completeness nor outcome, and is no fail',
    (_, answers) => {
      const result = scored(asked, answers)
      expect([result.serviceTenths, result.completeness, result.incomplete, result.criticalFailures]).toEqual([1_000, 100_000_000, false, []])
      expect(result.criteria.find(({ criterionKey }) => criterionKey === 'likely')).toMatchObject({ status: 'unscored', passed: null, earned: 0, possible: 0, loss: 0 })
    },
  )

  test('nothing is asked because of it, on the server or on the phone', () => {
    expect(missingFor(asked, said(0), 'r')).toEqual([])
    const [phone] = asContent(toShopperForm(standard(asked), context, 'r', 'en')).sections[0]!.criteria
    expect(missingFor(phone!, said(0), 'r')).toEqual([])
    expect(missingFor(phone!, null, 'r')).toEqual(['answer'])
  })

  test('it is published without bands, never as a gate', () => {
    expect([isScored(asked), problems(asked), problems({ ...asked, gate: 'fails_visit' })]).toEqual([false, [], ['gate_without_mark']])
    expect(problems({ ...asked, weightMilli: 1_000 })).toEqual(['bands_missing'])
  })
})

describe('where its author chose to count it', () => {
  test.each([[0, 500, false], [6, 500, false], [7, 750, false], [8, 750, false], [9, 1_000, true], [10, 1_000, true]])('%i', (likelihood, service, passed) => {
    const result = scored(counted, { likely: said(likelihood) })
    expect([result.serviceTenths, result.criteria.find(({ criterionKey }) => criterionKey === 'likely')?.passed]).toEqual([service, passed])
  })

  test('unanswered it lowers completeness, and its bounds are those of its bands', () => {
    const result = scored(counted, {})
    expect([result.completeness, result.incomplete, result.bounds]).toEqual([50_000_000, true, { low: 50_000_000, high: 100_000_000 }])
  })

  test('the phone asks for a photo at exactly the answers the server does, and knows no points', () => {
    const form = toShopperForm(standard(counted), context, 'r', 'en')
    const [phone] = asContent(form).sections[0]!.criteria
    for (const likelihood of likelihoods) expect(missingFor(phone!, said(likelihood), 'r')).toEqual(missingFor(counted, said(likelihood), 'r'))
    expect(missingFor(counted, said(8), 'r')).toEqual(['comment', 'photo'])
    expect(JSON.stringify(form)).not.toMatch(/points|weight|bands|pass/i)
    const hopeless = { ...counted, bands: counted.bands.map((band) => ({ ...band, pass: false })) }
    expect(missingFor(asContent(toShopperForm(standard(hopeless), context, 'r', 'en')).sections[0]!.criteria[0]!, said(10), 'r')).toEqual(['comment', 'photo'])
  })

  test('not to count it again leaves it as it was', () => expect(unscoredRecommendation(counted)).toEqual(asked))
})

test.each([
  [asked, said(0), null],
  [asked, said(10), null],
  [asked, said(11), 'number_out_of_range'],
  [asked, said(7.5), 'number_out_of_range'],
  [asked, yes, 'wrong_type'],
  [aYesNo('greeted'), said(5), 'wrong_type'],
] as [Criterion, Answer, string | null][])('fits %#', (criterion, answer, misfit) => expect(misfitOf(criterion, answer)).toBe(misfit))

test('by its shape it is a whole number from 0 to 10', () => {
  const taken = (likelihood: unknown) => AnswerInput.safeParse({ ...emptyAnswer, state: 'answered', value: { type: 'recommendation', likelihood } }).success
  expect([0, 10, -1, 11, 7.5, '7', null].map(taken)).toEqual([true, true, false, false, false, false, false])
})

test('a condition compares it as a number, and one beyond ten can never hold', () => {
  const clause = clauseAbout(asked)
  expect(clause).toEqual({ about: 'answer', criterionKey: 'likely', is: 'at_most', value: 6_000 })
  const why = { ...newCriterion('why', 'text', null, freshKey), condition: { match: 'all', clauses: [clause] } } as Criterion
  const seen = (likelihood: number) => visibleCriteria(standard(asked, why), { likely: said(likelihood) }, context).length
  expect([seen(6), seen(7)]).toEqual([2, 1])
  const domain = wholeDomain(asked)!
  const holds = (is: 'equal' | 'at_least', value: number) => narrowed(domain, { ...clause, is, value }) !== null
  expect([holds('at_least', 10_000), holds('at_least', 10_001), holds('equal', 6_500)]).toEqual([true, false, false])
})

test('a reader hears the word itself; a reviewer may correct it', () => {
  const content = standard(aYesNo('greeted'), asked)
  const answers = { greeted: yes, likely: said(9) }
  const sheet = reportSheet(content, answers, scoreReport(content, answers, context, { completeness: 800 }), 'en')
  expect(forReaders(sheet).sections[0]!.criteria[1]!.said).toEqual({ kind: 'recommendation', likelihood: 9 })
  const { control } = correctables(content, answers, ['likely'], 'en')[0]!
  const from = (value: string) => {
    const form = new FormData()
    form.set('value', value)
    return answerFrom(form, control)
  }
  expect([control.type, from('0'), from('11'), from('')]).toEqual(['recommendation', { state: 'answered', value: { type: 'recommendation', likelihood: 0 } }, null, null])
})

describe('how it is made', () => {
  test('whatever it becomes weighs what is usual; whatever becomes it weighs nothing', () => {
    const number = withType(asked, 'number', freshKey)
    expect([number.weightMilli, number.type === 'number' && number.bands.length]).toEqual([1_000, 2])
    expect(withType(number, 'recommendation', freshKey)).toMatchObject({ weightMilli: 0, bands: [] })
  })

  test('bands that begin at nought and end beyond ten leave nothing out', () => {
    const banded = (...edges: [number | null, number | null][]) => lintBands({ ...counted, bands: edges.map(([from, to], index) => ({ key: `b${index}`, from, to, pointsMilli: 0, pass: false })) }).map(({ rule }) => rule)
    expect(banded([0, 7_000], [7_000, 11_000])).toEqual([])
    expect(banded([0, 6_000], [7_000, 10_000])).toEqual(['bands_gap', 'bands_end'])
  })

  test('a questionnaire names it in three languages, and counts it only where its row says for how much', () => {
    expect(['Recommendation', 'Рекомендация', 'rekomendacija'].map(typeIn)).toEqual(Array.from({ length: 3 }, () => 'recommendation'))
    const row = (points: string) => {
      const cells: Record<string, string> = { prompt: 'How likely?', type: 'recommendation', points }
      return criterionIn((field) => cells[field] ?? '', startSettings('en'), 'q1').criterion
    }
    expect([row(''), row('0')].map(isScored)).toEqual([false, false])
    expect(row('4')).toMatchObject({ weightMilli: 1_000, bands: [{ pointsMilli: 0 }, { pointsMilli: 2_000 }, { pointsMilli: 4_000, pass: true }] })
  })
})

test('a reader is told which band gave the points, and of none where it earns nothing', () => {
  const bandsSaid = (criterion: RecommendationCriterion, likelihood: number) => {
    const answers = { greeted: yes, likely: said(likelihood) }
    const content = standard(aYesNo('greeted'), criterion)
    return forReaders(reportSheet(content, answers, scoreReport(content, answers, context, { completeness: 800 }), 'en')).sections[0]!.criteria.map(({ band }) => band)
  }
  expect(bandsSaid(counted, 7)).toEqual([null, { from: 7_000, to: 9_000, unit: '' }])
  expect(bandsSaid(counted, 10)).toEqual([null, { from: 9_000, to: null, unit: '' }])
  expect(bandsSaid(asked, 7)).toEqual([null, null])
})
