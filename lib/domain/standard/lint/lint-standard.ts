import type { Criterion, StandardContent } from '../content'
import type { VersionBefore } from '../translated-from'
import { lintBands } from './bands'
import { lintBestFails } from './best-fails'
import { lintDoubleQuestion } from './double-question'
import type { LintFinding } from './finding'
import { lintNeverAsked } from './never-asked'
import { lintNotApplicable } from './not-applicable'
import { lintOutdated } from './outdated-translation'
import { lintPhoneMinutes } from './phone-minutes'
import { lintPolarity } from './polarity'
import { lintScaleSteps } from './scale-steps'
import { lintSections } from './sections'
import { lintSound } from './sound'
import { lintTotals } from './totals'
import { lintWordsAgainstPoints } from './words-against-points'

const ofCriterion = [lintPolarity, lintBestFails, lintDoubleQuestion, lintNotApplicable, lintBands, lintScaleSteps, lintWordsAgainstPoints]

/** A criterion is never changed in place, so what was found in it holds as long as the object does. */
const known = new WeakMap<Criterion, LintFinding[]>()

export function lintCriterion(criterion: Criterion): LintFinding[] {
  const before = known.get(criterion)
  if (before) return before
  const findings = ofCriterion.flatMap((rule) => rule(criterion))
  known.set(criterion, findings)
  return findings
}

/**
 * What the author is warned of, the whole first, then in reading order (DOMAIN.md §3). A keystroke costs one criterion. `recordsPeople`:
 * the organisation lets its shoppers record people. `before`: the version a draft was made from.
 */
export function lintStandard(content: StandardContent, recordsPeople = true, before: VersionBefore | null = null): LintFinding[] {
  const outdated = lintOutdated(content, before)
  const placed = [...lintSections(content), ...lintNeverAsked(content), ...lintSound(content, recordsPeople), ...outdated]
  const about = (sectionKey: string, criterionKey?: string) =>
    placed.filter(({ place }) => place.sectionKey === sectionKey && place.criterionKey === criterionKey)
  return [
    ...lintTotals(content),
    ...lintPhoneMinutes(content),
    ...outdated.filter(({ place }) => place.sectionKey === undefined),
    ...content.sections.flatMap(({ key, criteria }) => [
      ...about(key),
      ...criteria.flatMap((criterion) => [...about(key, criterion.key), ...lintCriterion(criterion)]),
    ]),
  ]
}
