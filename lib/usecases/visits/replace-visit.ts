import 'server-only'
import { z } from 'zod'
import { lockWave } from '@/lib/data/campaigns/waves'
import { withTenant } from '@/lib/data/tenant'
import { findVisit } from '@/lib/data/visits/find-visit'
import { insertReplacement } from '@/lib/data/visits/insert-replacement'
import { listLiveSlots } from '@/lib/data/visits/slots'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { isLive } from '@/lib/domain/visit/state'

export const ReplaceVisit = z.object({ visitId: z.uuid() })

/**
 * One click: a draft that takes over the slot of a visit that ended without a score. The slot itself keeps two from being made.
 * @throws Problem 'not_in_this_state' while it is live | 'wave_closed' | 'slot_taken' | 'window_outside_wave' when the wave has no room left
 */
export async function replaceVisit(actor: Actor, input: z.input<typeof ReplaceVisit>): Promise<{ visitId: string }> {
  permit(actor, 'visit:plan')
  const { visitId } = ReplaceVisit.parse(input)
  return withTenant(actor, async (tx) => {
    await lockWave(tx, actor.organizationId, (await findVisit(tx, actor, visitId)).waveId)
    // Read again behind the lock: the wave may have been closed meanwhile.
    const visit = await findVisit(tx, actor, visitId)
    if (isLive(visit.state)) throw new Problem('not_in_this_state', { state: visit.state, verb: 'replace' })
    if (visit.wave.state === 'closed') throw new Problem('wave_closed')
    const replacementId = await insertReplacement(tx, visitId, { actor })
    if (replacementId) return { visitId: replacementId }
    const taken = (await listLiveSlots(tx, actor.organizationId, visit.waveId, [visit.branchId])).get(visit.branchId) ?? []
    throw new Problem(taken.some(({ slot }) => slot === visit.slot) ? 'slot_taken' : 'window_outside_wave')
  })
}
