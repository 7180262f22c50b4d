import 'server-only'
import { z } from 'zod'
import type { Tx } from '../tenant'

const Count = z.array(z.object({ count: z.int() })).length(1)

/** When the form was changed, by the phone's clock. */
export async function listChangeTimes(tx: Tx, organizationId: string, reportId: string): Promise<Date[]> {
  const rows = await tx.draftChange.findMany({ where: { organizationId, reportId }, select: { deviceAt: true } })
  return rows.map(({ deviceAt }) => deviceAt)
}

/** How many photos of this report were sent in another report of the organisation too, byte for byte. */
export async function countReusedPhotos(tx: Tx, organizationId: string, reportId: string): Promise<number> {
  const [row] = Count.parse(await tx.$queryRaw`
    select count(*)::int as count from "Evidence" e
    where e."organizationId" = ${organizationId}::uuid and e."reportId" = ${reportId}::uuid and e."removedAt" is null and e.kind <> 'sound'
      and exists (select 1 from "Evidence" other where other."organizationId" = e."organizationId" and other.hash = e.hash and other."reportId" <> e."reportId")`)
  return row!.count
}

/** How many of these comments the same shopper wrote in another report: compared without capitals and double spaces. */
export async function countCopiedComments(
  tx: Tx,
  organizationId: string,
  { reportId, shopperId, comments }: { reportId: string; shopperId: string; comments: string[] },
): Promise<number> {
  if (comments.length === 0) return 0
  const [row] = Count.parse(await tx.$queryRaw`
    select count(distinct said.comment)::int as count from "Assignment" a
    join "Report" r on r."organizationId" = a."organizationId" and r."assignmentId" = a.id and r.id <> ${reportId}::uuid
    join "ReportAnswer" x on x."organizationId" = r."organizationId" and x."reportId" = r.id
    cross join lateral (select lower(regexp_replace(btrim(x.answer->>'comment'), '\s+', ' ', 'g')) as comment) said
    where a."organizationId" = ${organizationId}::uuid and a."shopperId" = ${shopperId}::uuid and said.comment = any (${comments}::text[])`)
  return row!.count
}
