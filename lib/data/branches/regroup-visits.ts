import 'server-only'
import { z } from 'zod'
import type { Placement } from '@/lib/domain/branch/placement'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { newId } from '../ids'
import { lockVisits } from '../reviews/find-review'
import { addToRollups, removeFromRollups } from '../rollups/apply'
import type { Tx } from '../tenant'

const Affected = z.array(z.object({
  id: z.string(), branchId: z.string(), published: z.boolean(), waveId: z.string(), wave: z.string(), closed: z.boolean(), from: z.string(), to: z.string(),
}))
/** A visit made while its branch, as its places would now be written, stood in another region than the visit says. */
export type AffectedVisit = z.infer<typeof Affected>[number]

/** Visits made since a day that these places would put into another region, published and not yet published. */
export async function listAffectedVisits(tx: Tx, organizationId: string, placements: ReadonlyMap<string, readonly Placement[]>, since: string): Promise<AffectedVisit[]> {
  const rows = JSON.stringify([...placements].flatMap(([branchId, places]) => places.map((place) => ({ branchId, ...place }))))
  return Affected.parse(await tx.$queryRaw(Prisma.sql`
    select v.id::text, v."branchId"::text as "branchId", v.state = 'published' as published, v."waveId"::text as "waveId", w.name as wave, w.state = 'closed' as closed,
      v."regionId"::text as "from", p."regionId"::text as "to"
    from jsonb_to_recordset(${rows}::jsonb) as p("branchId" uuid, "regionId" uuid, "from" date, "to" date)
    join "Visit" v on v."organizationId" = ${organizationId}::uuid and v."branchId" = p."branchId" and v."visitedOn" >= greatest(p."from", ${since}::date)
      and (p."to" is null or v."visitedOn" < p."to") and v."regionId" <> p."regionId"
    join "Wave" w on w."organizationId" = v."organizationId" and w.id = v."waveId"
    order by v."visitedOn", v.id`))
}

/**
 * Puts these visits into the region their branch stood in: rollups move by the difference, and where the wave is closed the change
 * is listed with its reason. The visits must be locked, which waits for whoever publishes one of them.
 */
export async function regroupVisits(tx: Tx, { organizationId, userId }: Actor, visits: readonly AffectedVisit[], reason: string): Promise<void> {
  if (visits.length === 0) return
  const published = visits.filter((visit) => visit.published).map(({ id }) => id)
  await removeFromRollups(tx, published)
  await tx.$executeRaw(Prisma.sql`
    update "Visit" v set "regionId" = m."to", revision = v.revision + 1
    from jsonb_to_recordset(${JSON.stringify(visits)}::jsonb) as m(id uuid, "to" uuid)
    where v."organizationId" = ${organizationId}::uuid and v.id = m.id`)
  await addToRollups(tx, published)
  await restateRegrouped(tx, { organizationId, userId }, visits.filter(({ published: told, closed }) => told && closed).map(({ id }) => id), reason)
}

/** Lists in their closed waves, with the reason, that these published visits count in another place of the tree from now on. */
export async function restateRegrouped(tx: Tx, { organizationId, userId }: Pick<Actor, 'organizationId' | 'userId'>, visitIds: readonly string[], reason: string): Promise<void> {
  if (visitIds.length === 0) return
  const frozen = JSON.stringify(visitIds.map((id) => ({ id, restatement: newId() })))
  await tx.$executeRaw(Prisma.sql`
    insert into "Restatement" ("organizationId", id, "waveId", "visitId", at, by, reason, cause, "oldService", "newService", "oldOfficial", "newOfficial", "oldRevision", "newRevision")
    select v."organizationId", m.restatement, v."waveId", v.id, ${now()}, ${userId}::uuid, ${reason}, 'regrouped', s.service, s.service, s.official, s.official, s.revision, s.revision
    from jsonb_to_recordset(${frozen}::jsonb) as m(id uuid, restatement uuid)
    join "Visit" v on v."organizationId" = ${organizationId}::uuid and v.id = m.id and v.purpose = 'routine' and v.scoring = 'scored'
    join "Assignment" a on a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted'
    join "Report" r on r."organizationId" = v."organizationId" and r."assignmentId" = a.id
    join "ReportScore" s on s."organizationId" = r."organizationId" and s."reportId" = r.id and s.revision = r."currentScore" and s.service is not null`)
}

/** Waits for whoever is changing visits of these branches made since that day, before the branches themselves are locked. */
export async function lockVisitsSince(tx: Tx, organizationId: string, branchIds: readonly string[], from: string): Promise<void> {
  const rows = z.array(z.object({ id: z.string() })).parse(await tx.$queryRaw`
    select id::text from "Visit" where "organizationId" = ${organizationId}::uuid and "branchId" = any (${branchIds}::uuid[]) and "visitedOn" >= ${from}::date`)
  await lockVisits(tx, organizationId, rows.map(({ id }) => id))
}

/** Published visits of closed waves that count in one of these regions. */
export async function listFrozenIn(tx: Tx, organizationId: string, regionIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw`
    select v.id::text from "Visit" v join "Wave" w on w."organizationId" = v."organizationId" and w.id = v."waveId"
    where v."organizationId" = ${organizationId}::uuid and v."regionId" = any (${[...regionIds]}::uuid[]) and v.state = 'published' and w.state = 'closed'`
  return z.array(z.object({ id: z.string() })).parse(rows).map(({ id }) => id)
}
