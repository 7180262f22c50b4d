import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { levels, name, names } from './levels'

const Count = z.array(z.object({ count: z.int() })).length(1)

/** Rows in which the kept rollups differ from the plain aggregate over every published visit of the organisation. */
export async function countRollupDifferences(tx: Tx): Promise<number> {
  let differences = 0
  for (const { table, key, sums, from } of levels) {
    const same = Prisma.raw([...key, ...sums].map((column) => `kept."${column}" is not distinct from plain."${column}"`).join(' and '))
    const rows = Count.parse(await tx.$queryRaw`
      select count(*)::int as count from (select ${names([...key, ...sums])} from ${name(table)}) kept
      full join (select * from (${from('all')}) sums where not (${Prisma.raw(sums.map((sum) => `"${sum}" = 0`).join(' and '))})) plain
        on ${Prisma.raw(key.map((column) => `kept."${column}" = plain."${column}"`).join(' and '))}
      where not (${same})`)
    differences += rows[0]!.count
  }
  return differences
}

/** Throws the rollups of one organisation away and sums them anew. */
export async function rebuildRollups(tx: Tx): Promise<void> {
  for (const { table, key, sums, from } of levels) {
    await tx.$executeRaw`delete from ${name(table)} where "organizationId" = current_organization()`
    await tx.$executeRaw`
      insert into ${name(table)} (${names(key)}, ${names(sums)})
      select ${names(key)}, ${names(sums)} from (${from('all')}) plain
      where not (${Prisma.raw(sums.map((sum) => `"${sum}" = 0`).join(' and '))})`
  }
}
