import type { Answers, AnswerValue } from '../report/answer'
import { answeredValue, answerTo } from '../report/answered-value'
import type { VisitContext } from '../report/context'
import type { Clause, Condition } from './condition'
import type { Criterion, Section, StandardContent } from './content'

export type VisibleSection = { section: Section; criteria: Criterion[] }

/** A section for complaints or returns is part of a visit only when the scenario provokes it. */
export const isProvoked = (section: Section, context: VisitContext): boolean =>
  section.onlyInScenarios.length === 0 || section.onlyInScenarios.includes(context.scenarioKind)

/**
 * What is part of this visit, in the order of the standard (decision 2, reading 13).
 * Conditions are settled in order, so a clause sees only earlier criteria that are themselves part of the visit.
 */
export function visibleSections(content: StandardContent, answers: Answers, context: VisitContext): VisibleSection[] {
  const given = new Map<string, AnswerValue>()
  const isVisible = (criterion: Criterion) => {
    if (criterion.condition && !holds(criterion.condition, given, context)) return false
    const value = answeredValue(criterion, answerTo(answers, criterion.key))
    if (value) given.set(criterion.key, value)
    return true
  }
  return content.sections
    .filter((section) => isProvoked(section, context))
    .map((section) => ({ section, criteria: section.criteria.filter(isVisible) }))
}

export const visibleCriteria = (content: StandardContent, answers: Answers, context: VisitContext): Criterion[] =>
  visibleSections(content, answers, context).flatMap(({ criteria }) => criteria)

function holds({ match, clauses }: Condition, given: Map<string, AnswerValue>, context: VisitContext): boolean {
  const clauseHolds = (clause: Clause) => {
    if (clause.about === 'scenario') return (context.scenarioKind === clause.value) === (clause.is === 'equal')
    if (clause.about === 'branch')
      return (attributeOf(context, clause.attribute) === clause.value) === (clause.is === 'equal')
    const value = given.get(clause.criterionKey)
    return value !== undefined && compares(value, clause)
  }
  return match === 'all' ? clauses.every(clauseHolds) : clauses.some(clauseHolds)
}

const attributeOf = ({ branchAttributes }: VisitContext, attribute: string) =>
  Object.hasOwn(branchAttributes, attribute) ? branchAttributes[attribute] : undefined

/** Options compare by key (of many: is it ticked); numbers in thousandths, durations in seconds. */
function compares(given: AnswerValue, { is, value }: Extract<Clause, { about: 'answer' }>): boolean {
  if (typeof value === 'string') {
    const keys = given.type === 'option' ? [given.key] : given.type === 'options' ? given.keys : null
    if (!keys || is === 'at_least' || is === 'at_most') return false
    return keys.includes(value) === (is === 'equal')
  }
  const number = given.type === 'number' ? given.milli : given.type === 'duration' ? given.seconds : null
  if (number === null) return false
  switch (is) {
    case 'equal':
      return number === value
    case 'not_equal':
      return number !== value
    case 'at_least':
      return number >= value
    case 'at_most':
      return number <= value
  }
}
