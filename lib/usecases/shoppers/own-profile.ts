import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { listBranchNames, listConflicts } from '@/lib/data/shoppers/conflicts'
import { findShopper } from '@/lib/data/shoppers/find-shopper'
import { saveShopper } from '@/lib/data/shoppers/save-shopper'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { OwnFields } from '@/lib/domain/shopper/shopper.schema'

export const EditOwnProfile = z.object({ revision: z.int().min(0), fields: OwnFields })

/** What a shopper reads of their own file: no notes of the office, no alias; and the branches they may declare. @throws Problem 'forbidden' */
export async function viewOwnProfile(actor: Actor) {
  const shopperId = ownId(actor)
  return withTenant(actor, async (tx) => {
    const { name, email, phone, town, languages, profile, availability, revision } = await findShopper(tx, actor.organizationId, shopperId)
    return {
      name, email, revision,
      fields: { phone, town, languages, profile, availability },
      conflicts: await listConflicts(tx, actor.organizationId, shopperId),
      branches: await listBranchNames(tx, actor.organizationId),
    }
  })
}

/** @throws Problem 'forbidden' | 'changed_meanwhile' when the office saved in between */
export async function editOwnProfile(actor: Actor, { revision, fields }: z.output<typeof EditOwnProfile>): Promise<{ revision: number }> {
  const shopperId = ownId(actor)
  return withTenant(actor, async (tx) => {
    await saveShopper(tx, actor.organizationId, { shopperId, revision, fields })
    await record(tx, actor, 'shopper.changed_own', { kind: 'shopper', id: shopperId })
    return { revision: revision + 1 }
  })
}

function ownId(actor: Actor): string {
  permit(actor, 'field:work')
  if (!actor.shopperId) throw new Problem('forbidden')
  return actor.shopperId
}
