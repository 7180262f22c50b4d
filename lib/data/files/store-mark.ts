import 'server-only'
import { randomUUID } from 'node:crypto'
import { now } from '../clock'
import { withoutTenant } from '../tenant'
import { readStoreMark, writeStoreMark } from './store'

const find = () => withoutTenant({ reason: 'jobs' }, (tx) => tx.fileStoreMark.findUnique({ where: { single: true }, select: { mark: true, placedAt: true } }))

/** Whether the file store bears the mark of this database. */
export async function ownsStore(): Promise<boolean> {
  const own = await find()
  return own !== null && own.mark === (await readStoreMark())
}

/**
 * Puts the mark of this database into a store nobody has marked; false when somebody has, or when this database has marked one
 * before: then it is another store, or its mark was lost, and a person has to say which. A claim that was cut off is finished.
 */
export async function claimStore(): Promise<boolean> {
  await withoutTenant({ reason: 'jobs' }, (tx) => tx.fileStoreMark.createMany({ data: [{ mark: randomUUID() }], skipDuplicates: true }))
  const own = await find()
  const borne = await readStoreMark()
  if (!own || (borne !== null && borne !== own.mark)) return false
  if (own.placedAt && borne === null) return false
  if (borne === null) await writeStoreMark(own.mark)
  await withoutTenant({ reason: 'jobs' }, (tx) => tx.fileStoreMark.updateMany({ where: { placedAt: null }, data: { placedAt: now() } }))
  return true
}
