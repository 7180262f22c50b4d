import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import type { Answers } from '@/lib/domain/report/answer'
import { AnswerInput } from '@/lib/domain/report/answer.schema'
import type { ScoreResult } from '@/lib/domain/score/result'
import type { StandardContent } from '@/lib/domain/standard/content'
import { channels, purposes } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import { readUnder } from '@/lib/domain/recalculation/read-under'
import { pinnedContent } from '../reports/pinned-content'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'
import { mayOpen, type ReadBy } from './other-score'

const Row = z.object({
  visitId: z.string(), standardVersionId: z.string(), reportNumber: z.string(), branchId: z.string(), branch: z.string(), town: z.string(),
  region: z.string(), wave: z.string(), waveState: z.enum(['open', 'provisional', 'closed']), standard: z.string(), version: z.int(), scenario: z.unknown(),
  channel: z.enum(channels), purpose: z.enum(purposes), visitedOn: z.string().nullable(), dayPart: z.string().nullable(),
  scoring: z.enum(['pending', 'scored', 'excluded']), excludedReason: z.string(), publishedOn: z.string().nullable(),
  explanation: z.unknown(), scoredUnderId: z.string().nullable(), scoredUnder: z.int().nullable(),
  recalculated: z.object({ on: z.string(), service: z.int().nullable(), official: z.int().nullable(), reason: z.string(), revision: z.int().nullable() }).nullable(),
})
const AnswerRow = z.object({ criterionKey: z.string(), answer: AnswerInput })
const PhotoRow = z.object({ id: z.string(), criterionKey: z.string(), width: z.int(), height: z.int() })
export type PublishedPhoto = z.output<typeof PhotoRow>

export type PublishedReport = Omit<z.output<typeof Row>, 'explanation' | 'scenario' | 'standardVersionId' | 'scoredUnderId'> & {
  scenario: unknown
  content: StandardContent
  answers: Answers
  result: ScoreResult
  photos: PublishedPhoto[]
}

/**
 * A published report by its number, for whoever may see its branch; null where there is none, or none for this reader. Nothing of
 * the shopper, the plan or the minute is read. `by`: another score than the one that counts.
 */
