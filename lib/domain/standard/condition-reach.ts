import type { Clause, Condition } from './condition'
import { clauseProblem, type Placed, type Places } from './condition-places'
import { openVisit } from './condition-visit'

/** More choices than any author makes; beyond it a condition counts as one that can hold. */
const MOST_CHOICES = 5_000

/** A condition to be met, of the criterion that stands at `at`. */
type Due = { condition: Condition; at: number }

/** Keys of the criteria no visit asks, in no order. */
export function neverAsked(places: Places): Set<string> {
  const never = new Set<string>()
  const known = new Set<string>()
  // From the end, since a visit that asks a late criterion asks those it depends on as well.
  for (const placed of [...places.values()].reverse()) {
    const { key, condition } = placed.criterion
    if (!condition || known.has(key)) continue
    const along = askedWith(placed, places, condition)
    if (along) for (const one of along) known.add(one)
    else never.add(key)
  }
  return never
}

/**
 * Whether some visit asks this criterion: some scenario, branch and answers to earlier criteria that are asked themselves. Exact, by
 * trying one clause after the other wherever any of them is enough. Clauses with a problem of their own are taken to hold, since they
 * are told apart. `condition` is looked at in place of the criterion's own.
 */
export const canBeAsked = (placed: Placed, places: Places, condition = placed.criterion.condition): boolean =>
  askedWith(placed, places, condition) !== null

/** Keys of the criteria that are asked along with it in a visit that asks it; null when there is none. */
function askedWith({ section, at }: Placed, places: Places, condition: Condition | null): Iterable<string> | null {
  const visit = openVisit(places)
  let choices = 0

  /** Settles that all of these hold and adds what that asks for in turn; false when it cannot be. */
  const together = (of: Due, clauses: readonly Clause[], due: Due[]): boolean =>
    clauses.every((clause) => {
      if (clauseProblem(clause, of.at, places) !== null) return true
      if (!visit.hold(clause)) return false
      const asked = clause.about === 'answer' ? places.get(clause.criterionKey) : undefined
      if (!asked || !visit.ask(asked.criterion.key)) return true
      if (asked.criterion.condition) due.push({ condition: asked.criterion.condition, at: asked.at })
      return visit.within(asked.section.onlyInScenarios)
    })

  /** Meets every condition; those of which any clause is enough wait until the rest is settled. */
  const meet = (due: Due[], waiting: readonly Due[]): boolean => {
    const open = [...waiting]
    for (let next = due.pop(); next; next = due.pop()) {
      const { match, clauses } = next.condition
      if (match === 'any' && clauses.length > 1) open.push(next)
      else if (!together(next, clauses, due)) return false
    }
    const [first, ...later] = open
    if (!first) return true
    return first.condition.clauses.some((clause) => {
      choices += 1
      if (choices > MOST_CHOICES) return true
      const mark = visit.mark()
      const more: Due[] = []
      if (together(first, [clause], more) && meet(more, later)) return true
      visit.backTo(mark)
      return false
    })
  }

  const found = visit.within(section.onlyInScenarios) && meet(condition ? [{ condition, at }] : [], [])
  return found ? visit.asked() : null
}
