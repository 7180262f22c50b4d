import 'server-only'
import { listPastAudits } from '@/lib/data/published/past-audits'
import type { Tx } from '@/lib/data/tenant'
import type { ChosenSubject } from '@/lib/domain/scorecard/subject'
import type { PastRow } from '@/lib/domain/scorecard/visits-shown'
import { isPast } from '@/lib/domain/scorecard/wave-before'
import type { Day } from '@/lib/domain/visit/days'

/**
 * Past audits that stand in one timeline with these visits of a branch, the latest first, `limit` at most, of either. Where visits were
 * left out none is older than the oldest shown: a year without visits there would be none. Where no file was brought in nothing is asked.
 */
export async function pastBeside(tx: Tx, subject: ChosenSubject, branchId: string, visits: readonly { on: Day }[], limit: number): Promise<PastRow[]> {
  if (!subject.choice.waves.some(isPast)) return []
  const since = visits.length < limit ? null : (visits.at(-1)?.on ?? null)
  return listPastAudits(tx, branchId, subject, { since, limit })
}
