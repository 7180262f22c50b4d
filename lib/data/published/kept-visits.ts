import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Channel } from '@/lib/domain/visit/state'

/**
 * The visits a closed wave was closed with, for a wave whose visits have moved since: each with the score that counted then, whatever
 * became of it. Columns as in published_visit, as far as figures need them; `published` is false of one that has been withdrawn.
 */
export const keptVisits = ({ standardId, channel }: { standardId: string; channel: Channel }, waveId: string): Prisma.Sql => Prisma.sql`
  (select v."organizationId", v.id, v."reportNumber", v."visitedOn", v."dayPart", v."waveId", v."branchId", v."standardVersionId", k."regionPath", k.scoring, k.revision,
    v.state = 'published' as published, report.id as "reportId", s.service, s.official, s."criticalFailures", s.explanation, date_trunc('month', v."visitedOn")::date as month
   from "KeptVisit" k
   cross join lateral (select v.* from "Visit" v where v."organizationId" = k."organizationId" and v.id = k."visitId" limit 1) v
   cross join lateral (select a.id from "Assignment" a
     where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted' limit 1) a
   cross join lateral (select r.id from "Report" r where r."organizationId" = v."organizationId" and r."assignmentId" = a.id limit 1) report
   left join lateral (select s.* from "ReportScore" s
     where s."organizationId" = v."organizationId" and s."reportId" = report.id and s.revision = k.revision limit 1) s on true
   join "StandardVersion" sv on sv."organizationId" = v."organizationId" and sv.id = coalesce(s."scoredUnderId", v."standardVersionId") and sv."standardId" = ${standardId}::uuid
   where k."organizationId" = current_organization() and k."waveId" = ${waveId}::uuid and v.channel = ${channel}::"Channel")`
