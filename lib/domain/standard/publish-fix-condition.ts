import { conditionProblems } from './publish-check-condition'
import { placesOf } from './condition-places'
import { criteriaOf, type StandardContent } from './content'
import { removeClause, setCondition } from './edit/conditions'
import { findCriterion } from './edit/criteria'
import { moveCriterion } from './edit/move-criterion'
import type { LintFix } from './lint/finding'
import type { PublishProblem } from './publish-check'

/** What mends a condition that stands in the way of publishing: the question moves below what it asks about, or the clause goes. */
export function conditionFix({ code, place }: PublishProblem, content: StandardContent): LintFix | undefined {
  const { criterionKey: key, field } = place
  if (!code.startsWith('condition_') || !key) return undefined
  const condition = findCriterion(content, key)?.criterion.condition
  const clause = condition?.clauses[Number(field?.split('.')[1])]
  if (!clause) return { name: 'drop_condition', edit: (now) => setCondition(now, key, null) }
  if (code === 'condition_later_criterion' && clause.about === 'answer' && conditionsMended(content, key, clause.criterionKey)) {
    return { name: 'move_below', edit: (now) => movedBelow(now, key, clause.criterionKey) }
  }
  return { name: 'remove_clause', edit: (now) => removeClause(now, key, clause) }
}

/** Right below the other, where both stand in one section and group: elsewhere a move would change the scores. */
function movedBelow(content: StandardContent, key: string, otherKey: string): StandardContent {
  const [one, other] = [findCriterion(content, key), findCriterion(content, otherKey)]
  if (!one || !other || one.section !== other.section || one.seat.groupKey !== other.seat.groupKey) return content
  // Its own place falls free above the other.
  return one.seat.index < other.seat.index ? moveCriterion(content, key, other.seat) : content
}

const conditionsMended = (content: StandardContent, key: string, otherKey: string): boolean =>
  brokenConditions(movedBelow(content, key, otherKey)) < brokenConditions(content)

function brokenConditions(content: StandardContent): number {
  const places = placesOf(content)
  return criteriaOf(content).reduce((sum, { key }) => sum + conditionProblems(places.get(key)!, places).length, 0)
}
