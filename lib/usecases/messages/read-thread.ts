import 'server-only'
import { z } from 'zod'
import { listThread, saveRead, type ThreadMessage } from '@/lib/data/messages/messages'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'
import { standingInThread } from './thread-side'

export const ReadThread = z.object({ visitId: z.uuid() })
export type Thread = {
  side: 'office' | 'shopper'
  /** Whether a message would reach somebody. */
  open: boolean
  /** Who the office writes with, for those who may see shoppers. */
  shopper: { alias: string; name: string } | null
  /** A shopper reads no names of the office, and a reader who may not see shoppers no name of theirs: such an author is empty. */
  messages: ThreadMessage[]
}

/** The visit's thread, and from now on it counts as read by this person. @throws Problem 'not_found' | 'forbidden' */
export async function readThread(actor: Actor, input: z.input<typeof ReadThread>): Promise<Thread> {
  const { visitId } = ReadThread.parse(input)
  return withTenant(actor, async (tx) => {
    const { side, assignment, shopper } = await standingInThread(tx, actor, visitId)
    const messages = await listThread(tx, actor, visitId, side === 'shopper' ? [assignment!.id] : undefined)
    await saveRead(tx, actor, visitId)
    const seesShoppers = may(actor, 'shopper:view')
    const named = (message: ThreadMessage) => side === 'office' && (message.side === 'office' || seesShoppers)
    const shown = messages.map((message) => (named(message) ? message : { ...message, author: '' }))
    return { side, open: assignment !== null, shopper: seesShoppers ? shopper : null, messages: shown }
  })
}
