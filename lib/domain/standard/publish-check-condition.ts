import { circleThrough } from './condition-circle'
import { clauseProblem, type Placed, type Places } from './condition-places'
import type { CriterionProblem } from './publish-check-criterion'

/** A condition asks only about earlier criteria, so it can never run in a circle; one that does is named with its way round. */
export function conditionProblems({ criterion, at }: Placed, places: Places): CriterionProblem[] {
  if (!criterion.condition) return []
  const { clauses } = criterion.condition
  if (clauses.length === 0) return [{ code: 'condition_empty', field: 'condition' }]
  return clauses.flatMap((clause, index): CriterionProblem[] => {
    const code = clauseProblem(clause, at, places)
    if (code === null) return []
    const field = `condition.${index}`
    const circle = code === 'condition_later_criterion' && clause.about === 'answer' ? circleThrough(criterion.key, clause.criterionKey, places) : null
    return [circle ? { code: 'condition_circle', field, circle } : { code, field }]
  })
}
