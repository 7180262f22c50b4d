import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** Which visits are summed: some by id, or every published one (for a rebuild). */
export type Which = { visitIds: string[] } | 'all'

const chosen = (which: Which): Prisma.Sql =>
  which === 'all' ? Prisma.sql`true` : Prisma.sql`v.id = any (${which.visitIds}::uuid[])`

/**
 * One row a published routine visit with the score that counts now. A visit counts in means when it is marked scored and has a
 * score; excluded ones and incomplete ones that nobody decided on are counted apart. Each step is looked up by its own key, never
 * joined by the organisation alone: without statistics the planner takes that for one row and multiplies visits by reports.
 */
const counted = (which: Which): Prisma.Sql => Prisma.sql`
  select v."organizationId", v."branchId", date_trunc('month', v."visitedOn")::date as month, v."waveId",
         coalesce(s."scoredUnderId", v."standardVersionId") as "standardVersionId",
         v."regionId", v.channel, v.origin, v.scoring, r.id as "reportId", s.service, s.official, s.outcome, s."criticalFailures", s.explanation, s.critical,
         (v.scoring = 'scored' and s.service is not null) as counts
  from "Visit" v
  cross join lateral (select a.id from "Assignment" a
    where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted' limit 1) a
  cross join lateral (select r.id, r."currentScore" from "Report" r
    where r."organizationId" = v."organizationId" and r."assignmentId" = a.id limit 1) r
  left join lateral (select s.service, s.official, s.outcome, s."criticalFailures", s.explanation, s."scoredUnderId",
      case when s."criticalFailures" > 0 then s.explanation->'criticalFailures' end as critical from "ReportScore" s
    where s."organizationId" = v."organizationId" and s."reportId" = r.id and s.revision = r."currentScore" limit 1) s on true
  where v."organizationId" = current_organization() and v.state = 'published' and v.purpose = 'routine'
    and v."visitedOn" is not null and ${chosen(which)}`

const key = Prisma.sql`"organizationId", "branchId", month, "waveId", "standardVersionId", "regionId", channel, origin`
const visitKey = Prisma.sql`visit."organizationId", visit."branchId", visit.month, visit."waveId", visit."standardVersionId", visit."regionId",
  visit.channel, visit.origin`

/** Contributions by branch and month; every column but the key is a sum. */
export const byBranch = (which: Which): Prisma.Sql => Prisma.sql`
  select ${key}, count(*)::int as visits, count(*) filter (where counts)::int as scored,
    coalesce(sum(service::bigint) filter (where counts), 0)::bigint as "sumService",
    coalesce(sum(service::numeric * service) filter (where counts), 0) as "sumServiceSquares",
    coalesce(sum(official::bigint) filter (where counts), 0)::bigint as "sumOfficial",
    coalesce(sum(official::numeric * official) filter (where counts), 0) as "sumOfficialSquares",
    count(*) filter (where counts and outcome = 'gated')::int as gated,
    coalesce(sum("criticalFailures") filter (where counts), 0)::int as "criticalFailures",
    count(*) filter (where scoring = 'pending')::int as incomplete,
    count(*) filter (where scoring = 'excluded')::int as excluded,
    coalesce(sum(points.earned) filter (where counts), 0) as earned,
    coalesce(sum(points.possible) filter (where counts), 0) as possible,
    coalesce(sum(points.loss) filter (where counts), 0)::bigint as loss
  from (${counted(which)}) visit
  left join lateral (
    select sum(x.earned) as earned, sum(x.possible) as possible, sum(x.loss) as loss from "ReportAnswer" x
    where x."organizationId" = visit."organizationId" and x."reportId" = visit."reportId") points on true
  group by ${key}`

export const bySection = (which: Which): Prisma.Sql => Prisma.sql`
  select ${key}, section->>'sectionKey' as "sectionKey",
    count(*) filter (where "sectionService" is not null)::int as scored,
    coalesce(sum("sectionService"), 0)::bigint as "sumService",
    coalesce(sum("sectionService"::numeric * "sectionService"), 0) as "sumServiceSquares",
    count(*) filter (where section->>'passMark' = 'failed')::int as failed,
    coalesce(sum((section->>'earned')::numeric), 0) as earned, coalesce(sum((section->>'possible')::numeric), 0) as possible
  from (
    select visit.*, part as section, (part->>'service')::bigint as "sectionService"
    from (${counted(which)}) visit, jsonb_array_elements(visit.explanation->'sections') part
    where visit.counts) parts
  group by ${key}, section->>'sectionKey'`

export const byCriterion = (which: Which): Prisma.Sql => Prisma.sql`
  select ${visitKey}, x."criterionKey", count(*) filter (where x.passed)::int as passed, count(*) filter (where not x.passed)::int as failed,
    count(*) filter (where x.status in ('not_applicable', 'not_applicable_zero'))::int as "notApplicable",
    count(*) filter (where x.status in ('could_not_check', 'unanswered'))::int as "couldNotCheck",
    count(*) filter (where visit.critical @> jsonb_build_array(jsonb_build_object('kind', 'criterion', 'key', x."criterionKey")))::int as critical,
    coalesce(sum(x.earned), 0) as earned, coalesce(sum(x.possible), 0) as possible, coalesce(sum(x.loss), 0)::bigint as loss
  from (${counted(which)}) visit
  join "ReportAnswer" x on x."organizationId" = visit."organizationId" and x."reportId" = visit."reportId"
  where visit.counts
  group by ${visitKey}, x."criterionKey"`
