import 'server-only'
import { z } from 'zod'
import type { ScoreResult } from '@/lib/domain/score/result'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { nextRevision } from '../reports/score-statement'
import type { Tx } from '../tenant'

export type NewScore = { visitId: string; reportId: string; result: ScoreResult; /** Null: the version the visit pins. */ under: string | null }
type By = { organizationId: string; userId: string }

const Written = z.array(z.object({ reportId: z.string(), visitId: z.string() }))

/**
 * A further revision of each of these reports' scores, which counts from now on and stands in the recalculation's item; then the lines
 * of their answers follow. Two statements, however many.
 */
export async function applyScores(tx: Tx, { organizationId, userId }: By, recalculationId: string, scores: readonly NewScore[]): Promise<void> {
  if (scores.length === 0) return
  // By their keys even where there are no statistics: a slice must not read every report of the organisation.
  const [reportIds, visitIds] = [scores.map(({ reportId }) => reportId), scores.map(({ visitId }) => visitId)]
  const rows = Written.parse(await tx.$queryRaw`
    with given as (
      select (one->>'reportId')::uuid as "reportId", (one->>'visitId')::uuid as "visitId", (one->>'under')::uuid as under, one->'result' as result
      from jsonb_array_elements(${JSON.stringify(scores)}::jsonb) one),
    score as (
      insert into "ReportScore" ("organizationId", "reportId", revision, "rulesVersion", cause, service, official, outcome, completeness,
        incomplete, "boundLow", "boundHigh", "criticalFailures", explanation, at, by, "scoredUnderId")
      select r."organizationId", r.id, ${nextRevision({ organizationId: Prisma.sql`r."organizationId"`, id: Prisma.sql`r.id`, current: Prisma.sql`r."currentScore"` })}, (g.result->>'rulesVersion')::int, 'recalculated', (g.result->>'service')::int,
        (g.result->>'official')::int, g.result->>'outcome', (g.result->>'completeness')::int, (g.result->>'incomplete')::boolean,
        (g.result->'bounds'->>'low')::int, (g.result->'bounds'->>'high')::int, jsonb_array_length(g.result->'criticalFailures'),
        g.result, ${now()}::timestamptz, ${userId}::uuid, g.under
      from given g join "Report" r on r."organizationId" = ${organizationId}::uuid and r.id = g."reportId" and r.id = any (${reportIds}::uuid[])
      returning "reportId", revision),
    item as (
      update "RecalculationItem" i set "newRevision" = score.revision from score
      where i."organizationId" = ${organizationId}::uuid and i."recalculationId" = ${recalculationId}::uuid and i."visitId" = any (${visitIds}::uuid[]) and i."reportId" = score."reportId")
    update "Report" r set "currentScore" = score.revision from score
    where r."organizationId" = ${organizationId}::uuid and r.id = score."reportId" and r.id = any (${reportIds}::uuid[]) returning r.id::text as "reportId", r."visitId"::text as "visitId"`)
  await followScores(tx, organizationId, rows)
}

/** The revisions that counted before count again; those of the recalculation stay beside them. */
export async function restoreScores(tx: Tx, organizationId: string, recalculationId: string): Promise<void> {
  const rows = Written.parse(await tx.$queryRaw`
    update "Report" r set "currentScore" = i."oldRevision" from "RecalculationItem" i
    where i."organizationId" = ${organizationId}::uuid and i."recalculationId" = ${recalculationId}::uuid and i."newRevision" is not null
      and r."organizationId" = i."organizationId" and r.id = i."reportId" returning r.id::text as "reportId", r."visitId"::text as "visitId"`)
  await followScores(tx, organizationId, rows)
}

/**
 * Points and marks of the answers as the score that counts now says; what was said stays untouched. An answer the score has no line for
 * rests: it is kept and counts for nothing, so that another score can bring it back, and stands in the section it was asked in, whatever
 * scores were in between.
 */
async function followScores(tx: Tx, organizationId: string, moved: z.output<typeof Written>): Promise<void> {
  const [reportIds, visitIds] = [moved.map(({ reportId }) => reportId), moved.map(({ visitId }) => visitId)]
  await tx.$executeRaw`
    with told as materialized (
      select r.id as "reportId", v."standardVersionId" as "versionId", s.explanation->'criteria' as criteria
      from "Report" r
      cross join lateral (select s.explanation from "ReportScore" s
        where s."organizationId" = r."organizationId" and s."reportId" = r.id and s.revision = r."currentScore" limit 1) s
      join "Visit" v on v."organizationId" = ${organizationId}::uuid and v.id = r."visitId" and v.id = any (${visitIds}::uuid[])
      where r."organizationId" = ${organizationId}::uuid and r.id = any (${reportIds}::uuid[])),
    line as materialized (
      select told."reportId", c.* from told cross join lateral jsonb_to_recordset(told.criteria) as
        c ("criterionKey" text, "sectionKey" text, status text, passed boolean, bonus boolean, earned bigint, possible bigint, loss int)),
    stands as materialized (
      select x."reportId", x."criterionKey",
        case when line.status is null then coalesce((select c."sectionKey" from "StandardCriterion" c where c."organizationId" = x."organizationId"
          and c."standardVersionId" = told."versionId" and c.key = x."criterionKey"), x."sectionKey") else line."sectionKey" end as "sectionKey",
        coalesce(line.status, 'unscored') as status, line.passed, coalesce(line.bonus, false) as bonus, coalesce(line.earned, 0) as earned,
        coalesce(line.possible, 0) as possible, coalesce(line.loss, 0) as loss
      from told
      join "ReportAnswer" x on x."organizationId" = ${organizationId}::uuid and x."reportId" = told."reportId"
      left join line on line."reportId" = x."reportId" and line."criterionKey" = x."criterionKey"
      where (x."sectionKey", x.status, x.passed, x.bonus, x.earned, x.possible, x.loss)
        is distinct from (line."sectionKey", line.status, line.passed, line.bonus, line.earned, line.possible, line.loss))
    update "ReportAnswer" x set "sectionKey" = stands."sectionKey", status = stands.status, passed = stands.passed, bonus = stands.bonus,
      earned = stands.earned, possible = stands.possible, loss = stands.loss
    from stands
    where x."organizationId" = ${organizationId}::uuid and x."reportId" = stands."reportId" and x."criterionKey" = stands."criterionKey"`
}

/** Whether each visit counts in the means, as the item says: `new` when it moves, `old` when it returns. */
export async function followScoring(tx: Tx, recalculationId: string, to: 'old' | 'new'): Promise<void> {
  await tx.$executeRaw`
    update "Visit" v set scoring = case when ${to} = 'new' then i."newScoring" else i."oldScoring" end
    from "RecalculationItem" i
    where i."organizationId" = current_organization() and i."recalculationId" = ${recalculationId}::uuid and i."newRevision" is not null
      and v."organizationId" = i."organizationId" and v.id = i."visitId" and i."newScoring" <> i."oldScoring"`
}