export async function findPublishedReport(tx: Tx, actor: Actor, reportNumber: string, by: ReadBy | null = null): Promise<PublishedReport | null> {
  const [found] = z.array(Row).parse(await tx.$queryRaw(Prisma.sql`
    select p.id::text as "visitId", p."standardVersionId"::text as "standardVersionId", p."reportNumber", p."branchId"::text as "branchId",
      b.name as branch, b.town, g.name as region, w.name as wave, w.state::text as "waveState", st.name as standard, sv.number as version,
      sc.content as scenario, p.channel::text as channel, p.purpose::text as purpose, to_char(p."visitedOn", 'YYYY-MM-DD') as "visitedOn",
      p."dayPart", p.scoring::text as scoring, p."excludedReason",
      to_char(p."publishedAt" at time zone b."timeZone", 'YYYY-MM-DD') as "publishedOn", p.explanation,
      p."scoredUnderId"::text as "scoredUnderId", (select u.number from "StandardVersion" u
        where u."organizationId" = p."organizationId" and u.id = p."scoredUnderId") as "scoredUnder",
      (select jsonb_build_object('on', to_char(x."appliedAt" at time zone b."timeZone", 'YYYY-MM-DD'), 'service', i."oldService",
          'official', i."oldOfficial", 'reason', x.reason, 'revision', (select s.revision from "ReportScore" s
            where s."organizationId" = p."organizationId" and s."reportId" = p."reportId" and s.revision = i."oldRevision" and ${mayOpen(actor)}))
        from "RecalculationItem" i join "Recalculation" x on x."organizationId" = i."organizationId" and x.id = i."recalculationId"
        where i."organizationId" = p."organizationId" and i."visitId" = p.id and x.state = 'applied' and i."newRevision" is not null
        order by i."newRevision" desc limit 1) as recalculated
    from published_visit p
    join "Branch" b on b."organizationId" = p."organizationId" and b.id = p."branchId"
    join "Region" g on g."organizationId" = p."organizationId" and g.id = p."regionId"
    join "Wave" w on w."organizationId" = p."organizationId" and w.id = p."waveId"
    join "StandardVersion" sv on sv."organizationId" = p."organizationId" and sv.id = p."standardVersionId"
    join "Standard" st on st."organizationId" = p."organizationId" and st.id = sv."standardId"
    join "Scenario" sc on sc."organizationId" = p."organizationId" and sc.id = p."scenarioId"
    where p."organizationId" = ${actor.organizationId}::uuid and p."reportNumber" = ${reportNumber} and p.explanation is not null
      and ${branchScope(actor, Prisma.sql`p."branchId"`)}`))
  if (!found) return null
  const { explanation, standardVersionId, scoredUnderId: underId, scoredUnder, ...report } = found
  const counted = z.array(AnswerRow).parse(await tx.$queryRaw`
    select "criterionKey", answer from published_answer where "organizationId" = ${actor.organizationId}::uuid and "visitId" = ${report.visitId}::uuid`)
  const photos = z.array(PhotoRow).parse(await tx.$queryRaw`
    select id::text as id, "criterionKey", width, height from published_evidence
    where "organizationId" = ${actor.organizationId}::uuid and "visitId" = ${report.visitId}::uuid and kind = 'photo' order by id`)
  const content = await pinnedContent(tx, actor.organizationId, standardVersionId)
  // Written by saveScore from this very shape; its rulesVersion names it.
  const { result, scoredUnderId, ...read } = by ?? { result: explanation as ScoreResult, scoredUnderId: underId, scoredUnder, answers: {} }
  const other = scoredUnderId === null ? null : await pinnedContent(tx, actor.organizationId, scoredUnderId)
  const answers = Object.entries({ ...Object.fromEntries(counted.map(({ criterionKey, answer }) => [criterionKey, answer])), ...read.answers })
  return {
    ...report,
    scoredUnder: read.scoredUnder,
    ...(other ? readUnder(content, other, result, new Set(answers.map(([key]) => key))) : { content, result }),
    // Uncleared photos and the reasons for missing ones are the reviewers' matter: the ids below are those of cleared photos alone.
    answers: Object.fromEntries(answers.map(([key, answer]) => [key, { ...answer, noPhotoReason: null, evidence: photosOf(key) }])),
    photos,
  }

  function photosOf(key: string): string[] {
    return photos.filter(({ criterionKey }) => criterionKey === key).map(({ id }) => id)
  }
}

const Withdrawn = z.array(z.object({ reportNumber: z.string(), branchId: z.string(), branch: z.string(), visitedOn: z.string().nullable(), reason: z.string(), withdrawnOn: z.string() }))
export type WithdrawnReport = z.output<typeof Withdrawn>[number]

/** What is left of a withdrawn report for those who could read it: that it was, and why it is gone. @throws Problem 'not_found' */
export async function findWithdrawnReport(tx: Tx, actor: Actor, reportNumber: string): Promise<WithdrawnReport> {
  const [found] = Withdrawn.parse(await tx.$queryRaw(Prisma.sql`
    select v."reportNumber", v."branchId"::text as "branchId", b.name as branch, to_char(v."visitedOn", 'YYYY-MM-DD') as "visitedOn",
      v."withdrawnReason" as reason, to_char(v."stateSince" at time zone b."timeZone", 'YYYY-MM-DD') as "withdrawnOn"
    from "Visit" v join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
    where v."organizationId" = ${actor.organizationId}::uuid and v."reportNumber" = ${reportNumber} and v.state = 'withdrawn'
      and ${branchScope(actor, Prisma.sql`v."branchId"`)}`))
  if (!found) throw new Problem('not_found')
  return found
}
