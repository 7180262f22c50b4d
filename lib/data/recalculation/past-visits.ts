import 'server-only'
import { z } from 'zod'
import type { Before } from '@/lib/domain/recalculation/judge'
import type { Answers } from '@/lib/domain/report/answer'
import { AnswerInput } from '@/lib/domain/report/answer.schema'
import type { VisitContext } from '@/lib/domain/report/context'
import { outcomes } from '@/lib/domain/score/result'
import { scenarioKinds } from '@/lib/domain/standard/content'
import { contextOf } from '../reports/find-own-visit'
import type { Tx } from '../tenant'

/** Which published visits: of one standard, in one wave or between two days, or all of them. */
export type Selection = { standardId: string; waveId: string | null; fromDay: string | null; toDay: string | null }
export type Target = { id: string; number: number }

const Ids = z.array(z.object({ id: z.string() }))

/**
 * Published visits that are scored under another version than this and were not made under a newer one, by their ids; at most `most`.
 * Figures that were imported have no answers and are none of them.
 */
export async function listToRescore(tx: Tx, { standardId, waveId, fromDay, toDay }: Selection, target: Target, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw`
    select p.id::text from published_visit p
    join "StandardVersion" own on own."organizationId" = p."organizationId" and own.id = p."standardVersionId"
      and own."standardId" = ${standardId}::uuid and own.number <= ${target.number}::int
    where p."organizationId" = current_organization() and p.explanation is not null and p.origin = 'visit'
      and coalesce(p."scoredUnderId", p."standardVersionId") <> ${target.id}::uuid
      and (${waveId}::uuid is null or p."waveId" = ${waveId}::uuid)
      and (${fromDay}::date is null or p."visitedOn" >= ${fromDay}::date) and (${toDay}::date is null or p."visitedOn" <= ${toDay}::date)
    order by p.id limit ${most}::int`
  return Ids.parse(rows).map(({ id }) => id)
}

const Rows = z.array(
  z.object({
    visitId: z.string(), reportId: z.string(), reportNumber: z.string(), versionId: z.string(), revision: z.int(), completeness: z.int(),
    service: z.int().nullable(), official: z.int().nullable(), outcome: z.enum(outcomes), incomplete: z.boolean(),
    scoring: z.enum(['pending', 'scored', 'excluded']), kind: z.enum(scenarioKinds), attributes: z.unknown(),
    answers: z.record(z.string(), AnswerInput),
  }),
)

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
    select p.id::text as "visitId", p."reportId"::text as "reportId", p."reportNumber", p."standardVersionId"::text as "versionId", p.revision,
      v."completenessTenths" as completeness, p.service, p.official, p.outcome, p.incomplete, p.scoring::text as scoring, sc.kind::text as kind, b.attributes,
      (select jsonb_object_agg(x."criterionKey", x.answer) from "ReportAnswer" x
        where x."organizationId" = p."organizationId" and x."reportId" = p."reportId") as answers
    from published_visit p
    join "Visit" v on v."organizationId" = p."organizationId" and v.id = p.id
    join "Branch" b on b."organizationId" = p."organizationId" and b.id = p."branchId"
    join "Scenario" sc on sc."organizationId" = p."organizationId" and sc.id = p."scenarioId"
    where p."organizationId" = current_organization() and p.id = any (${visitIds}::uuid[]) and p.explanation is not null
    order by p.id`)
  return rows.map(({ service, official, outcome, incomplete, scoring, kind, attributes, ...visit }) => ({
    ...visit,
    before: { service, official, outcome, incomplete, scoring },
    context: contextOf({ visit: { branch: { attributes }, scenario: { kind } } }),
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
