import 'server-only'
import { z } from 'zod'
import { publishVisits } from '@/lib/data/reviews/publish-visits'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { reviewFor } from '../reviews/standing'

export const PublishVisit = z.object({ visitId: z.uuid() })

/** Publishes one approved report now, whatever the campaign's policy. @throws Problem 'not_in_this_state' for the second of two */
export async function publishVisit(actor: Actor, input: z.input<typeof PublishVisit>): Promise<void> {
  permit(actor, 'visit:publish')
  const { visitId } = PublishVisit.parse(input)
  await withTenant(actor, async (tx) => {
    await reviewFor(tx, actor, visitId, 'publish')
    await publishVisits(tx, actor, [visitId])
  })
}
