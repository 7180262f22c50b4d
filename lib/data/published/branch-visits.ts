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
})
export type PublishedVisit = z.infer<typeof Visit>

/** A branch's published visits of one standard on one channel, the latest first; the day and the part of day, never the minute. */
export async function listPublishedVisits(tx: Tx, branchId: string, { standardId, channel }: { standardId: string; channel: Channel }, limit: number): Promise<PublishedVisit[]> {
  const rows = await tx.$queryRaw`
    select p.id::text, p."reportNumber", p."visitedOn"::text as on, p."dayPart", p."waveId"::text as "waveId", w.name as wave, p.purpose::text, p.scoring::text,
      s.number as version, p.service, p.official, p.incomplete, p."criticalFailures"
    from published_visit p
    join "StandardVersion" s on s."organizationId" = p."organizationId" and s.id = coalesce(p."scoredUnderId", p."standardVersionId") and s."standardId" = ${standardId}::uuid
    join "Wave" w on w."organizationId" = p."organizationId" and w.id = p."waveId"
    where p."organizationId" = current_organization() and p."branchId" = ${branchId}::uuid and p.channel = ${channel}::"Channel"
      and p.purpose <> 'competitor' and p."visitedOn" is not null
    order by p."visitedOn" desc, p.id desc limit ${limit}`
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
