import 'server-only'
import { z } from 'zod'
import { withTenant } from '@/lib/data/tenant'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { reviewFor } from './standing'

export const PutBack = z.object({ visitId: z.uuid() })

/** Leaves the review to another; corrections stay. @throws Problem 'visit_moved_on' | 'not_in_this_state' | 'not_found' */
export async function putBack(actor: Actor, input: z.input<typeof PutBack>): Promise<void> {
  permit(actor, 'review:work')
  const { visitId } = PutBack.parse(input)
  await withTenant(actor, async (tx) => {
    const { state } = await reviewFor(tx, actor, visitId, 'put_back')
    await changeVisit(tx, actor, { visitId, from: state, verb: 'put_back' })
  })
}
