import type { Clause } from './condition'
import type { Criterion } from './content'
import type { CriterionProblem } from './publish-check-criterion'
import type { PublishProblemCode } from './publish-check'

/** A condition asks only about earlier criteria, so it can never run in a circle. */
export function conditionProblems(criterion: Criterion, earlier: Criterion[], all: Criterion[]): CriterionProblem[] {
  if (!criterion.condition) return []
  const { clauses } = criterion.condition
  if (clauses.length === 0) return [{ code: 'condition_empty', field: 'condition' }]
  return clauses.flatMap((clause, index) => {
    const code = problemOf(clause, earlier, all)
    return code ? [{ code, field: `condition.${index}` }] : []
  })
}

function problemOf(clause: Clause, earlier: Criterion[], all: Criterion[]): PublishProblemCode | null {
  if (clause.about === 'scenario') return null
  if (clause.about === 'branch') return clause.attribute.trim() ? null : 'condition_empty'
  const about = earlier.find(({ key }) => key === clause.criterionKey)
  if (!about) {
    const isLater = all.some(({ key }) => key === clause.criterionKey)
    return isLater ? 'condition_later_criterion' : 'condition_unknown_criterion'
  }
  if ('bands' in about) return typeof clause.value === 'number' ? null : 'condition_wrong_value'
  if (!('options' in about)) return 'condition_without_value'
  const { is, value } = clause
  const isOrdered = is === 'at_least' || is === 'at_most'
  if (typeof value !== 'string' || (isOrdered && about.type !== 'scale')) return 'condition_wrong_value'
  return about.options.some(({ key }) => key === value) ? null : 'condition_unknown_option'
}
