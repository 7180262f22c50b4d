import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { emptyAnswer } from '@/lib/domain/report/answer'
import { AnswerInput } from '@/lib/domain/report/answer.schema'
import { outcomes } from '@/lib/domain/score/result'
import { scenarioKinds } from '@/lib/domain/standard/content'
import type { PastVisit } from '@/lib/domain/standard/dry-run/run'
import type { Day } from '@/lib/domain/visit/days'
import { type Channel, channels } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import { contextOf } from '../reports/find-own-visit'
import { pinnedContent } from '../reports/pinned-content'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'

type Past = { standardId: string; since: Day | null }

/** Published routine visits of one standard that count and have answers, since a day, in this person's scope. */
const pastVisits = (actor: Actor, { standardId, since }: Past): Prisma.Sql => Prisma.sql`
  from published_visit p
  join "StandardVersion" s on s."organizationId" = p."organizationId" and s.id = p."standardVersionId" and s."standardId" = ${standardId}::uuid
  join "StandardVersion" u on u."organizationId" = p."organizationId" and u.id = coalesce(p."scoredUnderId", p."standardVersionId")
  where p."organizationId" = ${actor.organizationId}::uuid and p.purpose = 'routine' and p.scoring = 'scored' and p.origin = 'visit'
    and p.explanation is not null and p."visitedOn" is not null and (${since}::date is null or p."visitedOn" >= ${since}::date)
    and ${branchScope(actor, Prisma.sql`p."branchId"`)}`

const Counted = z.array(z.object({ channel: z.enum(channels), visits: z.int() }))

/** How many there are on each channel, the most first: figures never mix channels. */
export async function countForDryRun(tx: Tx, actor: Actor, past: Past): Promise<{ channel: Channel; visits: number }[]> {
  return Counted.parse(await tx.$queryRaw(Prisma.sql`
    select p.channel::text as channel, count(*)::int as visits ${pastVisits(actor, past)} group by 1 order by 2 desc, 1`))
}

/** The place of a visit in the list, the newest first. */
export type PastPlace = { on: Day; reportNumber: string }

const Row = z.object({
  reportId: z.string(), reportNumber: z.string(), branch: z.string(), visitedOn: z.string(), ownVersionId: z.string(), versionId: z.string(), version: z.int(),
  completeness: z.int(), service: z.int().nullable(), official: z.int().nullable(), outcome: z.enum(outcomes), criticalFailures: z.int(),
  branchAttributes: z.unknown(), scenario: z.enum(scenarioKinds),
})
const Answered = z.array(z.object({ reportId: z.string(), answers: z.record(z.string(), AnswerInput) }))

/**
 * The newest behind a place, at most `limit`, with the answers they stand on: two statements, and one more for each version not read
 * lately. Comments and photos stay behind: no score asks about them.
 */
export async function listForDryRun(
  tx: Tx,
  actor: Actor,
  { channel, after, limit, ...past }: Past & { channel: Channel; after: PastPlace | null; limit: number },
): Promise<PastVisit[]> {
  const { organizationId } = actor
  const rows = z.array(Row).parse(await tx.$queryRaw(Prisma.sql`
    select t.*, b.name as branch, v."branchAttributes", c.kind::text as scenario, v."completenessTenths" as completeness from (
      select p.id, p."organizationId", p."branchId", p."scenarioId", p."reportId"::text as "reportId", p."reportNumber", p."visitedOn"::text as "visitedOn",
        s.id::text as "ownVersionId", u.id::text as "versionId", u.number as version, p.service, p.official, p.outcome, p."criticalFailures"
      ${pastVisits(actor, past)} and p.channel = ${channel}::"Channel"
        and (${after?.on ?? null}::date is null or (p."visitedOn", p."reportNumber") < (${after?.on ?? null}::date, ${after?.reportNumber ?? ''}))
      order by p."visitedOn" desc, p."reportNumber" desc limit ${limit}) t
    join "Visit" v on v."organizationId" = t."organizationId" and v.id = t.id
    join "Branch" b on b."organizationId" = t."organizationId" and b.id = t."branchId"
    join "Scenario" c on c."organizationId" = t."organizationId" and c.id = t."scenarioId"
    order by t."visitedOn" desc, t."reportNumber" desc`))
  const answersOf = await answersOfReports(tx, organizationId, rows.map(({ reportId }) => reportId))
  const visits: PastVisit[] = []
  for (const { reportId, ownVersionId, branchAttributes, scenario, service, official, outcome, criticalFailures, ...row } of rows) {
    const answers = answersOf.get(reportId) ?? {}
    visits.push({
      ...row,
      figures: { service, official, outcome, criticalFailures },
      answers,
      // An answer is kept of every criterion that was part of the visit, an open one too.
      asked: new Set(Object.keys(answers)),
      context: contextOf({ visit: { branchAttributes, scenario: { kind: scenario } } }),
      content: await pinnedContent(tx, organizationId, ownVersionId),
      scoredBy: await pinnedContent(tx, organizationId, row.versionId),
    })
  }
  return visits
}

async function answersOfReports(tx: Tx, organizationId: string, reportIds: string[]) {
  const { comment, evidence, noPhotoReason } = emptyAnswer
  const bare = JSON.stringify({ comment, evidence, noPhotoReason })
  const rows = Answered.parse(await tx.$queryRaw(Prisma.sql`
    select "reportId"::text as "reportId", jsonb_object_agg("criterionKey", answer || ${bare}::jsonb) as answers from "ReportAnswer"
    where "organizationId" = ${organizationId}::uuid and "reportId" = any (${reportIds}::uuid[]) group by 1`))
  return new Map(rows.map(({ reportId, answers }) => [reportId, answers]))
}
