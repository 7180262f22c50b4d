import { toTenths } from '../../exact'
import { rescore } from '../../score/rescore'
import type { ScoreResult } from '../../score/result'
import type { StandardContent } from '../content'
import { type PartAsBefore, partsAsBefore } from './changed-parts'
import { type Effect, effectOf } from './effect'
import { COVERAGE_FLOOR, type DryRun, type Figures, isFelt, type PastVisit, type Sums } from './run'

/** Past reports scored by the draft, one after the other: take a few, do something else, take some more, and `joined` makes one of them. */
export function dryRunner(draft: StandardContent): (visit: PastVisit) => DryRun {
  const versions = new Map<string, PartAsBefore[]>()
  return (visit) => {
    const parts = versions.get(visit.versionId) ?? partsAsBefore(visit.scoredBy, draft)
    versions.set(visit.versionId, parts)
    return dryRunOf(visit, draft, parts)
  }
}

function dryRunOf(visit: PastVisit, draft: StandardContent, parts: PartAsBefore[]): DryRun {
  const { reportNumber, branch, visitedOn, version, figures: before, completeness } = visit
  const drafted = rescore(visit, draft, { completeness })
  const { covered } = drafted
  const notKnown = drafted.leftOut.map((one) => ({ ...one, visits: 1 }))
  const line = { reportNumber, branch, visitedOn, version, before, covered }
  if (covered !== null && toTenths(covered) < COVERAGE_FLOOR) return { visits: [{ ...line, after: null }], effects: [], notKnown }
  const effects = parts.flatMap((one) => {
    const whole = effectOf(visit, drafted.result, one)
    const { part, edits, fresh } = one
    const each = edits.map(({ edit, ...asBefore }) => ({ edit, ...counted(edits.length === 1 ? whole : effectOf(visit, drafted.result, { part, fresh, ...asBefore })) }))
    const found = { part, ...counted(whole), edits: each }
    return isFelt(found) || each.some(isFelt) ? [found] : []
  })
  return { visits: [{ ...line, after: figuresOf(drafted.result) }], effects, notKnown }
}

const counted = ({ effect, decides }: Effect): Sums => ({ moved: effect === 0 ? 0 : 1, sum: effect, total: Math.abs(effect), decides: decides ? 1 : 0 })

export const figuresOf = ({ service, official, outcome, criticalFailures }: ScoreResult): Figures => ({
  service, official, outcome, criticalFailures: criticalFailures.length,
})
