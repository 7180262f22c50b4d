import 'server-only'
import { record } from '@/lib/data/audit'
import { insertShopper } from '@/lib/data/shoppers/save-shopper'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { ShopperFields } from '@/lib/domain/shopper/shopper.schema'

/** A file for a shopper; whether they get an account is another matter (invite-shopper.ts). @throws Problem 'address_taken' | 'alias_taken' */
export async function addShopper(actor: Actor, fields: ShopperFields): Promise<{ shopperId: string }> {
  permit(actor, 'shopper:edit')
  return withTenant(actor, async (tx) => {
    const shopperId = await insertShopper(tx, actor.organizationId, fields)
    await record(tx, actor, 'shopper.added', { kind: 'shopper', id: shopperId })
    return { shopperId }
  })
}

export { ShopperFields as AddShopper }
