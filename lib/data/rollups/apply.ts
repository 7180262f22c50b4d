import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { keepClosedWaves } from './keep'
import { levels, name, names, type Which } from './levels'

/**
 * Adds the published figures of these visits to the rollups, as they stand now. Call it in the transaction that publishes, and
 * after any change of a published visit whose figures were taken away before it.
 */
export const addToRollups = (tx: Tx, visitIds: string[]): Promise<void> => shift(tx, { visitIds }, 1)

/** Takes the published figures of these visits away; call it before a change of a published visit, while it still is published. */
export const removeFromRollups = (tx: Tx, visitIds: string[]): Promise<void> => shift(tx, { visitIds }, -1)

/** The same for the past audits of one import: added when it is done, taken away when it is undone, in that transaction. */
export const addImported = (tx: Tx, importId: string): Promise<void> => shift(tx, { importId }, 1)
export const removeImported = (tx: Tx, importId: string): Promise<void> => shift(tx, { importId }, -1)

type Some = Exclude<Which, 'all'>
/** Which rows these can have emptied; every other one has held something before and still does. An import is looked for in one walk, whatever its size. */
const emptiedBy = (which: Some): { using: Prisma.Sql; where: Prisma.Sql } =>
  'importId' in which
    ? { using: Prisma.empty, where: Prisma.sql`kept.origin <> 'visit'` }
    : {
        using: Prisma.sql`using (select distinct v."branchId", v."waveId" from "Visit" v
          where v."organizationId" = current_organization() and v.id = any (${which.visitIds}::uuid[])) touched`,
        where: Prisma.sql`kept."branchId" = touched."branchId" and kept."waveId" = touched."waveId"`,
      }

/**
 * Upserts in the order of the key, so that two transactions never wait for each other in a circle. Closed waves are put by before their
 * first sum moves; past audits of files never belong to one.
 */
async function shift(tx: Tx, which: Some, sign: 1 | -1): Promise<void> {
  if ('visitIds' in which && which.visitIds.length === 0) return
  if ('visitIds' in which) await keepClosedWaves(tx, which)
  for (const { table, key, sums, from } of levels) {
    const signed = Prisma.raw(sums.map((sum) => `${sign} * delta."${sum}"`).join(', '))
    const added = Prisma.raw(sums.map((sum) => `"${sum}" = "${table}"."${sum}" + excluded."${sum}"`).join(', '))
    // A criterion that is only recorded sums to nothing: it has no row, as in a recount.
    const nothing = Prisma.raw(sums.map((sum) => `delta."${sum}" = 0`).join(' and '))
    await tx.$executeRaw`
      insert into ${name(table)} (${names(key)}, ${names(sums)})
      select ${names(key, 'delta.')}, ${signed} from (${from(which)}) delta where not (${nothing}) order by ${names(key, 'delta.')}
      on conflict (${names(key)}) do update set ${added}`
    if (sign === 1) continue
    const emptied = Prisma.raw(sums.map((sum) => `kept."${sum}" = 0`).join(' and '))
    const { using, where } = emptiedBy(which)
    await tx.$executeRaw`delete from ${name(table)} kept ${using} where kept."organizationId" = current_organization() and ${where} and ${emptied}`
  }
}
