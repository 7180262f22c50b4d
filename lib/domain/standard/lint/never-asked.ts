import type { Clause, Condition } from '../condition'
import { narrowed, wholeDomain } from '../condition-domain'
import { clauseProblem, type Placed, type Places, placesOf } from '../condition-places'
import { canBeAsked, neverAsked } from '../condition-reach'
import type { Criterion, StandardContent } from '../content'
import { removeClause, setCondition } from '../edit/conditions'
import { findCriterion } from '../edit/criteria'
import { lintFinding, type LintFinding, type LintFix } from './finding'

/** Why a condition can never hold. */
export type NeverAsked =
  /** The clauses, each possible by itself, exclude each other; the conditions of the questions they name are counted in. */
  | 'contradiction'
  /** None of the clauses of which one would be enough can hold. */
  | 'none_holds'
  /** The question it asks about is never asked itself. */
  | 'asked_never'
  /** No answer that question takes would do. */
  | 'no_such_answer'
  /** Its section is part of other scenarios only. */
  | 'other_scenario'

/** Criteria no visit will ever ask, each with the fewest clauses that tell why. */
export function lintNeverAsked(content: StandardContent): LintFinding[] {
  if (!content.sections.some(({ criteria }) => criteria.some(({ condition }) => condition))) return []
  const places = placesOf(content)
  const never = neverAsked(places)
  return [...places.values()].flatMap((placed) => {
    const { criterion, section } = placed
    const { condition } = criterion
    if (!condition || !never.has(criterion.key)) return []
    const clauses = fewestThatExclude(condition, placed, places)
    const reason = reasonOf(condition, clauses, placed, places)
    const place = { sectionKey: section.key, criterionKey: criterion.key, field: 'condition' }
    const data = { reason, clauses, about: askedAbout(clauses, places) }
    return [lintFinding('never_asked', place, data, fixOf(condition, clauses, placed, places))]
  })
}

/** Of clauses that cannot hold together, no fewer than are needed to tell so. */
function fewestThatExclude({ match, clauses }: Condition, placed: Placed, places: Places): Clause[] {
  const sound = clauses.filter((clause) => clauseProblem(clause, placed.at, places) === null)
  if (match === 'any') return sound
  return sound.reduce((kept, clause) => {
    const without = kept.filter((one) => one !== clause)
    return canBeAsked(placed, places, { match, clauses: without }) ? kept : without
  }, sound)
}

function reasonOf({ match }: Condition, clauses: Clause[], placed: Placed, places: Places): NeverAsked {
  const [only] = clauses
  if (clauses.length > 1 || !only) return match === 'all' ? 'contradiction' : 'none_holds'
  const asked = only.about === 'answer' ? places.get(only.criterionKey) : undefined
  if (only.about === 'answer' && asked) {
    if (!canBeAsked(asked, places)) return 'asked_never'
    const domain = wholeDomain(asked.criterion)
    if (!domain || !narrowed(domain, only)) return 'no_such_answer'
  }
  return 'other_scenario'
}

function askedAbout(clauses: Clause[], places: Places): Criterion[] {
  const asked = clauses.flatMap((clause) => (clause.about === 'answer' ? (places.get(clause.criterionKey)?.criterion ?? []) : []))
  return [...new Set(asked)]
}

/**
 * What keeps all else the author wrote: of several clauses the one that can never hold goes; where all of them exclude each other and
 * one would be enough, that; a condition of nothing else goes whole. Which of several is wrong only the author knows.
 */
function fixOf({ match, clauses }: Condition, never: Clause[], placed: Placed, places: Places): LintFix | undefined {
  const { key } = placed.criterion
  const [only] = never
  if (match === 'all' && never.length === 1 && only && clauses.length > 1) {
    return { name: 'remove_clause', edit: (content) => removeClause(content, key, only) }
  }
  if (match === 'all' && never.length > 1) {
    const loosened: Condition = { match: 'any', clauses }
    if (never.length < clauses.length || !canBeAsked(placed, places, loosened)) return undefined
    return { name: 'match_any', edit: (content) => withMatchAny(content, key) }
  }
  return { name: 'drop_condition', edit: (content) => setCondition(content, key, null) }
}

function withMatchAny(content: StandardContent, key: string): StandardContent {
  const condition = findCriterion(content, key)?.criterion.condition
  return condition ? setCondition(content, key, { ...condition, match: 'any' }) : content
}
