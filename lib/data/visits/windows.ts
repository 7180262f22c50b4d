import 'server-only'
import { endedStates } from '@/lib/domain/visit/state'
import type { TakenDays } from '@/lib/domain/visit/spread-windows'
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

type Taken = TakenDays & { visitId: string }

/** Windows of live visits by branch, those of this campaign named so; re-checks keep no buffer and are left out. */
export async function listTakenDays(tx: Tx, organizationId: string, campaignId: string, branchIds: readonly string[]): Promise<Map<string, Taken[]>> {
  const rows = await tx.visit.findMany({
    where: { organizationId, branchId: { in: [...branchIds] }, state: { notIn: [...endedStates] }, purpose: { not: 'recheck' } },
    select: { id: true, campaignId: true, branchId: true, windowStart: true, windowEnd: true, bufferDays: true },
  })
  const taken = new Map<string, Taken[]>()
  for (const { id, branchId, windowStart, windowEnd, bufferDays, ...row } of rows) {
    const days = { visitId: id, first: asDay(windowStart), last: asDay(windowEnd), bufferDays, sameCampaign: row.campaignId === campaignId }
    taken.set(branchId, [...(taken.get(branchId) ?? []), days])
  }
  return taken
}
