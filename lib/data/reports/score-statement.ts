import 'server-only'
import { emptyAnswer, type Answers, withoutKeptBack } from '@/lib/domain/report/answer'
import { answerTo } from '@/lib/domain/report/answered-value'
import { restingLine } from '@/lib/domain/recalculation/read-under'
import type { ScoreResult } from '@/lib/domain/score/result'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'

export type ScoreCause = 'submitted' | 'corrected' | 'recalculated'
export type Scored = {
  organizationId: string
  reportId: string
  cause: ScoreCause
  /** Null: the system. */
  by: string | null
  result: ScoreResult
  answers: Answers
  /** Made under the rules of another version than the visit's own; the criteria that were asked and count for nothing under it. */
  under?: { versionId: string; resting: { criterionKey: string; sectionKey: string }[] }
}

/** After an undone recalculation the revision that counts is not the last; who waited for a lock sees the one that counts now and not yet its row. */
export const nextRevision = (report: { organizationId: Prisma.Sql; id: Prisma.Sql; current: Prisma.Sql }): Prisma.Sql => Prisma.sql`(
  select greatest(${report.current}, max(made.revision)) + 1 from "ReportScore" made
  where made."organizationId" = ${report.organizationId} and made."reportId" = ${report.id})`

/**
 * Parts of one statement: the next revision of the score, the answers that count now (set-based: stale ones gone, the rest
 * written), the report pointing at both. Expects a part `report` with the report's locked row before it; without that row nothing is written.
 */
export function scoreParts({ organizationId, reportId, cause, by, result, answers, under }: Scored): Prisma.Sql {
  const lines = [...result.criteria, ...(under?.resting ?? []).map(({ criterionKey, sectionKey }) => restingLine(criterionKey, sectionKey))]
  const next = nextRevision({ organizationId: Prisma.sql`${organizationId}::uuid`, id: Prisma.sql`${reportId}::uuid`, current: Prisma.sql`report."currentScore"` })
  const column = (read: (line: ScoreResult['criteria'][number]) => string) => lines.map(read)
  return Prisma.sql`
    stale as (
      delete from "ReportAnswer" using report where "organizationId" = ${organizationId}::uuid and "reportId" = ${reportId}::uuid
        and not ("criterionKey" = any (${column((line) => line.criterionKey)}::text[]))),
    counted as (
      insert into "ReportAnswer" ("organizationId", "reportId", "criterionKey", "sectionKey", answer, status, passed, bonus, earned, possible, loss)
      select ${organizationId}::uuid, ${reportId}::uuid, line.key, line.section, line.answer::jsonb, line.status,
        nullif(line.passed, '')::boolean, line.bonus::boolean, line.earned::bigint, line.possible::bigint, line.loss::int
      from report, unnest(
        ${column((line) => line.criterionKey)}::text[],
        ${column((line) => line.sectionKey)}::text[],
        ${column((line) => JSON.stringify(withoutKeptBack(answerTo(answers, line.criterionKey) ?? emptyAnswer)))}::text[],
        ${column((line) => line.status)}::text[],
        ${column((line) => (line.passed === null ? '' : String(line.passed)))}::text[],
        ${column((line) => String(line.bonus))}::text[],
        ${column((line) => String(line.earned))}::text[],
        ${column((line) => String(line.possible))}::text[],
        ${column((line) => String(line.loss))}::text[]
      ) as line (key, section, answer, status, passed, bonus, earned, possible, loss)
      on conflict ("organizationId", "reportId", "criterionKey") do update set
        "sectionKey" = excluded."sectionKey", answer = excluded.answer, status = excluded.status, passed = excluded.passed,
        bonus = excluded.bonus, earned = excluded.earned, possible = excluded.possible, loss = excluded.loss),
    score as (
      insert into "ReportScore" ("organizationId", "reportId", revision, "rulesVersion", cause, service, official, outcome, completeness,
        incomplete, "boundLow", "boundHigh", "criticalFailures", explanation, at, by, "scoredUnderId")
      select ${organizationId}::uuid, ${reportId}::uuid, ${next}, ${result.rulesVersion}::int, ${cause}::"ScoreCause",
        ${result.service}::int, ${result.official}::int, ${result.outcome}, ${result.completeness}::int, ${result.incomplete}::boolean,
        ${result.bounds?.low ?? null}::int, ${result.bounds?.high ?? null}::int, ${result.criticalFailures.length}::int,
        ${JSON.stringify(result)}::jsonb, ${now()}::timestamptz, ${by}::uuid, ${under?.versionId ?? null}::uuid
      from report
      returning revision)`
}
