import type { Answers } from '@/lib/domain/report/answer'
import type { VisitContext } from '@/lib/domain/report/context'
import type { Clause } from '@/lib/domain/standard/condition'
import type { Criterion, Section, StandardContent } from '@/lib/domain/standard/content'

/** The sections the scenario provokes, each with the criteria its conditions leave (reading 13). */
export type Present = { section: Section; criteria: Criterion[] }

export function partOfVisit(content: StandardContent, answers: Answers, context: VisitContext): Present[] {
  const provoked = content.sections.filter(
    ({ onlyInScenarios }) => onlyInScenarios.length === 0 || onlyInScenarios.includes(context.scenarioKind),
  )
  const everything = provoked.flatMap((section) => section.criteria)

  const isPresent = (criterion: Criterion): boolean => {
    if (criterion.condition === null) return true
    const truths = criterion.condition.clauses.map(holds)
    return criterion.condition.match === 'all' ? !truths.includes(false) : truths.includes(true)
  }

  const holds = (clause: Clause): boolean => {
    if (clause.about === 'scenario') return (context.scenarioKind === clause.value) === (clause.is === 'equal')
    if (clause.about === 'branch') {
      return (context.branchAttributes[clause.attribute] === clause.value) === (clause.is === 'equal')
    }
    const asked = everything.find(({ key }) => key === clause.criterionKey)
    const given = answers[clause.criterionKey]
    if (!asked || !isPresent(asked) || given?.state !== 'answered') return false
    const { value } = given
    switch (value.type) {
      case 'option':
        return compares(clause.is, value.key === clause.value, stepOf(asked, value.key), stepOf(asked, clause.value))
      case 'options':
        return compares(
          clause.is,
          value.keys.some((key) => key === clause.value),
          NaN,
          NaN,
        )
      case 'number':
        return compares(clause.is, value.milli === clause.value, value.milli, Number(clause.value))
      case 'duration':
        return compares(clause.is, value.seconds === clause.value, value.seconds, Number(clause.value))
      case 'recommendation':
        return compares(clause.is, value.likelihood * 1_000 === clause.value, value.likelihood * 1_000, Number(clause.value))
      default:
        return false
    }
  }

  return provoked.map((section) => ({ section, criteria: section.criteria.filter(isPresent) }))
}

/** Where a step stands on its scale; NaN for whatever has no order. */
const stepOf = (asked: Criterion, key: string | number): number => {
  if (asked.type !== 'scale') return NaN
  const keys = asked.options.map((option) => option.key)
  return keys.includes(String(key)) ? keys.indexOf(String(key)) : NaN
}

/** Order is asked of numbers, seconds and steps; NaN makes any other order false. */
const compares = (is: 'equal' | 'not_equal' | 'at_least' | 'at_most', same: boolean, given: number, asked: number) =>
  ({ equal: same, not_equal: !same, at_least: given >= asked, at_most: given <= asked })[is]
