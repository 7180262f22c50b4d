import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { levels, name, names } from './levels'

const Count = z.array(z.object({ count: z.int() })).length(1)

/** Of all branches, or of some: then every step reads those alone. */
const ofBranches = (branchIds: readonly string[] | undefined, table: string): Prisma.Sql =>
  branchIds ? Prisma.sql`${Prisma.raw(table)}."branchId" = any (${branchIds}::uuid[])` : Prisma.sql`true`

/** Rows in which the kept rollups differ from the plain aggregate over every published visit of the organisation, or of these branches. */
export async function countRollupDifferences(tx: Tx, branchIds?: readonly string[]): Promise<number> {
  let differences = 0
  for (const { table, key, sums, from } of levels) {
    const same = Prisma.raw([...key, ...sums].map((column) => `kept."${column}" is not distinct from plain."${column}"`).join(' and '))
    const rows = Count.parse(await tx.$queryRaw`
      select count(*)::int as count from (select ${names([...key, ...sums])} from ${name(table)} r where ${ofBranches(branchIds, 'r')}) kept
      full join (select * from (${from('all')}) sums where ${ofBranches(branchIds, 'sums')} and not (${Prisma.raw(sums.map((sum) => `"${sum}" = 0`).join(' and '))})) plain
        on ${Prisma.raw(key.map((column) => `kept."${column}" = plain."${column}"`).join(' and '))}
      where not (${same})`)
    differences += rows[0]!.count
  }
  return differences
}

/**
 * Throws the rollups of an organisation, or of some of its branches, away and sums them anew. Publishing waits meanwhile: it always
 * takes the tables in this order, and holds none of them while it waits for the first.
 */
export async function rebuildRollups(tx: Tx, branchIds?: readonly string[]): Promise<void> {
  await tx.$executeRaw`lock table ${Prisma.join(levels.map(({ table }) => name(table)))} in share row exclusive mode`
  for (const { table, key, sums, from } of levels) {
    await tx.$executeRaw`delete from ${name(table)} r where r."organizationId" = current_organization() and ${ofBranches(branchIds, 'r')}`
    await tx.$executeRaw`
      insert into ${name(table)} (${names(key)}, ${names(sums)})
      select ${names(key)}, ${names(sums)} from (${from('all')}) plain
      where ${ofBranches(branchIds, 'plain')} and not (${Prisma.raw(sums.map((sum) => `"${sum}" = 0`).join(' and '))})`
  }
}
