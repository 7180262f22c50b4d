import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findShopper } from '@/lib/data/shoppers/find-shopper'
import { saveShopper, saveShopperState } from '@/lib/data/shoppers/save-shopper'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { ShopperFields, shopperStates } from '@/lib/domain/shopper/shopper.schema'

export const EditShopper = z.object({ shopperId: z.uuid(), revision: z.int().min(0), fields: ShopperFields })
export const SetShopperState = z.object({ shopperId: z.uuid(), state: z.enum(shopperStates) })

/** @throws Problem 'not_found' | 'changed_meanwhile' | 'address_taken' | 'alias_taken' */
export async function editShopper(actor: Actor, { shopperId, revision, fields }: z.output<typeof EditShopper>): Promise<{ revision: number }> {
  permit(actor, 'shopper:edit')
  return withTenant(actor, async (tx) => {
    await findShopper(tx, actor.organizationId, shopperId)
    await saveShopper(tx, actor.organizationId, { shopperId, revision, fields })
    await record(tx, actor, 'shopper.changed', { kind: 'shopper', id: shopperId })
    return { revision: revision + 1 }
  })
}

/** A paused shopper is offered nothing new; what they accepted stands. @throws Problem 'not_found' | 'already_done' */
export async function setShopperState(actor: Actor, { shopperId, state }: z.output<typeof SetShopperState>): Promise<void> {
  permit(actor, 'shopper:edit')
  await withTenant(actor, async (tx) => {
    await findShopper(tx, actor.organizationId, shopperId)
    if (!(await saveShopperState(tx, actor.organizationId, shopperId, state))) throw new Problem('already_done')
    await record(tx, actor, state === 'paused' ? 'shopper.paused' : 'shopper.activated', { kind: 'shopper', id: shopperId })
  })
}
