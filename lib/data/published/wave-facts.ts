import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { restatedCauses } from '@/lib/domain/review/restated'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { reasonFor } from './restatements'
import { toldRows } from './told'

const Facts = z.object({
  /** The organisation's: in which moments are told. */
  timeZone: z.string(),
  held: z.array(z.object({ regionId: z.string(), branchId: z.string(), visits: z.int(), keptPath: z.array(z.string()).nullable() })),
  restatements: z.array(
    z.object({
      branchId: z.string(), branch: z.string(), reportNumber: z.string(), at: z.string(), cause: z.enum(restatedCauses), reason: z.string().nullable(),
      oldService: z.int().nullable(), newService: z.int().nullable(), oldOfficial: z.int().nullable(), newOfficial: z.int().nullable(),
      recalculation: z.object({ id: z.string(), number: z.int(), deed: z.enum(['applied', 'undone']), at: z.string(), undoneAt: z.string().nullable() }).nullable(),
    }),
  ),
})
export type WaveFacts = z.infer<typeof Facts>

/**
 * The routine visits the wave holds, branch by branch over the whole network, and what was corrected after it closed in this part of
 * it, as the tree stood when it was put by. Published ones are summed from the rollups, so that only the others are counted one by one; a wave that was put by holds what it
 * was closed with and nothing else. What is planned is secret: it goes through plannedTotal (lib/domain/scorecard/planned.ts) and no further.
 */
export async function findWaveFacts(tx: Tx, actor: Actor, { id: waveId, kept = false }: { id: string; kept?: boolean }, regionId: string | null): Promise<WaveFacts> {
  const { from, path } = toldRows('BranchRollup', kept ? [waveId] : [])
  const rows = await tx.$queryRaw(Prisma.sql`
    with part as (select id from "Region" where "organizationId" = current_organization() and (${regionId}::uuid is null or path @> array[${regionId}]::uuid[]))
    select (select o."timeZone" from "Organization" o where o.id = current_organization()) as "timeZone",
      coalesce((select jsonb_agg(jsonb_build_object('regionId', h."regionId", 'branchId', h."branchId", 'visits', h.visits, 'keptPath', h.path)) from (
        select x."regionId", x."branchId", x.path, sum(x.visits)::int as visits from (
          select r."regionId", r."branchId", ${path} as path, r.visits from ${from} r
          where r."organizationId" = current_organization() and r."waveId" = ${waveId}::uuid and r.origin = 'visit'
          union all
          select v."regionId", v."branchId", null, 1 from "Visit" v
          where not ${kept}::boolean and v."organizationId" = current_organization() and v."waveId" = ${waveId}::uuid and v.purpose = 'routine'
            and v.state not in ('published', 'cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn')) x
        group by 1, 2, 3) h), '[]') as held,
      coalesce((select jsonb_agg(jsonb_build_object('branchId', b.id, 'branch', b.name, 'reportNumber', v."reportNumber", 'at', x.at, 'cause', x.cause, 'reason', ${reasonFor(actor)},
          'oldService', x."oldService", 'newService', x."newService", 'oldOfficial', x."oldOfficial", 'newOfficial', x."newOfficial", 'recalculation', m.made) order by x.at desc, x.id desc)
        from "Restatement" x
        join "Visit" v on v."organizationId" = x."organizationId" and v.id = x."visitId"
        left join "KeptVisit" k on k."organizationId" = x."organizationId" and k."waveId" = x."waveId" and k."visitId" = x."visitId"
        join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
        -- One at a time moves a visit: a restatement belongs to the last thing that was done with it until then.
        left join lateral (
          select jsonb_build_object('id', c.id, 'number', u.number, 'deed', d.deed, 'at', d.at, 'undoneAt', case when d.deed = 'applied' and c.state = 'undone' then c."endedAt" end) as made
          from "RecalculationItem" i
          join "Recalculation" c on c."organizationId" = i."organizationId" and c.id = i."recalculationId"
          join "StandardVersion" u on u."organizationId" = c."organizationId" and u.id = c."versionId"
          cross join lateral (values ('applied', c."appliedAt"), ('undone', case when c.state = 'undone' then c."endedAt" end)) d (deed, at)
          where x.cause = 'recalculated' and i."organizationId" = x."organizationId" and i."visitId" = x."visitId" and i."newRevision" is not null and d.at <= x.at
          order by d.at desc, d.deed desc limit 1) m on true
        where x."organizationId" = current_organization() and x."waveId" = ${waveId}::uuid
          and case when ${regionId}::uuid is null then true when k."visitId" is null then v."regionId" in (select id from part) else k."regionPath" @> array[${regionId}]::uuid[] end), '[]') as restatements`)
  return z.array(Facts).length(1).parse(rows)[0]!
}
