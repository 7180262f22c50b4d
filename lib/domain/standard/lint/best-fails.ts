import type { Band, Criterion, Option } from '../content'
import { updateCriterion } from '../edit/criteria'
import { lintFinding, type LintFinding } from './finding'

/** An answer of the most points that is marked a failure while one of fewer points passes; by default it is the other way round (DOMAIN.md §4.1). */
export function lintBestFails(criterion: Criterion): LintFinding[] {
  const upside = upsideDown(criterion)
  if (!upside) return []
  return [
    lintFinding('best_fails', { criterionKey: criterion.key, field: 'options' in criterion ? 'options' : 'bands' }, upside, {
      name: 'best_passes',
      edit: (content) => updateCriterion(content, criterion.key, bestPasses),
    }),
  ]
}

/** The most points, which fail, and the most of those that pass with fewer. */
export function upsideDown(criterion: Criterion): { mostMilli: number; lessMilli: number } | null {
  const answers = answersOf(criterion)
  const mostMilli = Math.max(...answers.map(({ pointsMilli }) => pointsMilli))
  const less = answers.filter(({ pointsMilli, pass }) => pass && pointsMilli < mostMilli)
  if (less.length === 0 || answers.every(({ pointsMilli, pass }) => pass || pointsMilli < mostMilli)) return null
  return { mostMilli, lessMilli: Math.max(...less.map(({ pointsMilli }) => pointsMilli)) }
}

const answersOf = (criterion: Criterion): readonly (Option | Band)[] => ('options' in criterion ? criterion.options : 'bands' in criterion ? criterion.bands : [])

function bestPasses(criterion: Criterion): Criterion {
  const most = Math.max(...answersOf(criterion).map(({ pointsMilli }) => pointsMilli))
  // Of several that can be ticked together the best answer is all that earn something.
  const marked = <One extends Option | Band>(one: One): One => ({ ...one, pass: one.pointsMilli === most || (criterion.type === 'choice_many' && one.pointsMilli > 0) })
  if ('options' in criterion) return { ...criterion, options: criterion.options.map(marked) }
  return 'bands' in criterion ? { ...criterion, bands: criterion.bands.map(marked) } : criterion
}
