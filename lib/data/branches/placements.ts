import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Placement } from '@/lib/domain/branch/placement'
import { Prisma } from '@/prisma/generated/client'
import { dateOf } from '../days'
import { newId } from '../ids'
import type { Tx } from '../tenant'

const Row = z.object({ branchId: z.string(), regionId: z.string(), from: z.string(), to: z.string().nullable() })

/** Where a branch stood, stands and will stand, first to last. */
export async function listPlacements(tx: Tx, organizationId: string, branchId: string): Promise<Placement[]> {
  const rows = await tx.$queryRaw`
    select "branchId"::text, "regionId"::text, "fromDate"::text as "from", "toDate"::text as "to" from "BranchPlacement"
    where "organizationId" = ${organizationId}::uuid and "branchId" = ${branchId}::uuid order by "fromDate"`
  return z.array(Row).parse(rows).map(({ regionId, from, to }) => ({ regionId, from, to }))
}

/** The same for many, by branch; branches without a place are absent. */
export async function listPlacementsOf(tx: Tx, organizationId: string, branchIds: readonly string[]): Promise<Map<string, Placement[]>> {
  const rows = await tx.$queryRaw`
    select "branchId"::text, "regionId"::text, "fromDate"::text as "from", "toDate"::text as "to" from "BranchPlacement"
    where "organizationId" = ${organizationId}::uuid and "branchId" = any (${branchIds}::uuid[]) order by "branchId", "fromDate"`
  const all = new Map<string, Placement[]>()
  for (const { branchId, ...placement } of z.array(Row).parse(rows)) all.set(branchId, [...(all.get(branchId) ?? []), placement])
  return all
}

/** Writes the places of branches as they are given, first to last; two statements. The branches must be locked. */
export async function savePlacements(tx: Tx, organizationId: string, placements: ReadonlyMap<string, readonly Placement[]>): Promise<void> {
  await tx.branchPlacement.deleteMany({ where: { organizationId, branchId: { in: [...placements.keys()] } } })
  await tx.branchPlacement.createMany({
    data: [...placements].flatMap(([branchId, places]) => places.map(({ regionId, from, to }) => ({
      organizationId, id: newId(), branchId, regionId, fromDate: dateOf(from), toDate: to ? dateOf(to) : null,
    }))),
  })
}

/** What somebody saw before they decided: another value means that places or figures have changed since. */
export const fingerprintOf = (seen: unknown): string => createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 32)

/** Keeps anybody else from moving or changing these branches until the transaction ends; plans and figures of them go on. */
export const lockBranches = (tx: Tx, organizationId: string, branchIds: readonly string[]) =>
  tx.$executeRaw`select id from "Branch" where "organizationId" = ${organizationId}::uuid and id = any (${branchIds}::uuid[]) order by id for no key update`

/** The last day on which one of these branches was visited; figures of that day stay in the region they were made in. */
export async function lastVisitedOn(tx: Tx, organizationId: string, branchIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw`
    select "branchId"::text, max("visitedOn")::text as day from "Visit"
    where "organizationId" = ${organizationId}::uuid and "branchId" = any (${branchIds}::uuid[]) and "visitedOn" is not null group by 1`
  return new Map(z.array(z.object({ branchId: z.string(), day: z.string() })).parse(rows).map(({ branchId, day }) => [branchId, day]))
}

export type Move = { branchId: string; regionId: string; from: string }

/**
 * From a day on each branch stands in its new region: what stood before ends on that day, anything planned for later gives way
 * (lib/domain/branch/placement.ts). Four statements for any number; the branches must be locked.
 */
export async function saveMoves(tx: Tx, organizationId: string, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return
  const rows = JSON.stringify(moves.map((move) => ({ ...move, id: newId() })))
  const wanted = Prisma.sql`jsonb_to_recordset(${rows}::jsonb) as m("branchId" uuid, "regionId" uuid, "from" date, id uuid)`
  const own = Prisma.sql`p."organizationId" = ${organizationId}::uuid and p."branchId" = m."branchId"`
  await tx.$executeRaw(Prisma.sql`delete from "BranchPlacement" p using ${wanted} where ${own} and p."fromDate" >= m."from"`)
  await tx.$executeRaw(Prisma.sql`update "BranchPlacement" p set "toDate" = m."from" from ${wanted} where ${own} and (p."toDate" is null or p."toDate" > m."from")`)
  await tx.$executeRaw(Prisma.sql`update "BranchPlacement" p set "toDate" = null from ${wanted} where ${own} and p."toDate" = m."from" and p."regionId" = m."regionId"`)
  await tx.$executeRaw(Prisma.sql`
    insert into "BranchPlacement" ("organizationId", id, "branchId", "regionId", "fromDate")
    select ${organizationId}::uuid, m.id, m."branchId", m."regionId", m."from" from ${wanted}
    where not exists (select 1 from "BranchPlacement" p where ${own} and p."toDate" is null)`)
}
