import 'server-only'
import { z } from 'zod'
import { withTenant } from '@/lib/data/tenant'
import { endVisit } from '@/lib/data/visits/end-visit'
import { findVisit } from '@/lib/data/visits/find-visit'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { abortReasons } from '@/lib/domain/visit/state'
import { written } from '@/lib/domain/written'

export const AbortVisit = z.object({
  visitId: z.uuid(),
  abortReason: z.enum(abortReasons),
  reason: written(2_000).trim().default(''),
  replace: z.boolean().default(true),
})

/** The office records what a shopper told them: closed, recognised, unsafe, refused. @throws Problem 'not_in_this_state' | 'visit_moved_on' */
export async function abortVisit(actor: Actor, input: z.input<typeof AbortVisit>): Promise<{ replacementId: string | null }> {
  permit(actor, 'visit:plan')
  const { visitId, ...ending } = AbortVisit.parse(input)
  return withTenant(actor, async (tx) => {
    const visit = await findVisit(tx, actor, visitId)
    const { replacementId } = await endVisit(tx, actor, visit, { verb: 'abort', ...ending })
    return { replacementId }
  })
}
