import 'server-only'
import type { Tx } from '@/lib/data/tenant'
import { findHolder, findOwnAssignment } from '@/lib/data/visits/assignments'
import { findVisit } from '@/lib/data/visits/find-visit'
import { findLastWriter, type Side } from '@/lib/data/messages/messages'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export type Standing = {
  side: Side
  /** The shopper at the other end, or the reader themself: whose thread this is. Null: nobody has the visit. */
  assignment: { id: string; shopperId: string } | null
  shopper: { alias: string; name: string } | null
}

/**
 * From which side somebody reads a visit's thread. The office writes with whoever has the visit now, or else asked about it last; a shopper sees the part
 * that belongs to their own assignment and never another shopper's. @throws Problem 'not_found' | 'forbidden'
 */
export async function standingInThread(tx: Tx, actor: Actor, visitId: string): Promise<Standing> {
  if (may(actor, 'visit:message')) {
    await findVisit(tx, actor, visitId)
    const holder = (await findHolder(tx, actor.organizationId, visitId)) ?? (await findLastWriter(tx, actor.organizationId, visitId))
    return {
      side: 'office',
      assignment: holder ? { id: holder.id, shopperId: holder.shopperId } : null,
      shopper: holder ? { alias: holder.shopper.alias, name: holder.shopper.name } : null,
    }
  }
  permit(actor, 'field:work')
  if (!actor.shopperId) throw new Problem('forbidden')
  const own = await findOwnAssignment(tx, actor.organizationId, visitId, actor.shopperId)
  if (!['offered', 'assigned', 'accepted'].includes(own.state)) throw new Problem('not_found')
  return { side: 'shopper', assignment: { id: own.id, shopperId: actor.shopperId }, shopper: null }
}
