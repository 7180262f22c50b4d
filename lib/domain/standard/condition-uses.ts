import type { Clause } from './condition'
import { clauseProblem, placesOf } from './condition-places'
import { criteriaOf, type Criterion, type StandardContent } from './content'

/** A clause in the condition of a criterion, and its place there, from 0. */
export type ConditionUse = { criterion: Criterion; clause: Extract<Clause, { about: 'answer' }>; at: number }

const answerClauses = (criterion: Criterion): ConditionUse[] =>
  criterion.condition?.clauses.flatMap((clause, at) => (clause.about === 'answer' ? [{ criterion, clause, at }] : [])) ?? []

/** Every clause that asks about this criterion, or about this option of it, in reading order. */
export const conditionUses = (content: StandardContent, criterionKey: string, optionKey?: string): ConditionUse[] =>
  criteriaOf(content)
    .flatMap(answerClauses)
    .filter(({ clause }) => clause.criterionKey === criterionKey && (optionKey === undefined || clause.value === optionKey))

/** Clauses sound before a change and no longer after it. What goes with the change breaks nothing. */
export function brokenConditions(before: StandardContent, after: StandardContent): ConditionUse[] {
  const [was, is] = [placesOf(before), placesOf(after)]
  return criteriaOf(before).flatMap((criterion) =>
    answerClauses(criterion).filter(({ clause }) => {
      const [from, to] = [was.get(criterion.key), is.get(criterion.key)]
      return from && to && clauseProblem(clause, from.at, was) === null && clauseProblem(clause, to.at, is) !== null
    }),
  )
}
