import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { countQueue, listQueuePage, listQueueWaves } from '@/lib/data/reviews/queue'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { type Queue, queueViews } from '@/lib/domain/review/queue'
import { written } from '@/lib/domain/written'

export const ListQueue = z.object({
  view: z.enum(queueViews).catch('waiting'),
  wave: z.uuid().nullable().catch(null).default(null),
  q: written(200).trim().catch('').default(''),
  after: z.string().regex(/^[0-9TZ:.-]{20,30}_[0-9a-f-]{36}$/).nullable().catch(null).default(null),
})

/** The review queue, longest waiting first, a page at a time. Reports of branches the reader works in are not in it. */
export async function listQueue(actor: Actor, input: z.input<typeof ListQueue>): Promise<Queue & { now: Date }> {
  permit(actor, 'review:view')
  const { view, wave: waveId, q: words, after } = ListQueue.parse(input)
  return withTenant(actor, async (tx) => ({
    view,
    ...(await listQueuePage(tx, actor, { view, waveId, words, after })),
    counts: await countQueue(tx, actor, { waveId, words }),
    waves: await listQueueWaves(tx, actor),
    now: now(),
  }))
}
