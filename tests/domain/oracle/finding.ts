import type { Answers } from '@/lib/domain/report/answer'
import type { Criterion, Section } from '@/lib/domain/standard/content'
import { extremesOf, givenBy } from './attainable'
import { fraction, times, zero, type Fraction } from './fraction'

/** One criterion as found in the report, with all amounts already times the weight. */
export type Finding = {
  criterion: Criterion
  section: Section
  status: 'scored' | 'not_applicable' | 'not_applicable_zero' | 'could_not_check' | 'unanswered'
  passed: boolean | null
  earned: Fraction
  best: Fraction
  worst: Fraction
}
export function find(criterion: Criterion, section: Section, answers: Answers): Finding {
  const weight = fraction(criterion.weightMilli, 1000)
  const { best, worst } = extremesOf(criterion)
  const blank = {
    criterion,
    section,
    passed: null,
    earned: zero,
    best: times(best, weight),
    worst: times(worst, weight),
  }
  const answer = answers[criterion.key]
  switch (answer?.state) {
    case 'answered': {
      const given = givenBy(criterion, answer.value)
      if (!given) return { ...blank, status: 'scored' }
      const passed = given.passes ? true : criterion.bonus ? null : false
      return { ...blank, status: 'scored', passed, earned: times(given.points, weight) }
    }
    case 'not_applicable': {
      const reading = {
        exclude: 'not_applicable',
        zero: 'not_applicable_zero',
        not_allowed: 'could_not_check',
      } as const
      return { ...blank, status: reading[criterion.notApplicable] }
    }
    case 'could_not_check':
      return { ...blank, status: 'could_not_check' }
    default:
      return { ...blank, status: 'unanswered' }
  }
}

export const isOpen = ({ status }: Finding) => status === 'could_not_check' || status === 'unanswered'
