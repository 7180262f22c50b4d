import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { listBranchesToPlan } from '@/lib/data/visits/branches-to-plan'
import { freeSlot, insertVisits } from '@/lib/data/visits/insert-visits'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { purposes } from '@/lib/domain/visit/state'
import { written } from '@/lib/domain/written'
import { findPlanning, newVisit } from './planning'
import { Wall } from './wall'

export const PlanVisit = z.object({
  waveId: z.uuid(),
  branchId: z.uuid(),
  scenarioId: z.uuid(),
  start: Wall,
  end: Wall,
  purpose: z.enum(purposes).default('routine'),
  notes: written(5_000).default(''),
  /** The slot the planner saw as free: a form sent twice meets slot_taken instead of planning twice. Absent: the lowest free one. */
  slot: z.coerce.number().pipe(z.int().min(1).max(1_000)).optional(),
})

/** One draft. @throws Problem 'slot_taken' | 'buffer_days' | 'window_in_past' | 'window_outside_wave' | 'branch_closed' | 'wave_closed' | … */
export async function planVisit(actor: Actor, input: z.input<typeof PlanVisit>): Promise<{ visitId: string }> {
  permit(actor, 'visit:plan')
  const { waveId, branchId, scenarioId, start, end, purpose, notes, slot } = PlanVisit.parse(input)
  return withTenant(actor, async (tx) => {
    const planning = await findPlanning(tx, actor, waveId)
    const [branch] = await listBranchesToPlan(tx, actor, [branchId])
    if (!branch) throw new Problem('not_found')
    const window = { start, end, timeZone: branch.timeZone }
    const taking = slot ?? (await freeSlot(tx, actor.organizationId, waveId, branchId))
    const visit = newVisit(planning, { branch, slot: taking, scenarioId, window, purpose, notes }, now())
    const { inserted, refused } = await insertVisits(tx, actor, [visit])
    if (!inserted[0]) throw new Problem(refused[0]!.code)
    return { visitId: inserted[0].id }
  })
}
