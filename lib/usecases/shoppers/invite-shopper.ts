import 'server-only'
import { z } from 'zod'
import { findShopper } from '@/lib/data/shoppers/find-shopper'
import { withTenant } from '@/lib/data/tenant'
import { languages } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { inviteMember } from '../members/invite-member'

export const InviteShopper = z.object({ shopperId: z.uuid(), language: z.enum(languages) })

/** Mails the shopper a link to an account tied to their file; a waiting one is replaced. @throws Problem 'not_found' | 'already_member' | 'too_many_requests' */
export async function inviteShopper(actor: Actor, { shopperId, language }: z.output<typeof InviteShopper>): Promise<void> {
  permit(actor, 'shopper:edit')
  const { email, name } = await withTenant(actor, (tx) => findShopper(tx, actor.organizationId, shopperId))
  await inviteMember(actor, { email, name, role: 'shopper', regionIds: [], branchIds: [], language, shopperId })
}
