import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Channel } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import type { Part } from './figures'
import { keptVisits } from './kept-visits'
import { standingIn } from './standing-in'

const Visit = z.object({
  reportId: z.string(), branchId: z.string(), regionPath: z.array(z.string()), waveId: z.string(), version: z.int(), revision: z.int(),
})
export type PastReportRow = z.infer<typeof Visit>

/** A visit's own row of each table, by its key: joined by the organisation alone, the planner without statistics multiplies visits by reports. */
export const reportBehind = Prisma.sql`
  cross join lateral (select a.id from "Assignment" a
    where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted' limit 1) a
  cross join lateral (select r.id, r."currentScore" from "Report" r
    where r."organizationId" = v."organizationId" and r."assignmentId" = a.id limit 1) r
  cross join lateral (select s.service from "ReportScore" s
    where s."organizationId" = v."organizationId" and s."reportId" = r.id and s.revision = r."currentScore" limit 1) score
  cross join lateral (select sv.number, sv."standardId" from "StandardVersion" sv
    where sv."organizationId" = v."organizationId" and sv.id = v."standardVersionId" limit 1) version`

/** Published routine visits of one standard on one channel that are in the means. */
export const inMeans = ({ standardId, channel }: { standardId: string; channel: Channel }): Prisma.Sql => Prisma.sql`
  v."organizationId" = current_organization() and v.state = 'published' and v.purpose = 'routine' and v.scoring = 'scored' and v."visitedOn" is not null
    and v.channel = ${channel}::"Channel" and version."standardId" = ${standardId}::uuid and score.service is not null`

const isIn = (part: Part): Prisma.Sql =>
  part.kind === 'network' ? Prisma.sql`true`
  : part.kind === 'branch' ? Prisma.sql`v."branchId" = ${part.branchId}::uuid`
  : standingIn(Prisma.sql`v."regionId"`, part.regionId)

/** `kept`: waves whose reports are those they were closed with, each with the score that counted then. */
type AskedReports = { standardId: string; channel: Channel; kept: readonly string[] }

const isKeptIn = (part: Part): Prisma.Sql =>
  part.kind === 'network' ? Prisma.sql`true` : part.kind === 'branch' ? Prisma.sql`k."branchId" = ${part.branchId}::uuid` : Prisma.sql`k."regionPath" @> array[${part.regionId}]::uuid[]`

/** Reports that were in the means when their waves were closed, of those of these waves that are told so. */
const reportsKept = (asked: AskedReports, waveIds: readonly string[], part: Part): Prisma.Sql =>
  Prisma.join([Prisma.empty, ...asked.kept.filter((id) => waveIds.includes(id)).map((waveId) => Prisma.sql`
    select k."reportId"::text as "reportId", k."branchId"::text as "branchId", k."regionPath"::text[] as "regionPath", k."waveId"::text as "waveId", version.number as version, k.revision, ${isKeptIn(part)} as own
    from ${keptVisits(asked, waveId)} k
    join "StandardVersion" version on version."organizationId" = k."organizationId" and version.id = k."standardVersionId"
    where k.scoring = 'scored' and k.service is not null`)], ' union all ')

/** One row a report behind the figures of some waves; `own`: of the part asked about. */
const reportsOf = (asked: AskedReports, waveIds: readonly string[], part: Part): Prisma.Sql => Prisma.sql`
  (select r.id::text as "reportId", v."branchId"::text as "branchId", region.path::text[] as "regionPath", v."waveId"::text as "waveId",
    version.number as version, r."currentScore" as revision, ${isIn(part)} as own
  from "Visit" v ${reportBehind}
  cross join lateral (select g.path from "Region" g where g."organizationId" = v."organizationId" and g.id = v."regionId" limit 1) region
  where v."waveId" = any (${waveIds.filter((id) => !asked.kept.includes(id))}::uuid[]) and ${inMeans(asked)}
  ${reportsKept(asked, waveIds, part)}) report`

/** How many reports are behind the figures of some waves, in the whole network and in a part of it. */
export async function countPastReports(tx: Tx, asked: AskedReports, waveIds: readonly string[], part: Part): Promise<{ all: number; own: number }> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select count(*)::int as "all", (count(*) filter (where own))::int as own from ${reportsOf(asked, waveIds, part)}`)
  return z.array(z.object({ all: z.int(), own: z.int() })).length(1).parse(rows)[0]!
}

/** The reports behind the figures of some waves, in a part of the network: whoever asks has counted them. */
export async function listPastReports(tx: Tx, asked: AskedReports, waveIds: readonly string[], part: Part): Promise<PastReportRow[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select report."reportId", report."branchId", report."regionPath", report."waveId", report.version, report.revision
    from ${reportsOf(asked, waveIds, part)} where own order by 1`)
  return z.array(Visit).parse(rows)
}

/** Another one as soon as any of these reports, its score or its place changes. */
export const fingerprintOf = (rows: readonly PastReportRow[]): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex')
