import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { listBranchesToPlan } from '@/lib/data/visits/branches-to-plan'
import { insertVisits, type NewVisit } from '@/lib/data/visits/insert-visits'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem, type ProblemCode, type ProblemDetails } from '@/lib/domain/problem'
import { assertRunning } from '@/lib/domain/visit/campaign-state'
import { findPlanning, newVisit } from './planning'
import { giveOut } from './give-out'
import { Wall } from './wall'

/** Visits of one request; a longer plan is applied part by part, so that its progress can be told. */
export const MAX_AT_ONCE = 200

export const ApplyPlan = z.object({
  waveId: z.uuid(),
  deal: z.enum(['none', 'offer', 'assign']),
  visits: z
    .array(
      z.object({
        branchId: z.uuid(),
        slot: z.int().min(1).max(1_000),
        scenarioId: z.uuid(),
        start: Wall,
        end: Wall,
        shopperIds: z.array(z.uuid()).max(50),
      }),
    )
    .min(1)
    .max(MAX_AT_ONCE),
})
export type PlanApplied = { visitIds: string[]; refusals: { branchId: string; slot: number; shopperId: string | null; code: ProblemCode; details?: ProblemDetails }[] }

/** Writes a previewed plan. Each rule is asked again, by the database too; what it refuses is named and the rest stands. */
export async function applyPlan(actor: Actor, input: z.input<typeof ApplyPlan>): Promise<PlanApplied> {
  permit(actor, 'visit:plan')
  const { waveId, deal, visits } = ApplyPlan.parse(input)
  return withTenant(actor, async (tx) => {
    const planning = await findPlanning(tx, actor, waveId)
    if (deal !== 'none') assertRunning(planning.campaign.state)
    const branches = new Map((await listBranchesToPlan(tx, actor, visits.map(({ branchId }) => branchId))).map((branch) => [branch.id, branch]))
    const refusals: PlanApplied['refusals'] = []
    const wished: { visit: (typeof visits)[number]; row: NewVisit }[] = []
    for (const visit of visits) {
      const { branchId, slot, scenarioId, start, end } = visit
      try {
        const branch = branches.get(branchId)
        if (!branch) throw new Problem('not_found')
        wished.push({ visit, row: newVisit(planning, { branch, slot, scenarioId, window: { start, end, timeZone: branch.timeZone } }, now()) })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        refusals.push({ branchId, slot, shopperId: null, code: error.code, details: error.details })
      }
    }
    const { inserted, refused } = await insertVisits(tx, actor, wished.map(({ row }) => row))
    const nameOf = (index: number) => ({ branchId: wished[index]!.visit.branchId, slot: wished[index]!.visit.slot })
    refusals.push(...refused.map(({ index, code }) => ({ ...nameOf(index), shopperId: null, code })))
    if (deal !== 'none') {
      const wishes = inserted.map(({ id, index }) => ({ visitId: id, shopperIds: wished[index]!.visit.shopperIds }))
      const given = await giveOut(tx, actor, deal, wishes, 'later')
      const indexOf = new Map(inserted.map(({ id, index }) => [id, index]))
      refusals.push(...given.refusals.map(({ visitId, shopperId, code }) => ({ ...nameOf(indexOf.get(visitId)!), shopperId, code })))
    }
    return { visitIds: inserted.map(({ id }) => id), refusals }
  }, { timeout: 60_000 })
}
