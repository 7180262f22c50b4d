import 'server-only'
import { countUnreadOfShopper } from '@/lib/data/messages/messages'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

/** How many messages of the office a shopper has not read, by visit. */
export async function countUnread(actor: Actor): Promise<Map<string, number>> {
  permit(actor, 'field:work')
  const { shopperId } = actor
  if (!shopperId) throw new Problem('forbidden')
  return withTenant(actor, (tx) => countUnreadOfShopper(tx, actor, shopperId))
}
