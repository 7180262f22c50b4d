import type { Criterion } from './content'
import type { Places } from './condition-places'

/**
 * The shortest way from a criterion through the answers it asks for back to itself, beginning with the answer `through`:
 * its own key first and last. Null when there is no such circle.
 */
export function circleThrough(own: string, through: string, places: Places): string[] | null {
  const before = new Map<string, string>([[through, own]])
  const waiting = [through]
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    if (key === own) return wayBack(own, before)
    for (const next of askedFor(places.get(key)?.criterion)) {
      if (before.has(next) || !places.has(next)) continue
      before.set(next, key)
      waiting.push(next)
    }
  }
  return null
}

/** Keys of the criteria whose answers a condition asks for. */
const askedFor = (criterion: Criterion | undefined): string[] =>
  criterion?.condition?.clauses.flatMap((clause) => (clause.about === 'answer' ? [clause.criterionKey] : [])) ?? []

function wayBack(own: string, before: ReadonlyMap<string, string>): string[] {
  const way = [own]
  for (let key = before.get(own); key !== undefined && key !== own; key = before.get(key)) way.unshift(key)
  return [own, ...way]
}
