import type { Clause, Condition } from '../condition'
import type { StandardContent } from '../content'
import { updateCriterion } from './criteria'

export const setCondition = (content: StandardContent, key: string, condition: Condition | null): StandardContent =>
  updateCriterion(content, key, (criterion) => ({ ...criterion, condition }))

/** Without this clause; the last one takes the condition with it. A clause that is no longer there changes nothing. */
export const removeClause = (content: StandardContent, key: string, clause: Clause): StandardContent =>
  updateCriterion(content, key, (criterion) => {
    const { condition } = criterion
    const at = condition?.clauses.findIndex((one) => JSON.stringify(one) === JSON.stringify(clause)) ?? -1
    if (!condition || at === -1) return criterion
    const clauses = condition.clauses.toSpliced(at, 1)
    return { ...criterion, condition: clauses.length > 0 ? { ...condition, clauses } : null }
  })
