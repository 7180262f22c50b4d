import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import type { CampaignState } from '@/lib/domain/visit/campaign-state'
import type { VisitState } from '@/lib/domain/visit/state'
import type { WallTime } from '@/lib/domain/visit/window'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { lockVisits } from './find-visits'
import { visibleVisit } from './visible-visit'

export type VisitToGive = {
  id: string; state: VisitState; waveId: string; branchId: string; windowStart: WallTime; windowEnd: WallTime; feeMinor: number; expenseCapMinor: number; currency: string
  campaign: { state: CampaignState; rotationDays: number; claimHours: number }
  branch: { name: string; town: string }
}

/** Those of the given visits this person may see, by id, with what giving them out stands on; nobody else changes them until the transaction ends. */
export async function holdVisitsToGive(tx: Tx, actor: Actor, visitIds: readonly string[]): Promise<Map<string, VisitToGive>> {
  await lockVisits(tx, actor.organizationId, visitIds)
  const rows = await tx.$queryRaw<VisitToGive[]>(Prisma.sql`
    select v.id::text, v.state::text, v."waveId"::text, v."branchId"::text, v."feeMinor", v."expenseCapMinor", v.currency,
      to_char(v."windowStart", 'YYYY-MM-DD"T"HH24:MI') as "windowStart", to_char(v."windowEnd", 'YYYY-MM-DD"T"HH24:MI') as "windowEnd",
      jsonb_build_object('state', c.state, 'rotationDays', c."rotationDays", 'claimHours', c."claimHours") as campaign, jsonb_build_object('name', b.name, 'town', b.town) as branch
    from "Visit" v
    join "Campaign" c on c."organizationId" = v."organizationId" and c.id = v."campaignId"
    join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
    where v.id = any (${visitIds}::uuid[]) and ${visibleVisit(actor)}`)
  return new Map(rows.map((row) => [row.id, row]))
}
