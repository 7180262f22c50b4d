import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { insertMessage } from '@/lib/data/messages/messages'
import { withTenant } from '@/lib/data/tenant'
import { findAnyVisit } from '@/lib/data/visits/find-visit'
import { tellShoppers } from '@/lib/data/visits/tell-shoppers'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { written } from '@/lib/domain/written'
import { standingInThread } from './thread-side'

export const PostMessage = z.object({
  visitId: z.uuid(),
  body: written(4_000).trim().min(1),
  /** Made by who writes, so that a repeat after a lost answer is the same message. */
  id: z.uuid().optional(),
})

/**
 * Writes into a visit's thread, from the office or as the shopper who has it (or was offered it). The shopper is told by mail, once
 * an hour at most. The same id again is the same message. @throws Problem 'not_found' | 'not_available' when the office writes and
 * nobody has the visit | 'message_differs' when another message has this id
 */
export async function postMessage(actor: Actor, input: z.input<typeof PostMessage>): Promise<{ messageId: string }> {
  const { visitId, body, id } = PostMessage.parse(input)
  return withTenant(actor, async (tx) => {
    const { side, assignment } = await standingInThread(tx, actor, visitId)
    if (!assignment) throw new Problem('not_available')
    const { id: messageId, created } = await insertMessage(tx, actor, { id, visitId, assignmentId: assignment.id, side, body })
    if (!created) return { messageId }
    if (side === 'office') {
      const visit = await findAnyVisit(tx, actor.organizationId, visitId)
      await tellShoppers(tx, actor.organizationId, 'new_message', [{ shopperId: assignment.shopperId, visit }], now().toISOString().slice(0, 13))
    }
    await record(tx, actor, 'message.posted', { kind: 'visit', id: visitId }, { side })
    return { messageId }
  })
}
