import type { Answers, AnswerValue } from '../report/answer'
import { answeredValue, answerTo } from '../report/answered-value'
import type { VisitContext } from '../report/context'
import { amountOf } from '../report/recommendation'
import type { Clause, Comparison, Condition } from './condition'
import type { Criterion, Section, StandardContent } from './content'

export type VisibleSection = { section: Section; criteria: Criterion[] }

/** A section for complaints or returns is part of a visit only when the scenario provokes it. */
export const isProvoked = (section: Section, context: VisitContext): boolean =>
  section.onlyInScenarios.length === 0 || section.onlyInScenarios.includes(context.scenarioKind)

/**
 * What is part of this visit, in the order of the standard (decision 2, reading 13).
 * Conditions are settled in order, so a clause sees only earlier criteria that are themselves part of the visit.
 */
export function visibleSections(content: Pick<StandardContent, 'sections'>, answers: Answers, context: VisitContext): VisibleSection[] {
  const given: Given = new Map()
  const isVisible = (criterion: Criterion) => {
    if (criterion.condition && !holds(criterion.condition, given, context)) return false
    const value = answeredValue(criterion, answerTo(answers, criterion.key))
    if (value) given.set(criterion.key, { criterion, value })
    return true
  }
  return content.sections
    .filter((section) => isProvoked(section, context))
    .map((section) => ({ section, criteria: section.criteria.filter(isVisible) }))
}

export const visibleCriteria = (content: Pick<StandardContent, 'sections'>, answers: Answers, context: VisitContext): Criterion[] =>
  visibleSections(content, answers, context).flatMap(({ criteria }) => criteria)

/** What was answered so far on criteria that are part of the visit, by key. */
type Given = Map<string, { criterion: Criterion; value: AnswerValue }>

function holds({ match, clauses }: Condition, given: Given, context: VisitContext): boolean {
  const clauseHolds = (clause: Clause) => {
    if (clause.about === 'scenario') return (context.scenarioKind === clause.value) === (clause.is === 'equal')
    if (clause.about === 'branch')
      return (attributeOf(context, clause.attribute) === clause.value) === (clause.is === 'equal')
    const answered = given.get(clause.criterionKey)
    return answered !== undefined && compares(answered.criterion, answered.value, clause)
  }
  return match === 'all' ? clauses.every(clauseHolds) : clauses.some(clauseHolds)
}

const attributeOf = ({ branchAttributes }: VisitContext, attribute: string) =>
  Object.hasOwn(branchAttributes, attribute) ? branchAttributes[attribute] : undefined

/** Options compare by key (of many: is it ticked), the steps of a scale also by their order; numbers and recommendations in thousandths, durations in seconds. */
function compares(criterion: Criterion, given: AnswerValue, { is, value }: Extract<Clause, { about: 'answer' }>): boolean {
  if (typeof value === 'number') {
    const number = amountOf(given)
    return number !== null && inOrder(number, is, value)
  }
  if (is === 'at_least' || is === 'at_most') {
    if (criterion.type !== 'scale' || given.type !== 'option') return false
    const step = (sought: string) => criterion.options.findIndex(({ key }) => key === sought)
    return step(value) >= 0 && inOrder(step(given.key), is, step(value))
  }
  const keys = given.type === 'option' ? [given.key] : given.type === 'options' ? given.keys : null
  return keys !== null && keys.includes(value) === (is === 'equal')
}

function inOrder(given: number, is: Comparison, value: number): boolean {
  switch (is) {
    case 'equal':
      return given === value
    case 'not_equal':
      return given !== value
    case 'at_least':
      return given >= value
    case 'at_most':
      return given <= value
  }
}
