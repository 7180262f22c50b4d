import 'server-only'
import { z } from 'zod'
import { changeFigures } from '@/lib/data/reviews/change-figures'
import { saveScoring } from '@/lib/data/reviews/save-scoring'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { written } from '@/lib/domain/written'
import { reviewFor } from './standing'

export const IncludeVisit = z.object({ visitId: z.uuid(), reason: written(2_000).trim().min(1) })

/** Puts an excluded or incomplete visit into the means. @throws Problem 'not_in_this_state' */
export async function includeVisit(actor: Actor, input: z.input<typeof IncludeVisit>): Promise<void> {
  permit(actor, 'visit:exclude')
  const { visitId, reason } = IncludeVisit.parse(input)
  await withTenant(actor, async (tx) => {
    const review = await reviewFor(tx, actor, visitId, 'include')
    await changeFigures(tx, actor, [visitId], { cause: 'included', reason }, () => saveScoring(tx, actor, review, 'scored', reason))
  })
}
