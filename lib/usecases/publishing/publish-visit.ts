import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { publishVisits } from '@/lib/data/reviews/publish-visits'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { reviewFor } from '../reviews/standing'
import { earlyUntil } from './early-until'

export const PublishVisit = z.object({
  visitId: z.uuid(),
  /** Said in so many words: ahead of the other reports of its wave. */
  early: z.boolean().default(false),
})

/**
 * Publishes one approved report now. Where the campaign publishes all together when the wave ends, an earlier day is asked for by
 * `early` and stands in the history. @throws Problem 'publishing_early' without it | 'not_in_this_state' for the second of two
 */
export async function publishVisit(actor: Actor, input: z.input<typeof PublishVisit>): Promise<void> {
  permit(actor, 'visit:publish')
  const { visitId, early } = PublishVisit.parse(input)
  await withTenant(actor, async (tx) => {
    const { waveId } = await reviewFor(tx, actor, visitId, 'publish')
    const day = await earlyUntil(tx, actor.organizationId, waveId)
    if (day && !early) throw new Problem('publishing_early', { day })
    await publishVisits(tx, actor, [visitId])
    if (day) await record(tx, actor, 'visit.published_early', { kind: 'visit', id: visitId }, { waveId, endsOn: day })
  })
}
