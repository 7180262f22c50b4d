import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Answers } from '@/lib/domain/report/answer'
import type { Channel } from '@/lib/domain/visit/state'
import type { Tx } from '../tenant'

const Visit = z.object({
  reportId: z.string(), branchId: z.string(), regionPath: z.array(z.string()), waveId: z.string(), version: z.int(), revision: z.int(),
})
export type PastReportRow = z.infer<typeof Visit>

/** The reports behind the figures of some waves: published routine visits of one standard on one channel that are in the means. */
export async function listPastReports(tx: Tx, { standardId, channel }: { standardId: string; channel: Channel }, waveIds: readonly string[]): Promise<PastReportRow[]> {
  const rows = await tx.$queryRaw`
    select p."reportId"::text as "reportId", p."branchId"::text as "branchId", g.path::text[] as "regionPath", p."waveId"::text as "waveId",
      s.number as version, p.revision
    from published_visit p
    join "StandardVersion" s on s."organizationId" = p."organizationId" and s.id = p."standardVersionId" and s."standardId" = ${standardId}::uuid
    join "Region" g on g."organizationId" = p."organizationId" and g.id = p."regionId"
    where p."organizationId" = current_organization() and p."waveId" = any (${waveIds}::uuid[]) and p.channel = ${channel}::"Channel"
      and p.purpose = 'routine' and p.scoring = 'scored' and p.service is not null and p."visitedOn" is not null
    order by 1`
  return z.array(Visit).parse(rows)
}

/** Another one as soon as any of these reports, its score or its place changes. */
export const fingerprintOf = (rows: readonly PastReportRow[]): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex')

const Answered = z.array(z.object({ reportId: z.string(), answers: z.record(z.string(), z.unknown()) }))

/** What these reports say to some criteria, without comments and photos; a criterion that was no part of the visit has no key. */
export async function listPastAnswers(tx: Tx, reportIds: readonly string[], keys: readonly string[]): Promise<{ reportId: string; answers: Answers }[]> {
  const rows = await tx.$queryRaw`
    select a."reportId"::text as "reportId",
      jsonb_object_agg(a."criterionKey", a.answer || '{"comment": "", "evidence": [], "noPhotoReason": null}'::jsonb) as answers
    from published_answer a
    where a."organizationId" = current_organization() and a."reportId" = any (${reportIds}::uuid[]) and a."criterionKey" = any (${keys}::text[])
    group by 1`
  // Answers were parsed when they were sent; they are read here by the ten thousand.
  return Answered.parse(rows).map(({ reportId, answers }) => ({ reportId, answers: answers as Answers }))
}
