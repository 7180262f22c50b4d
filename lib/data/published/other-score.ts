import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import type { Answers } from '@/lib/domain/report/answer'
import type { OtherScore } from '@/lib/domain/report/why-report'
import type { ScoreResult } from '@/lib/domain/score/result'
import { Prisma } from '@/prisma/generated/client'
import { explanationHash } from '../recalculation/explanation-hash'
import { judgeVisits } from '../recalculation/judge-visits'
import { listCorrections } from '../reviews/answers'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'

/** A report to be read by another score than the one that counts; `answers` are those that were corrected since, as they were. */
export type ReadBy = { other: OtherScore; result: ScoreResult; scoredUnderId: string | null; scoredUnder: number | null; answers: Answers }

/**
 * Whether a score s of a published visit p is one this reader may open: it stood published or came after, and nothing was corrected since
 * unless they see corrections. What a correction took away is not to be read by others.
 */
export const mayOpen = (actor: Actor): Prisma.Sql => Prisma.sql`(
  (s.at > p."publishedAt" or s.revision = (select max(f.revision) from "ReportScore" f
    where f."organizationId" = s."organizationId" and f."reportId" = s."reportId" and f.at <= p."publishedAt"))
  and (${may(actor, 'review:view')}::boolean or not exists (select 1 from "AnswerCorrection" c
    where c."organizationId" = s."organizationId" and c."reportId" = s."reportId" and c.at > s.at)))`

const Kept = z.array(z.object({
  reportId: z.string(), counts: z.boolean(), at: z.string(), since: z.boolean(), timeZone: z.string(), version: z.int(), explanation: z.unknown(),
  scoredUnderId: z.string().nullable(), scoredUnder: z.int().nullable(),
}))

/** A kept score of a published report; null: it is the one that counts. @throws Problem 'not_found' where there is none, or none for this reader */
export async function findKeptScore(tx: Tx, actor: Actor, reportNumber: string, revision: number): Promise<ReadBy | null> {
  const [kept] = Kept.parse(await tx.$queryRaw(Prisma.sql`
    select p."reportId"::text as "reportId", s.revision = p.revision as counts, to_json(s.at) #>> '{}' as at, s.revision > 1 and s.at > p."publishedAt" as since, b."timeZone", coalesce(u.number, own.number) as version,
      s.explanation, s."scoredUnderId"::text as "scoredUnderId", u.number as "scoredUnder"
    from published_visit p
    join "Branch" b on b."organizationId" = p."organizationId" and b.id = p."branchId"
    join "ReportScore" s on s."organizationId" = p."organizationId" and s."reportId" = p."reportId" and s.revision = ${revision}::int
    join "StandardVersion" own on own."organizationId" = p."organizationId" and own.id = p."standardVersionId"
    left join "StandardVersion" u on u."organizationId" = s."organizationId" and u.id = s."scoredUnderId"
    where p."organizationId" = ${actor.organizationId}::uuid and p."reportNumber" = ${reportNumber}
      and ${branchScope(actor, Prisma.sql`p."branchId"`)} and ${mayOpen(actor)}`))
  if (!kept) throw new Problem('not_found')
  const { reportId, counts, at, since, timeZone, version, explanation, scoredUnderId, scoredUnder } = kept
  if (counts) return null
  // Written by saveScore from this very shape; its rulesVersion names it.
  const result = explanation as ScoreResult
  // What was made before publication was made when the report was sent: its minute is the shopper's.
  const told = since || may(actor, 'review:view') ? at : null
  return { other: { kind: 'revision', revision, at: told, timeZone, version }, result, scoredUnderId, scoredUnder, answers: await answersThen(tx, actor.organizationId, reportId, new Date(at)) }
}

/** Answers that were corrected after this moment, as they were then. */
async function answersThen(tx: Tx, organizationId: string, reportId: string, then: Date): Promise<Answers> {
  const corrections = await listCorrections(tx, organizationId, reportId)
  // Of several the first one found it as it stood then.
  return Object.fromEntries(corrections.filter(({ at }) => at > then).reverse().map(({ criterionKey, oldAnswer }) => [criterionKey, oldAnswer]))
}

const Previewed = z.array(z.object({ visitId: z.string(), versionId: z.string(), version: z.int(), explanation: z.string().nullable() }))

/**
 * What a recalculation that is only previewed would make of a report, worked out again: it is kept nowhere.
 * @throws Problem 'not_found', also when it would come out otherwise by now than it was previewed
 */
export async function previewedScore(tx: Tx, actor: Actor, reportNumber: string, recalculationId: string): Promise<ReadBy> {
  const [item] = Previewed.parse(await tx.$queryRaw(Prisma.sql`
    select p.id::text as "visitId", x."versionId"::text as "versionId", u.number as version, i.explanation
    from published_visit p
    join "RecalculationItem" i on i."organizationId" = p."organizationId" and i."visitId" = p.id and i.stays is null
    join "Recalculation" x on x."organizationId" = i."organizationId" and x.id = i."recalculationId" and x.state = 'previewed' and x.id = ${recalculationId}::uuid
    join "StandardVersion" u on u."organizationId" = x."organizationId" and u.id = x."versionId"
    where p."organizationId" = ${actor.organizationId}::uuid and p."reportNumber" = ${reportNumber} and ${branchScope(actor, Prisma.sql`p."branchId"`)}`))
  if (!item) throw new Problem('not_found')
  const { visitId, versionId, version, explanation } = item
  const slice = await judgeVisits(tx, actor.organizationId, versionId, [visitId]).next()
  const judged = slice.done ? undefined : slice.value[0]
  const result = judged?.judged.result
  if (!judged || !result || (explanation !== null && explanationHash(result) !== explanation)) throw new Problem('not_found')
  const own = judged.past.versionId === versionId
  return { other: { kind: 'preview', recalculationId, version }, result, scoredUnderId: own ? null : versionId, scoredUnder: own ? null : version, answers: {} }
}
