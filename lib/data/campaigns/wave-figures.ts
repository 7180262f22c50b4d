import 'server-only'
import { z } from 'zod'
import type { BranchSums } from '@/lib/domain/visit/wave-figures'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'

const whole = z.union([z.bigint(), z.string().regex(/^-?\d+$/)]).transform((value) => BigInt(value))
const Sums = z.object({
  branchId: z.string(),
  branch: z.string(),
  regionPath: z.array(z.string()),
  scored: z.int(),
  sumService: whole,
  sumOfficial: whole,
  criticalFailures: z.int(),
})
const Region = z.object({ id: z.string(), name: z.string() })

/** What the wave's rollups say per branch, for the campaign's own channel; the regions' names; and how many visits the campaign asks of a figure. */
export async function sumWave(tx: Tx, organizationId: string, waveId: string): Promise<{ branches: BranchSums[]; regions: { id: string; name: string }[]; minimum: number }> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select r."branchId"::text as "branchId", b.name as branch, g.path::text[] as "regionPath", sum(r.scored)::int as scored,
      sum(r."sumService")::text as "sumService", sum(r."sumOfficial")::text as "sumOfficial", sum(r."criticalFailures")::int as "criticalFailures"
    from "BranchRollup" r
    join "Wave" w on w."organizationId" = r."organizationId" and w.id = r."waveId"
    join "Campaign" c on c."organizationId" = w."organizationId" and c.id = w."campaignId" and c.channel = r.channel
    join "Branch" b on b."organizationId" = r."organizationId" and b.id = r."branchId"
    join "Region" g on g."organizationId" = r."organizationId" and g.id = r."regionId"
    where r."organizationId" = ${organizationId}::uuid and r."waveId" = ${waveId}::uuid
    group by r."branchId", b.name, g.path order by r."branchId"`)
  const regions = await tx.$queryRaw(Prisma.sql`select id::text as id, name from "Region" where "organizationId" = ${organizationId}::uuid order by id`)
  const { campaign } = await tx.wave.findUniqueOrThrow({ where: { organizationId_id: { organizationId, id: waveId } }, select: { campaign: { select: { minimumVisits: true } } } })
  return { branches: z.array(Sums).parse(rows), regions: z.array(Region).parse(regions), minimum: campaign.minimumVisits }
}
