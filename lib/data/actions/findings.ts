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
 * are not excluded speak; a failed gate fails even where its points do not count. Each step is looked up by its own key: joined by the
 * organisation alone, a planner without statistics multiplies visits by reports.
 */
export async function listFindings(tx: Tx, yards: readonly Yard[]): Promise<CriterionFindings[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    with yard as (
      select * from unnest(${yards.map(({ branchId }) => branchId)}::uuid[], ${yards.map(({ standardId }) => standardId)}::uuid[]) as y ("branchId", "standardId")),
    visit as materialized (
      select v.id as "visitId", v."branchId", yard."standardId", v."standardVersionId", v."visitedOn", r.id as "reportId", s.critical
      from yard
      cross join lateral (select v.* from "Visit" v
        where v."organizationId" = current_organization() and v."branchId" = yard."branchId" and v.state = 'published'
          and v.purpose in ('routine', 'recheck') and v.scoring <> 'excluded' and v."visitedOn" is not null
          and v."standardVersionId" in (select own.id from "StandardVersion" own
            where own."organizationId" = current_organization() and own."standardId" = yard."standardId") offset 0) v
      cross join lateral (select a.id from "Assignment" a
        where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted' limit 1) a
      cross join lateral (select r.id, r."currentScore" from "Report" r
        where r."organizationId" = v."organizationId" and r."assignmentId" = a.id limit 1) r
      left join lateral (select case when s."criticalFailures" > 0 then s.explanation->'criticalFailures' end as critical from "ReportScore" s
        where s."organizationId" = v."organizationId" and s."reportId" = r.id and s.revision = r."currentScore" limit 1) s on true),
    spoken as (
      select visit.*, x."criterionKey", x.passed, not coalesce(x.passed, true)
        or coalesce(visit.critical @> jsonb_build_array(jsonb_build_object('kind', 'criterion', 'key', x."criterionKey")), false) as failed
      from visit
      join "ReportAnswer" x on x."organizationId" = current_organization() and x."reportId" = visit."reportId"
      where x.passed is not null or visit.critical is not null)
    select told."branchId"::text as "branchId", told."standardId"::text as "standardId", told."criterionKey", told.findings,
      c."chainLink" as link, coalesce(c."chainOwner", '') as owner
    from (
      select "branchId", "standardId", "criterionKey",
        jsonb_agg(jsonb_build_object('visitId', "visitId", 'on', "visitedOn", 'failed', failed) order by "visitedOn", "visitId") as findings,
        (array_agg("standardVersionId" order by "visitedOn" desc, "visitId" desc))[1] as "versionId"
      from spoken where passed is not null or failed group by 1, 2, 3 having bool_or(failed)) told
    left join lateral (select c."chainLink", c."chainOwner" from "StandardCriterion" c
      where c."organizationId" = current_organization() and c."standardVersionId" = told."versionId" and c.key = told."criterionKey" limit 1) c on true
    order by 1, 2, 3`)
  return Rows.parse(rows)
}
