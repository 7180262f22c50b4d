import 'server-only'
import { z } from 'zod'
import type { Finding } from '@/lib/domain/action/settle'
import type { ChainLink } from '@/lib/domain/standard/content'
import { chainLinks } from '@/lib/domain/standard/content'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'

/** One branch under one standard: the yard within which actions are settled. */
export type Yard = { branchId: string; standardId: string }
export type CriterionFindings = Yard & { criterionKey: string; findings: Finding[]; link: ChainLink | null; owner: string }

const Yards = z.array(z.object({ branchId: z.string(), standardId: z.string() }))

/** Branches and standards of these visits, locked in order: of two publishings at once the second sees what the first opened. */
export async function lockYards(tx: Tx, visitIds: readonly string[]): Promise<Yard[]> {
  await tx.$queryRaw`
    select b.id::text from "Branch" b where b."organizationId" = current_organization()
      and b.id in (select v."branchId" from "Visit" v where v."organizationId" = current_organization() and v.id = any (${visitIds}::uuid[]))
    order by b.id for no key update`
  const rows = await tx.$queryRaw`
    select distinct v."branchId"::text as "branchId", s."standardId"::text as "standardId"
    from "Visit" v join "StandardVersion" s on s."organizationId" = v."organizationId" and s.id = v."standardVersionId"
    where v."organizationId" = current_organization() and v.id = any (${visitIds}::uuid[]) order by 1, 2`
  return Yards.parse(rows)
}

const Rows = z.array(
  z.object({
    branchId: z.string(),
    standardId: z.string(),
    criterionKey: z.string(),
    findings: z.array(z.object({ visitId: z.string(), on: z.string(), failed: z.boolean() })),
    link: z.enum(chainLinks).nullable(),
    owner: z.string(),
  }),
)

/**
 * What the published visits of these branches say on every criterion that failed at least once. Routine visits and re-checks that
 * are not excluded speak; a failed gate fails even where its points do not count.
 */
export async function listFindings(tx: Tx, yards: readonly Yard[]): Promise<CriterionFindings[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    with yard as (
      select * from unnest(${yards.map(({ branchId }) => branchId)}::uuid[], ${yards.map(({ standardId }) => standardId)}::uuid[]) as y ("branchId", "standardId")),
    spoken as (
      select p.id as "visitId", p."branchId", yard."standardId", p."standardVersionId", p."visitedOn", x."criterionKey", x.passed,
        coalesce(not x.passed, false) or coalesce(p.explanation->'criticalFailures'
          @> jsonb_build_array(jsonb_build_object('kind', 'criterion', 'key', x."criterionKey")), false) as failed
      from yard
      join published_visit p on p."organizationId" = current_organization() and p."branchId" = yard."branchId"
      join "StandardVersion" s on s."organizationId" = p."organizationId" and s.id = p."standardVersionId" and s."standardId" = yard."standardId"
      join "ReportAnswer" x on x."organizationId" = p."organizationId" and x."reportId" = p."reportId"
      where p.purpose in ('routine', 'recheck') and p.scoring <> 'excluded' and p."visitedOn" is not null
        and (x.passed is not null or p."criticalFailures" > 0))
    select told."branchId"::text as "branchId", told."standardId"::text as "standardId", told."criterionKey", told.findings,
      c."chainLink" as link, coalesce(c."chainOwner", '') as owner
    from (
      select "branchId", "standardId", "criterionKey",
        jsonb_agg(jsonb_build_object('visitId', "visitId", 'on', "visitedOn", 'failed', failed) order by "visitedOn", "visitId") as findings,
        (array_agg("standardVersionId" order by "visitedOn" desc, "visitId" desc))[1] as "versionId"
      from spoken where passed is not null or failed group by 1, 2, 3 having bool_or(failed)) told
    left join "StandardCriterion" c on c."organizationId" = current_organization() and c."standardVersionId" = told."versionId"
      and c.key = told."criterionKey"
    order by 1, 2, 3`)
  return Rows.parse(rows)
}
