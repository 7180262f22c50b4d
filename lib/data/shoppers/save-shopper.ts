import 'server-only'
import type { OwnFields, ShopperFields, ShopperState } from '@/lib/domain/shopper/shopper.schema'
import { Problem } from '@/lib/domain/problem'
import { now } from '../clock'
import { newCode, newId } from '../ids'
import type { Tx } from '../tenant'
import { refusing } from '../violation'

/** @throws Problem 'address_taken' | 'alias_taken' */
export async function insertShopper(tx: Tx, organizationId: string, { alias, ...fields }: ShopperFields): Promise<string> {
  const id = newId()
  await refusing(tx.shopper.create({ data: { organizationId, id, ...fields, alias: alias || newCode(6), createdAt: now() }, select: { id: true } }))
  return id
}

type Save = { shopperId: string; revision: number; fields: ShopperFields | OwnFields }

/** Guarded by the revision its author saw; an empty alias leaves the one there is. @throws Problem 'changed_meanwhile' | 'address_taken' | 'alias_taken' */
export async function saveShopper(tx: Tx, organizationId: string, { shopperId, revision, fields }: Save): Promise<void> {
  const { alias, ...rest } = { alias: '', ...fields }
  const { count } = await refusing(
    tx.shopper.updateMany({
      where: { organizationId, id: shopperId, revision },
      data: { ...rest, ...(alias ? { alias } : {}), revision: { increment: 1 } },
    }),
  )
  if (count === 0) throw new Problem('changed_meanwhile')
}

/** Whether it was this call that changed the state. */
export async function saveShopperState(tx: Tx, organizationId: string, id: string, state: ShopperState): Promise<boolean> {
  const { count } = await tx.shopper.updateMany({ where: { organizationId, id, state: { not: state } }, data: { state, revision: { increment: 1 } } })
  return count > 0
}
