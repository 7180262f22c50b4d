import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { countQueue, listQueuePage, listQueueWaves } from '@/lib/data/reviews/queue'
import { withTenant } from '@/lib/data/tenant'
import { findOrganization } from '@/lib/data/visits/shopper-addresses'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { comesEarly } from '@/lib/domain/review/publication'
import { type Queue, queueViews } from '@/lib/domain/review/queue'
import { dayOf } from '@/lib/domain/visit/window'
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
  return withTenant(actor, async (tx) => {
    const waves = await listQueueWaves(tx, actor)
    const { timeZone } = await findOrganization(tx, actor.organizationId)
    const today = dayOf(now(), timeZone)
    return {
      view,
      ...(await listQueuePage(tx, actor, { view, waveId, words, after })),
      counts: await countQueue(tx, actor, { waveId, words }),
      waves: waves.map(({ id, name, campaign, approved, ...wave }) => ({ id, name, campaign, approved, earlyUntil: comesEarly(wave, today) ? wave.endsOn : null })),
      now: now(),
    }
  })
}
