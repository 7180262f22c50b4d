import 'server-only'
import { z } from 'zod'
import { succeeded } from '@/lib/domain/branch/placement'
import { byId, holdsOn, type Region } from '@/lib/domain/branch/region-tree'
import { listPlacementsOf, savePlacements } from '../branches/placements'
import { now } from '../clock'
import { dateOf, todayUtc } from '../days'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { refusing } from '../violation'
import { listRegions, saveRegionEnd } from './tree'

/**
 * Whether branches stood in one of these regions before that day or figures were published in it. Visits not yet told of are no part of it:
 * what happens to a region must not speak of them.
 */
export async function hasStood(tx: Tx, organizationId: string, regionIds: readonly string[], before: string): Promise<boolean> {
  const ids = [...regionIds]
  const rows = await tx.$queryRaw<{ found: boolean }[]>`
    select exists (select 1 from "BranchPlacement" where "organizationId" = ${organizationId}::uuid and "regionId" = any (${ids}::uuid[]) and "fromDate" < ${before}::date)
      or exists (select 1 from "BranchRollup" where "organizationId" = ${organizationId}::uuid and "regionId" = any (${ids}::uuid[])) as found`
  return rows[0]!.found
}

/** Whether one of these branches stood, stands or will stand in one of these regions. */
export async function standAmong(tx: Tx, organizationId: string, regionIds: readonly string[], branchIds: readonly string[]): Promise<boolean> {
  return (await tx.branchPlacement.count({ where: { organizationId, regionId: { in: [...regionIds] }, branchId: { in: [...branchIds] } } })) > 0
}

/** The last day on which a branch was visited while it stood in one of these regions. */
export async function lastVisitedIn(tx: Tx, organizationId: string, regionIds: readonly string[]): Promise<string | null> {
  const rows = await tx.$queryRaw`
    select max("visitedOn")::text as day from "Visit" where "organizationId" = ${organizationId}::uuid and "regionId" = any (${[...regionIds]}::uuid[])`
  return z.tuple([z.object({ day: z.string().nullable() })]).parse(rows)[0].day
}

/**
 * Makes a node for each region of a part of the tree, parents first, in its new place from a day on: the nodes before end on that
 * day and keep their figures. @returns the new id by the old one. @throws Problem 'region_name_taken'
 */
export async function insertSuccessors(tx: Tx, organizationId: string, part: readonly Region[], parent: Region, from: string): Promise<Map<string, string>> {
  const fresh = new Map(part.map(({ id }) => [id, newId()]))
  const paths = new Map<string, string[]>()
  const rows = [...part].sort((one, other) => one.path.length - other.path.length).map((region) => {
    const above = region.parentId === null ? undefined : fresh.get(region.parentId)
    const id = fresh.get(region.id)!
    const path = [...(above ? paths.get(above)! : parent.path), id]
    paths.set(id, path)
    return { organizationId, id, parentId: above ?? parent.id, name: region.name, path, continuesId: region.id, createdAt: now() }
  })
  await saveRegionEnd(tx, organizationId, part.map(({ id }) => id), from)
  await refusing(tx.region.createMany({ data: rows }))
  return fresh
}

/** Branches that stand in one of these regions on or after a day. */
export async function listBranchesIn(tx: Tx, organizationId: string, regionIds: readonly string[], from: string): Promise<string[]> {
  const rows = await tx.branchPlacement.findMany({
    where: { organizationId, regionId: { in: [...regionIds] }, OR: [{ toDate: null }, { toDate: { gt: dateOf(from) } }] },
    select: { branchId: true },
    distinct: ['branchId'],
  })
  return rows.map(({ branchId }) => branchId)
}

/**
 * Branches put into a region whose move is arranged go on with it: from its day they stand in the node it goes on in, as those do
 * that stood there before. The tree must be held.
 */
export async function followMoves(tx: Tx, organizationId: string): Promise<void> {
  const regions = byId(await listRegions(tx, organizationId))
  for (const { id: next, continuesId } of regions.values()) {
    const before = continuesId ? regions.get(continuesId) : undefined
    if (!before?.endedOn || !holdsOn(before, todayUtc())) continue
    const from = before.endedOn
    const places = await listPlacementsOf(tx, organizationId, await listBranchesIn(tx, organizationId, [before.id], from))
    await savePlacements(tx, organizationId, new Map([...places].map(([id, all]) => [id, succeeded(all, new Map([[before.id, next]]), from)])))
  }
}

/** Whoever answers for a region answers for the one it goes on in too, from that day; invitations still waiting name both. */
export async function extendScopes(tx: Tx, organizationId: string, successors: ReadonlyMap<string, string>, from: string): Promise<void> {
  for (const [regionId, next] of successors) {
    await tx.$executeRaw`
      insert into "MembershipScope" ("organizationId", "membershipId", "regionId", "fromDate", "toDate")
      select "organizationId", "membershipId", ${next}::uuid, greatest("fromDate", ${from}::date), "toDate" from "MembershipScope"
      where "organizationId" = ${organizationId}::uuid and "regionId" = ${regionId}::uuid and ("toDate" is null or "toDate" > ${from}::date)`
    await tx.$executeRaw`
      update "Invitation" set "regionIds" = "regionIds" || ${next}::uuid
      where "organizationId" = ${organizationId}::uuid and ${regionId}::uuid = any ("regionIds") and "acceptedAt" is null and "revokedAt" is null`
  }
}

/** The same for scopes given after the region had moved, or its move was arranged: every node it goes on in, each from its day. The tree must be held. */
export const followScopes = (tx: Tx, organizationId: string, membershipId: string) => tx.$executeRaw`
  with recursive line as (
    select n.id, n."endedOn", greatest(s."fromDate", r."endedOn") as "from", s."toDate" as "to"
    from "MembershipScope" s join "Region" r on r."organizationId" = s."organizationId" and r.id = s."regionId"
    join "Region" n on n."organizationId" = r."organizationId" and n."continuesId" = r.id
    where s."organizationId" = ${organizationId}::uuid and s."membershipId" = ${membershipId}::uuid
    union
    select n.id, n."endedOn", greatest(l."from", l."endedOn"), l."to"
    from line l join "Region" n on n."organizationId" = ${organizationId}::uuid and n."continuesId" = l.id
  )
  insert into "MembershipScope" ("organizationId", "membershipId", "regionId", "fromDate", "toDate")
  select distinct on (l.id, l."from") ${organizationId}::uuid, ${membershipId}::uuid, l.id, l."from", l."to" from line l
  where (l."to" is null or l."to" > l."from") and not exists (select 1 from "MembershipScope" s where s."organizationId" = ${organizationId}::uuid
    and s."membershipId" = ${membershipId}::uuid and s."regionId" = l.id and daterange(s."fromDate", s."toDate", '[)') && daterange(l."from", l."to", '[)'))
  order by l.id, l."from", l."to" desc nulls first`
