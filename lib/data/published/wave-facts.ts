import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { toldRows } from './told'

const Facts = z.object({
  /** The organisation's: in which moments are told. */
  timeZone: z.string(),
  held: z.array(z.object({ regionId: z.string(), branchId: z.string(), visits: z.int(), keptPath: z.array(z.string()).nullable() })),
})
export type WaveFacts = z.infer<typeof Facts>

/**
 * The routine visits the wave holds, branch by branch over the whole network. Published ones are summed from the rollups, so that only
 * the others are counted one by one; a wave that was put by holds what it was closed with and nothing else. What is planned is secret:
 * it goes through plannedTotal (lib/domain/scorecard/planned.ts) and no further.
 */
export async function findWaveFacts(tx: Tx, { id: waveId, kept = false }: { id: string; kept?: boolean }): Promise<WaveFacts> {
  const { from, path } = toldRows('BranchRollup', kept ? [waveId] : [])
  const rows = await tx.$queryRaw(Prisma.sql`
    select (select o."timeZone" from "Organization" o where o.id = current_organization()) as "timeZone",
      coalesce((select jsonb_agg(jsonb_build_object('regionId', h."regionId", 'branchId', h."branchId", 'visits', h.visits, 'keptPath', h.path)) from (
        select x."regionId", x."branchId", x.path, sum(x.visits)::int as visits from (
          select r."regionId", r."branchId", ${path} as path, r.visits from ${from} r
          where r."organizationId" = current_organization() and r."waveId" = ${waveId}::uuid and r.origin = 'visit'
          union all
          select v."regionId", v."branchId", null, 1 from "Visit" v
          where not ${kept}::boolean and v."organizationId" = current_organization() and v."waveId" = ${waveId}::uuid and v.purpose = 'routine'
            and v.state not in ('published', 'cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn')) x
        group by 1, 2, 3) h), '[]') as held`)
  return z.array(Facts).length(1).parse(rows)[0]!
}
