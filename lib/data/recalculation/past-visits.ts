import 'server-only'
import { z } from 'zod'
import type { Before } from '@/lib/domain/recalculation/judge'
import type { Answers } from '@/lib/domain/report/answer'
import { AnswerInput } from '@/lib/domain/report/answer.schema'
import type { VisitContext } from '@/lib/domain/report/context'
import { outcomes } from '@/lib/domain/score/result'
import { scenarioKinds } from '@/lib/domain/standard/content'
import { Prisma } from '@/prisma/generated/client'
import { contextOf } from '../reports/find-own-visit'
import type { Tx } from '../tenant'

/** Which published visits: of one standard, in one wave or between two days, or all of them. */
export type Selection = { standardId: string; waveId: string | null; fromDay: string | null; toDay: string | null }
export type Target = { id: string; number: number }

/** The score of the visit `v` that counts, as `s`; each step by its own key, so that no plan multiplies visits by reports. */
const currentScore = Prisma.sql`(
  select r.id as "reportId", made.* from "Assignment" a
  cross join lateral (select r.id, r."organizationId", r."currentScore" from "Report" r
    where r."organizationId" = a."organizationId" and r."assignmentId" = a.id limit 1) r
  cross join lateral (select x.revision, x.service, x.official, x.outcome, x.incomplete, x."scoredUnderId" from "ReportScore" x
    where x."organizationId" = r."organizationId" and x."reportId" = r.id and x.revision = r."currentScore" limit 1) made
  where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted' limit 1) s`

const Ids = z.array(z.object({ id: z.string() }))

/**
 * Published visits that are scored under another version than this and were not made under a newer one, by their ids; at most `most`.
 * Figures that were imported have no answers and are none of them.
 */
export async function listToRescore(tx: Tx, { standardId, waveId, fromDay, toDay }: Selection, target: Target, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw`
    select v.id::text from "Visit" v
    cross join lateral ${currentScore}
    where v."organizationId" = current_organization() and v.state = 'published' and v.origin = 'visit'
      and v."standardVersionId" in (select own.id from "StandardVersion" own
        where own."organizationId" = current_organization() and own."standardId" = ${standardId}::uuid and own.number <= ${target.number}::int)
      and coalesce(s."scoredUnderId", v."standardVersionId") <> ${target.id}::uuid
      and (${waveId}::uuid is null or v."waveId" = ${waveId}::uuid)
      and (${fromDay}::date is null or v."visitedOn" >= ${fromDay}::date) and (${toDay}::date is null or v."visitedOn" <= ${toDay}::date)
    order by v.id limit ${most}::int`
  return Ids.parse(rows).map(({ id }) => id)
}

const LeftOut = z.array(z.object({ already: z.int(), newer: z.int(), imported: z.int() })).length(1)
export type LeftOut = z.output<typeof LeftOut>[number]

/** Why published visits of the selection are not scored anew: they are by this version, were made under a newer one, or have no answers. */
export async function countLeftOut(tx: Tx, { standardId, waveId, fromDay, toDay }: Selection, target: Target): Promise<LeftOut> {
  const rows = await tx.$queryRaw`
    select count(*) filter (where v.origin = 'visit' and own.number <= ${target.number}::int and coalesce(s."scoredUnderId", own.id) = ${target.id}::uuid)::int as already,
      count(*) filter (where v.origin = 'visit' and own.number > ${target.number}::int)::int as newer,
      count(*) filter (where v.origin <> 'visit')::int as imported
    from "Visit" v
    join "StandardVersion" own on own."organizationId" = v."organizationId" and own.id = v."standardVersionId"
    left join lateral ${currentScore} on true
    where v."organizationId" = current_organization() and v.state = 'published' and own."standardId" = ${standardId}::uuid
      and (${waveId}::uuid is null or v."waveId" = ${waveId}::uuid)
      and (${fromDay}::date is null or v."visitedOn" >= ${fromDay}::date) and (${toDay}::date is null or v."visitedOn" <= ${toDay}::date)`
  return LeftOut.parse(rows)[0]!
}

const Rows = z.array(
  z.object({
    visitId: z.string(), reportId: z.string(), reportNumber: z.string(), versionId: z.string(), revision: z.int(), completeness: z.int(),
    service: z.int().nullable(), official: z.int().nullable(), outcome: z.enum(outcomes), incomplete: z.boolean(),
    scoring: z.enum(['pending', 'scored', 'excluded']), kind: z.enum(scenarioKinds), branchAttributes: z.unknown(),
  }),
)
const Answered = z.array(z.object({ reportId: z.string(), answers: z.record(z.string(), AnswerInput) }))

export type PastVisit = {
  visitId: string
  reportId: string
  reportNumber: string
  /** The version the shopper answered. */
  versionId: string
  revision: number
  completeness: number
  before: Before
  answers: Answers
  context: VisitContext
}

/** What these published visits are scored from, each with the revision that counts now; in the order of their ids. */
export async function readPastVisits(tx: Tx, visitIds: readonly string[]): Promise<PastVisit[]> {
  const rows = Rows.parse(await tx.$queryRaw`
    select v.id::text as "visitId", s."reportId"::text as "reportId", v."reportNumber", v."standardVersionId"::text as "versionId", s.revision,
      v."completenessTenths" as completeness, s.service, s.official, s.outcome, s.incomplete, v.scoring::text as scoring, sc.kind::text as kind, v."branchAttributes"
    from "Visit" v
    cross join lateral ${currentScore}
    join "Scenario" sc on sc."organizationId" = v."organizationId" and sc.id = v."scenarioId"
    where v."organizationId" = current_organization() and v.id = any (${visitIds}::uuid[]) and v.state = 'published'
    order by v.id`)
  const answered = Answered.parse(await tx.$queryRaw`
    select x."reportId"::text as "reportId", jsonb_object_agg(x."criterionKey", x.answer) as answers from "ReportAnswer" x
    where x."organizationId" = current_organization() and x."reportId" = any (${rows.map(({ reportId }) => reportId)}::uuid[]) group by 1`)
  const answersOf = new Map(answered.map(({ reportId, answers }) => [reportId, answers]))
  return rows.map(({ service, official, outcome, incomplete, scoring, kind, branchAttributes, ...visit }) => ({
    ...visit,
    answers: answersOf.get(visit.reportId) ?? {},
    before: { service, official, outcome, incomplete, scoring },
    context: contextOf({ visit: { branchAttributes, scenario: { kind } } }),
  }))
}

const Changed = z.array(z.object({ reportNumber: z.string() }))

/** Numbers of the reports that no longer stand as the recalculation left them: as previewed, or as applied. */
export async function listMoved(tx: Tx, recalculationId: string, since: 'preview' | 'applied'): Promise<string[]> {
  const rows = await tx.$queryRaw`
    select v."reportNumber" from "RecalculationItem" i
    join "Visit" v on v."organizationId" = i."organizationId" and v.id = i."visitId"
    join "Report" r on r."organizationId" = i."organizationId" and r.id = i."reportId"
    where i."organizationId" = current_organization() and i."recalculationId" = ${recalculationId}::uuid
      and case when ${since} = 'preview'
        then v.state <> 'published' or r."currentScore" <> i."oldRevision" or v.scoring <> i."oldScoring"
        else i."newRevision" is not null and (v.state <> 'published' or r."currentScore" <> i."newRevision" or v.scoring <> i."newScoring") end
    order by v."reportNumber"`
  return Changed.parse(rows).map(({ reportNumber }) => reportNumber)
}
