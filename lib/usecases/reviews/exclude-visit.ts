import 'server-only'
import { z } from 'zod'
import { changeFigures } from '@/lib/data/reviews/change-figures'
import { saveScoring } from '@/lib/data/reviews/save-scoring'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { written } from '@/lib/domain/written'
import { reviewFor } from './standing'

export const ExcludeVisit = z.object({ visitId: z.uuid(), reason: written(2_000).trim().min(1) })

/** Takes a published or approved visit out of the means, with a reason its readers see; the report stays and its pay too. @throws Problem 'not_in_this_state' */
export async function excludeVisit(actor: Actor, input: z.input<typeof ExcludeVisit>): Promise<void> {
  permit(actor, 'visit:exclude')
  const { visitId, reason } = ExcludeVisit.parse(input)
  await withTenant(actor, async (tx) => {
    const review = await reviewFor(tx, actor, visitId, 'exclude')
    await changeFigures(tx, actor, [visitId], { cause: 'excluded', reason }, () => saveScoring(tx, actor, review, 'excluded', reason))
  })
}
