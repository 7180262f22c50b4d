import 'server-only'
import { z } from 'zod'
import type { Region } from '@/lib/domain/branch/region-tree'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { seesRegion } from '@/lib/domain/scorecard/scope'
import { Prisma } from '@/prisma/generated/client'
import { isClosed } from '../branches/closures'
import { now } from '../clock'
import { dateOf, dayOf } from '../days'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { refusing } from '../violation'

const columns = { id: true, parentId: true, name: true, path: true, endedOn: true, continuesId: true } as const

/** Every region of the organisation, ended ones too; a tree has hundreds of nodes, not thousands. */
export async function listRegions(tx: Tx, organizationId: string): Promise<Region[]> {
  const rows = await tx.region.findMany({ where: { organizationId }, select: columns, orderBy: { id: 'asc' } })
  return rows.map(({ endedOn, ...region }) => ({ ...region, endedOn: endedOn && dayOf(endedOn) }))
}

/** What this person's scope covers: whole trees for some regions, the places of own branches with what stands above them. */
export async function listRegionsInScope(tx: Tx, { organizationId, scope }: Actor): Promise<Region[]> {
  const regions = await listRegions(tx, organizationId)
  if (scope.kind === 'all') return regions
  if (scope.kind === 'regions') return regions.filter(({ path }) => path.some((id) => scope.regionIds.includes(id)))
  const rows = await tx.$queryRaw`
    select distinct unnest(r.path)::text as id from "BranchPlacement" p join "Region" r on r."organizationId" = p."organizationId" and r.id = p."regionId"
    where p."branchId" = any (${scope.branchIds}::uuid[]) and p."fromDate" <= ${now()}::date and (p."toDate" is null or p."toDate" > ${now()}::date)`
  const own = new Set(z.array(z.object({ id: z.string() })).parse(rows).map(({ id }) => id))
  return regions.filter(({ id }) => own.has(id))
}

/** Nobody changes the tree until the transaction ends; others who put branches into it go on. Taken after visits and before branches are locked. */
export const holdTree = (tx: Tx, organizationId: string) =>
  tx.$queryRaw`select id from "Region" where "organizationId" = ${organizationId}::uuid and "parentId" is null for key share`

/** One at a time: whoever changes the tree waits for the one before, and reads it after. @returns all regions */
export async function lockTree(tx: Tx, organizationId: string): Promise<Region[]> {
  await tx.$executeRaw`select id from "Region" where "organizationId" = ${organizationId}::uuid and "parentId" is null for update`
  return listRegions(tx, organizationId)
}

/** The same, and of it what lies in this person's scope: nobody widens their own scope by changing the tree above or beside it. */
export const lockOwnTree = async (tx: Tx, { organizationId, scope }: Actor): Promise<Region[]> =>
  (await lockTree(tx, organizationId)).filter((region) => seesRegion(scope, region))

/** @throws Problem 'region_name_taken' */
export async function insertRegion(tx: Tx, organizationId: string, parent: Region, name: string): Promise<Region> {
  const id = newId()
  const region = { id, parentId: parent.id, name, path: [...parent.path, id] }
  await refusing(tx.region.create({ data: { organizationId, ...region, createdAt: now() }, select: { id: true } }))
  return region
}

/** @throws Problem 'region_name_taken' */
export const saveRegionName = (tx: Tx, organizationId: string, id: string, name: string) =>
  refusing(tx.region.updateMany({ where: { organizationId, id }, data: { name } }))

/** Puts a region under another parent and rewrites the paths of all below it, in one statement. @throws Problem 'region_name_taken' */
export const saveRegionPlace = (tx: Tx, organizationId: string, region: Region, parent: Region) =>
  refusing(
    tx.$executeRaw`
      update "Region" set "parentId" = case when id = ${region.id}::uuid then ${parent.id}::uuid else "parentId" end,
        path = ${parent.path}::uuid[] || path[${region.path.length}::int:]
      where "organizationId" = ${organizationId}::uuid and ${region.id}::uuid = any (path)`,
  )

/** The first day nothing stands in the region; null: it takes branches again. @throws Problem 'region_name_taken' */
export const saveRegionEnd = (tx: Tx, organizationId: string, ids: readonly string[], on: string | null) =>
  refusing(tx.region.updateMany({ where: { organizationId, id: { in: [...ids] } }, data: { endedOn: on === null ? null : dateOf(on) } }))

/** @throws Problem 'region_in_history' when past placements, visits, figures or somebody's scope name it */
export async function deleteRegion(tx: Tx, organizationId: string, id: string): Promise<void> {
  try {
    await tx.region.deleteMany({ where: { organizationId, id } })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003') throw new Problem('region_in_history')
    throw error
  }
}

const Count = z.object({ regionId: z.string(), open: z.number(), closed: z.number() })

/** How many branches stand directly in each region today. */
export async function countBranches(tx: Tx, organizationId: string): Promise<z.infer<typeof Count>[]> {
  const rows = await tx.$queryRaw`
    select p."regionId"::text, count(*) filter (where not ${isClosed()})::int as open, count(*) filter (where ${isClosed()})::int as closed
    from "BranchPlacement" p join "Branch" b on b."organizationId" = p."organizationId" and b.id = p."branchId"
    where p."organizationId" = ${organizationId}::uuid and p."fromDate" <= ${now()}::date and (p."toDate" is null or p."toDate" > ${now()}::date)
    group by 1`
  return z.array(Count).parse(rows)
}
