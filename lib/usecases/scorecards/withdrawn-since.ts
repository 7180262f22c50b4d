import 'server-only'
import type { Subject } from '@/lib/data/published/period-condition'
import { listWhyVisits } from '@/lib/data/published/why-visits'
import type { Tx } from '@/lib/data/tenant'
import { toTenths } from '@/lib/domain/exact'
import type { WithdrawnVisit } from '@/lib/domain/scorecard/branch-view'
import type { WaveChoice } from '@/lib/domain/scorecard/subject'

/** More than a branch has in one wave. */
const ALL = 10_000

/** Visits of a branch that its closed wave was closed with and that have been withdrawn since, the latest first; none of any other period. */
export async function withdrawnSince(tx: Tx, subject: Subject & { wave: WaveChoice | null }, branchId: string): Promise<WithdrawnVisit[]> {
  if (subject.wave?.state !== 'closed' || !subject.wave.kept) return []
  const { visits } = await listWhyVisits(tx, subject, { branchId, regionId: null, section: null, from: 0, limit: ALL })
  return visits.flatMap(({ published, scoring, score, reportNumber, on, dayPart, wave }) =>
    published || scoring !== 'scored' || score === null ? [] : [{ reportNumber, on, dayPart, wave, inClosed: toTenths(score) }])
}
