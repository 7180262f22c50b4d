import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import type { PlaceRule } from '@/lib/domain/report/place'
import type { ScenarioKind } from '@/lib/domain/standard/content'
import type { Channel, VisitState } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import type { Statements } from '../connections'
import { again } from '../statement-names'

export type HeldReport = { assignmentId: string; reportId: string; draftVersion: number }

/**
 * A visit this shopper holds and has begun to report on; nobody else changes it or its draft until the transaction ends, so two phones
 * take turns; the visit is held before its assignment, as whoever ends it does. Absent, foreign and another shopper's answer alike. @throws Problem 'not_found'
 */
export async function holdOwnReport(tx: Statements, { organizationId, shopperId }: Actor, visitId: string): Promise<HeldReport> {
  const [held] = await tx.$queryRaw<HeldReport[]>`${again}
    select a.id::text as "assignmentId", r.id::text as "reportId", d.version as "draftVersion"
    from "Assignment" a
    join "Visit" v on v."organizationId" = a."organizationId" and v.id = a."visitId"
    join "Report" r on r."organizationId" = a."organizationId" and r."assignmentId" = a.id
    join "ReportDraft" d on d."organizationId" = r."organizationId" and d."reportId" = r.id
    where a."organizationId" = ${organizationId}::uuid and a."visitId" = ${visitId}::uuid and a."shopperId" = ${shopperId}::uuid and a.state = 'accepted'
    for no key update of v for update of a, d`
  if (!held) throw new Problem('not_found')
  return held
}

type Asked = { visitId: string; number: number; /** The day of the visit, "2026-11-21"; null where nobody says it. */ day: string | null }
type Row = {
  state: VisitState; channel: Channel; branchId: string; standardVersionId: string; timeZone: string; completenessTenths: number
  branchAttributes: unknown; latitude: number | null; longitude: number | null; kind: ScenarioKind; placeRule: PlaceRule; placeMetres: number
  offeredAt: Date; currentSubmission: number; fingerprint: string | null; receipt: string | null; receivedAt: Date | null
  held: { id: string; kind: 'photo' | 'document' | 'sound' }[]
  /** Under which region the branch stood on the day; null where it stood under none. */
  regionId: string | null
}
export type ReportToSend = ReturnType<typeof toReport>

/**
 * All that a submission is judged by, and what was sent under its number before. To be sent after `holdOwnReport`, not within it: a
 * statement that waited for its turn sees other tables as they were before it waited. @throws Problem 'not_found'
 */
export async function findReportToSend(tx: Statements, { organizationId, shopperId }: Actor, { visitId, number, day }: Asked): Promise<ReportToSend> {
  const [row] = await tx.$queryRaw<Row[]>(Prisma.sql`${again}
    select v.state::text, v.channel::text, v."branchId"::text, v."standardVersionId"::text, v."timeZone", v."completenessTenths",
      v."branchAttributes", b.latitude, b.longitude, s.kind::text, c."placeRule"::text, c."placeMetres", a."offeredAt", r."currentSubmission",
      sent.fingerprint, sent.receipt, sent."receivedAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind)) from "Evidence" e
        where e."organizationId" = r."organizationId" and e."reportId" = r.id), '[]') as held,
      (select p."regionId"::text from "BranchPlacement" p where p."organizationId" = v."organizationId" and p."branchId" = v."branchId"
        and p."fromDate" <= ${day}::date and (p."toDate" is null or p."toDate" > ${day}::date)) as "regionId"
    from "Assignment" a
    join "Report" r on r."organizationId" = a."organizationId" and r."assignmentId" = a.id
    join "Visit" v on v."organizationId" = a."organizationId" and v.id = a."visitId"
    join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
    join "Scenario" s on s."organizationId" = v."organizationId" and s.id = v."scenarioId"
    join "Campaign" c on c."organizationId" = v."organizationId" and c.id = v."campaignId"
    left join "Submission" sent on sent."organizationId" = r."organizationId" and sent."reportId" = r.id and sent.number = ${number}::int
    where a."organizationId" = ${organizationId}::uuid and a."visitId" = ${visitId}::uuid and a."shopperId" = ${shopperId}::uuid and a.state = 'accepted'`)
  if (!row) throw new Problem('not_found')
  return toReport(row)
}

function toReport({ fingerprint, receipt, receivedAt, latitude, longitude, kind, placeRule, placeMetres, ...row }: Row) {
  return {
    ...row,
    branch: { latitude, longitude },
    scenario: { kind },
    campaign: { placeRule, placeMetres },
    sent: fingerprint === null || receipt === null || receivedAt === null ? null : { fingerprint, receipt, receivedAt },
  }
}
