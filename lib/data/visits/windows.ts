import 'server-only'
import { endedStates } from '@/lib/domain/visit/state'
import type { Span } from '@/lib/domain/visit/spread-windows'
import type { Tx } from '../tenant'
import { asDay } from './find-visit'

/** The first and last day any live visit of the wave stands on. */
export async function listWindowsOfWave(tx: Tx, organizationId: string, waveId: string): Promise<{ first: string | null; last: string | null }> {
  const { _min, _max } = await tx.visit.aggregate({
    where: { organizationId, waveId, state: { notIn: [...endedStates] } },
    _min: { windowStart: true },
    _max: { windowEnd: true },
  })
  return { first: _min.windowStart && asDay(_min.windowStart), last: _max.windowEnd && asDay(_max.windowEnd) }
}

/** Windows of live visits of a campaign by branch; re-checks keep no buffer and are left out. */
export async function listTakenDays(tx: Tx, organizationId: string, campaignId: string, branchIds: readonly string[]): Promise<Map<string, (Span & { visitId: string })[]>> {
  const rows = await tx.visit.findMany({
    where: { organizationId, campaignId, branchId: { in: [...branchIds] }, state: { notIn: [...endedStates] }, purpose: { not: 'recheck' } },
    select: { id: true, branchId: true, windowStart: true, windowEnd: true },
  })
  const taken = new Map<string, (Span & { visitId: string })[]>()
  for (const { id, branchId, windowStart, windowEnd } of rows)
    taken.set(branchId, [...(taken.get(branchId) ?? []), { visitId: id, first: asDay(windowStart), last: asDay(windowEnd) }])
  return taken
}
