import type { Clause } from './condition'
import type { Criterion, Section, StandardContent } from './content'
import type { PublishProblemCode } from './publish-check'

export type Placed = { criterion: Criterion; section: Section; /** In reading order, from 0. */ at: number }
export type Places = ReadonlyMap<string, Placed>

/** Every criterion by its key with where it stands; of two with one key the first counts. */
export function placesOf({ sections }: StandardContent): Places {
  const places = new Map<string, Placed>()
  let at = 0
  for (const section of sections)
    for (const criterion of section.criteria) {
      if (!places.has(criterion.key)) places.set(criterion.key, { criterion, section, at })
      at += 1
    }
  return places
}

/** What is wrong with one clause of the criterion that stands at `at`; null: it may hold, as far as it alone tells. */
export function clauseProblem(clause: Clause, at: number, places: Places): PublishProblemCode | null {
  if (clause.about === 'scenario') return null
  if (clause.about === 'branch') return clause.attribute.trim() && clause.value.trim() ? null : 'condition_empty'
  const about = places.get(clause.criterionKey)
  if (!about) return 'condition_unknown_criterion'
  return about.at >= at ? 'condition_later_criterion' : valueProblem(clause, about.criterion)
}

function valueProblem({ is, value }: Extract<Clause, { about: 'answer' }>, about: Criterion): PublishProblemCode | null {
  if ('bands' in about) return typeof value === 'number' ? null : 'condition_wrong_value'
  if (!('options' in about)) return 'condition_without_value'
  const isOrdered = is === 'at_least' || is === 'at_most'
  if (typeof value !== 'string' || (isOrdered && about.type !== 'scale')) return 'condition_wrong_value'
  return about.options.some(({ key }) => key === value) ? null : 'condition_unknown_option'
}
