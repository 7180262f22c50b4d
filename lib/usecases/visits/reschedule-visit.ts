import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { lockWave } from '@/lib/data/campaigns/waves'
import { now } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { findVisit } from '@/lib/data/visits/find-visit'
import { saveWindow } from '@/lib/data/visits/save-window'
import { tellShoppers } from '@/lib/data/visits/tell-shoppers'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { possibleFrom } from '@/lib/domain/visit/life'
import { assertWindow } from './planning'
import { Wall } from './wall'

export const RescheduleVisit = z.object({ visitId: z.uuid(), start: Wall, end: Wall, revision: z.coerce.number().pipe(z.int().min(0)) })

/**
 * Another window, in the branch's wall time, before the visit has begun. The shopper who has it keeps it and is told.
 * @throws Problem 'changed_meanwhile' | 'buffer_days' | 'rotation' | 'window_in_past' | 'window_outside_wave' | 'not_in_this_state'
 */
export async function rescheduleVisit(actor: Actor, input: z.input<typeof RescheduleVisit>): Promise<void> {
  permit(actor, 'visit:plan')
  const { visitId, start, end, revision } = RescheduleVisit.parse(input)
  await withTenant(actor, async (tx) => {
    // The wave stands still before its days are looked at: whoever shortens or closes it waits, or is waited for.
    await lockWave(tx, actor.organizationId, (await findVisit(tx, actor, visitId)).waveId)
    const visit = await findVisit(tx, actor, visitId)
    if (visit.wave.state === 'closed') throw new Problem('wave_closed')
    if (!possibleFrom('cancel', visit.state) || visit.state === 'in_progress') throw new Problem('not_in_this_state', { state: visit.state, verb: 'reschedule' })
    const window = { start, end, timeZone: visit.timeZone }
    assertWindow(window, visit.wave, now())
    const told = await saveWindow(tx, actor.organizationId, visit, window, revision)
    await record(tx, actor, 'visit.rescheduled', { kind: 'visit', id: visitId }, { from: visit.windowStart, to: start })
    await tellShoppers(tx, actor.organizationId, 'task_moved', told.map((shopperId) => ({ shopperId, visit: { ...visit, windowStart: start, windowEnd: end } })))
  })
}
