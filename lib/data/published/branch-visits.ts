import 'server-only'
import { z } from 'zod'
import type { Channel } from '@/lib/domain/visit/state'
import { purposes } from '@/lib/domain/visit/state'
import type { Tx } from '../tenant'

const Visit = z.object({
  id: z.string(),
  reportNumber: z.string(),
  on: z.string(),
  dayPart: z.string().nullable(),
  waveId: z.string(),
  wave: z.string(),
  purpose: z.enum(purposes),
  scoring: z.enum(['pending', 'scored', 'excluded']),
  version: z.int(),
  service: z.int().nullable(),
  official: z.int().nullable(),
  incomplete: z.boolean().nullable(),
  criticalFailures: z.int().nullable(),
  /** What it put into the figure its wave was closed with, where visits of that wave have moved since. */
  closedWith: z.int().nullable(),
  /** The version by which it did. */
  closedUnder: z.int().nullable(),
})
export type PublishedVisit = z.infer<typeof Visit>

/**
 * A branch's published visits of one standard on one channel, the latest first; the day and the part of day, never the minute. The
 * latest are found by their index before anything is looked up for them, each thing by its own key: what is read does not grow with
 * the history.
 */
export async function listPublishedVisits(tx: Tx, branchId: string, { standardId, channel }: { standardId: string; channel: Channel }, limit: number): Promise<PublishedVisit[]> {
  const rows = await tx.$queryRaw`
    with latest as materialized (
      select v.* from "Visit" v
      where v."organizationId" = current_organization() and v."branchId" = ${branchId}::uuid and v.state = 'published' and v."visitedOn" is not null
        and v.channel = ${channel}::"Channel" and v.purpose <> 'competitor'
        and exists (select from "StandardVersion" t where t."organizationId" = v."organizationId" and t.id = v."standardVersionId" and t."standardId" = ${standardId}::uuid)
      order by v."visitedOn" desc, v.id desc limit ${limit})
    select v.id::text, v."reportNumber", v."visitedOn"::text as on, v."dayPart", v."waveId"::text as "waveId", wave.name as wave, v.purpose::text, v.scoring::text,
      version.number as version, score.service, score.official, score.incomplete, score."criticalFailures", kept.service as "closedWith",
      (select t.number from "StandardVersion" t where t."organizationId" = v."organizationId" and kept.revision is not null
        and t.id = coalesce(kept."scoredUnderId", v."standardVersionId") limit 1) as "closedUnder"
    from latest v
    cross join lateral (select a.id from "Assignment" a
      where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted' limit 1) a
    cross join lateral (select r.id, r."currentScore" from "Report" r
      where r."organizationId" = v."organizationId" and r."assignmentId" = a.id limit 1) r
    left join lateral (select s.service, s.official, s.incomplete, s."criticalFailures", s."scoredUnderId" from "ReportScore" s
      where s."organizationId" = v."organizationId" and s."reportId" = r.id and s.revision = r."currentScore" limit 1) score on true
    left join lateral (select s.service, s.revision, s."scoredUnderId" from "KeptVisit" k
      join "ReportScore" s on s."organizationId" = k."organizationId" and s."reportId" = r.id and s.revision = k.revision
      where k."organizationId" = v."organizationId" and k."waveId" = v."waveId" and k."visitId" = v.id and k.scoring = 'scored' limit 1) kept on true
    cross join lateral (select w.name from "Wave" w where w."organizationId" = v."organizationId" and w.id = v."waveId" limit 1) wave
    cross join lateral (select t.number from "StandardVersion" t
      where t."organizationId" = v."organizationId" and t.id = coalesce(score."scoredUnderId", v."standardVersionId") limit 1) version
    order by v."visitedOn" desc, v.id desc`
  return z.array(Visit).parse(rows)
}

const Answer = z.object({
  visitId: z.string(),
  criterionKey: z.string(),
  sectionKey: z.string(),
  status: z.string(),
  passed: z.boolean().nullable(),
  loss: z.int(),
})
export type PublishedMark = z.infer<typeof Answer>

/** How each criterion came out in these visits; ask for a handful, answers grow without end. */
export async function listMarks(tx: Tx, visitIds: readonly string[]): Promise<PublishedMark[]> {
  const rows = await tx.$queryRaw`
    select a."visitId"::text as "visitId", a."criterionKey", a."sectionKey", a.status, a.passed, a.loss
    from published_answer a where a."organizationId" = current_organization() and a."visitId" = any (${visitIds}::uuid[]) and not a.bonus`
  return z.array(Answer).parse(rows)
}
