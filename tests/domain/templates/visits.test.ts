import { describe, expect, it } from 'vitest'
import { emptyAnswer, type Answer, type Answers, type AnswerValue } from '@/lib/domain/report/answer'
import type { VisitContext } from '@/lib/domain/report/context'
import { worthOf } from '@/lib/domain/score/earned'
import { scoreReport } from '@/lib/domain/score/score-report'
import { languages } from '@/lib/domain/language'
import { criteriaOf, type Criterion, type StandardContent } from '@/lib/domain/standard/content'
import { isScored } from '@/lib/domain/standard/judged'
import { visibleCriteria } from '@/lib/domain/standard/visible'
import { templates } from '@/lib/domain/templates/catalogue'

/** Answers somebody could give, enough of them for the best and the worst to be among them. */
function values(criterion: Criterion): AnswerValue[] {
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
      return criterion.options.map(({ key }) => ({ type: 'option', key }))
    case 'choice_many': {
      const together = criterion.options.filter(({ exclusive }) => !exclusive).map(({ key }) => key)
      return [...criterion.options.map(({ key }) => [key]), together].map((keys) => ({ type: 'options', keys }))
    }
    case 'number':
      return criterion.bands.map(({ from }) => ({ type: 'number', milli: from ?? 0 }))
    case 'duration':
      return criterion.bands.map(({ from }) => ({ type: 'duration', seconds: from ?? 0 }))
    default:
      return []
  }
}

const points = (criterion: Criterion, value: AnswerValue) => worthOf(criterion, value)?.pointsMilli ?? 0
const answered = (value: AnswerValue): Answer => ({ ...emptyAnswer, state: 'answered', value })

/** Every criterion at its best or its worst. */
const allAt = (content: StandardContent, end: 'best' | 'worst'): Answers =>
  Object.fromEntries(
    criteriaOf(content).flatMap((criterion) => {
      const sorted = values(criterion).sort((one, other) => points(criterion, other) - points(criterion, one))
      const value = end === 'best' ? sorted[0] : sorted.at(-1)
      return value ? [[criterion.key, answered(value)]] : []
    }),
  )

const contexts = (content: StandardContent): VisitContext[] =>
  [...new Set(content.scenarios.map(({ kind }) => kind))].map((scenarioKind) => ({
    scenarioKind,
    branchAttributes: {},
  }))

const scoreOf = (content: StandardContent, answers: Answers, context: VisitContext) =>
  scoreReport(content, answers, context, { completeness: 800 })

describe.each(templates)('a visit by the template $key', ({ content }) => {
  it.each(contexts(content))('scores 100 at best and opens every gate at worst, $scenarioKind', (context) => {
    const best = scoreOf(content, allAt(content, 'best'), context)
    expect([best.serviceTenths, best.officialTenths, best.outcome]).toEqual([1000, 1000, 'above'])
    expect(best.criticalFailures).toEqual([])
    expect(best.sections.every(({ service }) => service === 100_000_000)).toBe(true)

    const worst = scoreOf(content, allAt(content, 'worst'), context)
    expect([worst.serviceTenths, worst.outcome]).toEqual([0, 'gated'])
    const gates = visibleCriteria(content, allAt(content, 'worst'), context).filter(({ gate }) => gate !== null)
    expect(worst.criticalFailures.map(({ key }) => key)).toEqual(gates.map(({ key }) => key))
  })

  it.each(contexts(content))('still has a score where everything absent is set aside, $scenarioKind', (context) => {
    const answers = allAt(content, 'best')
    for (const { key, notApplicable } of criteriaOf(content))
      if (notApplicable !== 'not_allowed') answers[key] = { ...emptyAnswer, state: 'not_applicable' }
    const { serviceTenths, completeness } = scoreOf(content, answers, context)
    expect([serviceTenths, completeness]).toEqual([1000, 100_000_000])
  })

  it('puts no more than an eighth of the service score on one answer', () => {
    for (const context of contexts(content)) {
      const perfect = allAt(content, 'best')
      const worst = allAt(content, 'worst')
      for (const criterion of criteriaOf(content).filter((one) => isScored(one) && !one.bonus)) {
        const failed = worst[criterion.key]
        if (!failed) continue
        const { serviceTenths } = scoreOf(content, { ...perfect, [criterion.key]: failed }, context)
        expect(serviceTenths, `${criterion.key}, ${context.scenarioKind}`).toBeGreaterThanOrEqual(875)
      }
    }
  })

  it('asks every criterion in at least one of its scenarios', () => {
    const asked = contexts(content).flatMap((context) =>
      ['best' as const, 'worst' as const].flatMap((end) =>
        visibleCriteria(content, allAt(content, end), context).map(({ key }) => key),
      ),
    )
    const conditional = criteriaOf(content).filter(({ condition }) =>
      condition?.clauses.some(({ about }) => about === 'answer'),
    )
    const expected = criteriaOf(content).filter((criterion) => !conditional.includes(criterion))
    expect(expected.map(({ key }) => key).filter((key) => !asked.includes(key))).toEqual([])
  })

  it('tells the shopper when "not applicable" is right, and of "could not check" only where it is open', () => {
    const words = {
      en: { absent: 'not applicable', unchecked: '"could not check"' },
      ru: { absent: '«неприменимо»', unchecked: '«не удалось проверить»' },
      lt: { absent: '„netaikoma“', unchecked: '„nepavyko patikrinti“' },
    }
    for (const { key, guidance, notApplicable, couldNotCheck } of criteriaOf(content))
      for (const language of languages) {
        const told = guidance[language] ?? ''
        expect(told.includes(words[language].absent), `${key} ${language}`).toBe(notApplicable !== 'not_allowed')
        if (told.includes(words[language].unchecked)) expect(couldNotCheck, `${key} ${language}`).toBe(true)
      }
  })
})
