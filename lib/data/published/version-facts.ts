import 'server-only'
import { z } from 'zod'
import type { VersionFact, VersionVisits } from '@/lib/domain/scorecard/standard-versions'
import type { Channel } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import type { Part } from './figures'
import { toldRows } from './told'

const Fact = z.object({
  number: z.int(), on: z.string().nullable(), added: z.int(), wording: z.int(), scoring: z.int(), meaning: z.int(), criteria: z.int(),
}) satisfies z.ZodType<VersionFact>

/** Published versions of a standard, the newest first, with what became of their criteria. */
export async function listVersionFacts(tx: Tx, standardId: string): Promise<VersionFact[]> {
  const rows = await tx.$queryRaw`
    select v.number, to_char(v."publishedAt" at time zone 'UTC', 'YYYY-MM-DD') as on, count(c.key)::int as criteria,
      count(*) filter (where c."revisionKind" = 'new')::int as added, count(*) filter (where c."revisionKind" = 'wording')::int as wording,
      count(*) filter (where c."revisionKind" = 'scoring')::int as scoring, count(*) filter (where c."revisionKind" = 'meaning')::int as meaning
    from "StandardVersion" v
    left join "StandardCriterion" c on c."organizationId" = v."organizationId" and c."standardVersionId" = v.id
    where v."organizationId" = current_organization() and v."standardId" = ${standardId}::uuid and v.state <> 'draft'
    group by v.number, v."publishedAt" order by v.number desc`
  return z.array(Fact).parse(rows)
}

const Visits = z.object({ number: z.int(), waveId: z.string(), visits: z.int(), branches: z.int() }) satisfies z.ZodType<VersionVisits>

/** Published routine visits by version and wave in one part of the network, those of closed waves as they were closed; past audits of files are none. */
export async function listVersionVisits(tx: Tx, { standardId, channel, kept }: { standardId: string; channel: Channel; kept: readonly string[] }, part: Part): Promise<VersionVisits[]> {
  const { from, inPart } = toldRows('BranchRollup', kept)
  const rows = await tx.$queryRaw(Prisma.sql`
    select s.number, r."waveId"::text as "waveId", sum(r.visits)::int as visits, count(distinct r."branchId")::int as branches
    from ${from} r
    join "StandardVersion" s on s."organizationId" = r."organizationId" and s.id = r."standardVersionId" and s."standardId" = ${standardId}::uuid
    where r."organizationId" = current_organization() and r.channel = ${channel}::"Channel" and r.origin = 'visit' and ${inPart(part)}
    group by 1, 2 having sum(r.visits) > 0`)
  return z.array(Visits).parse(rows)
}

/** Whether there is such a standard, whatever is published of it. */
export const standardExists = async (tx: Tx, organizationId: string, id: string): Promise<boolean> =>
  (await tx.standard.count({ where: { organizationId, id } })) > 0
