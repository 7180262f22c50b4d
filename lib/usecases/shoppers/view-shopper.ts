import 'server-only'
import { z } from 'zod'
import { todayUtc } from '@/lib/data/days'
import { listBranchNames, listConflicts } from '@/lib/data/shoppers/conflicts'
import { findShopper, findWaitingInvitation } from '@/lib/data/shoppers/find-shopper'
import { listVisitsOf, sumFees } from '@/lib/data/shoppers/visits-made'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permit } from '@/lib/domain/permission'

export const ViewShopper = z.object({ shopperId: z.uuid() })

/** The shopper's file: what they said of themselves, conflicts, visits and pay the reader may know of. @throws Problem 'not_found' */
export async function viewShopper(actor: Actor, { shopperId }: z.output<typeof ViewShopper>) {
  permit(actor, 'shopper:view')
  return withTenant(actor, async (tx) => {
    const { userId, ...shopper } = await findShopper(tx, actor.organizationId, shopperId)
    return {
      ...shopper,
      today: todayUtc(),
      hasAccount: userId !== null,
      invitation: userId === null ? await findWaitingInvitation(tx, actor.organizationId, shopperId) : null,
      conflicts: await listConflicts(tx, actor.organizationId, shopperId),
      branches: may(actor, 'shopper:edit') ? await listBranchNames(tx, actor.organizationId) : [],
      visits: await listVisitsOf(tx, actor, shopperId),
      totals: may(actor, 'payment:view') ? await sumFees(tx, actor, shopperId) : [],
    }
  })
}
