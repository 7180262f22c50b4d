import type { Clause } from './condition'
import { type Criterion, criteriaOf, type StandardContent } from './content'

/** The steps of a scale for which a clause holds, by their keys: "at least" and "at most" go by the order of its options. Null for every other clause. */
export function stepsTaken(clause: Clause, asked: Criterion | undefined): string[] | null {
  if (clause.about !== 'answer' || (clause.is !== 'at_least' && clause.is !== 'at_most') || asked?.type !== 'scale') return null
  const keys = asked.options.map(({ key }) => key)
  const step = keys.findIndex((key) => key === clause.value)
  if (step < 0) return []
  return (clause.is === 'at_least' ? keys.slice(step) : keys.slice(0, step + 1)).sort()
}

/**
 * Criteria that are asked of other visits because the steps of a scale stand in another order, by their keys: conditions of either version
 * go by that order. Steps of one version alone say nothing here.
 */
export function askedByOrder(was: Criterion, now: Criterion, { before, after }: { before: StandardContent; after: StandardContent }): string[] {
  if (was.type !== 'scale' || now.type !== 'scale') return []
  const both = new Set(was.options.map(({ key }) => key).filter((key) => now.options.some((option) => option.key === key)))
  const [old, fresh] = [was, now].map((one) => ({ ...one, options: one.options.filter(({ key }) => both.has(key)) }))
  const turns = (clause: Clause) => clause.about === 'answer' && clause.criterionKey === now.key && stepsTaken(clause, old)?.join() !== stepsTaken(clause, fresh)?.join()
  return [...criteriaOf(before), ...criteriaOf(after)].filter(({ condition }) => condition?.clauses.some(turns)).map(({ key }) => key)
}
