import 'server-only'
import { z } from 'zod'
import { newToken } from '@/lib/data/accounts/one-time-tokens'
import { limit } from '@/lib/data/accounts/rate-limit'
import { findAccount } from '@/lib/data/accounts/users'
import { record } from '@/lib/data/audit'
import { queueMail } from '@/lib/data/mail/queue-mail'
import { findUntiedShopper, insertInvitation } from '@/lib/data/members/invitations'
import { hasRole, ownPlaces } from '@/lib/data/members/list-members'
import { findSettings } from '@/lib/data/organizations'
import { hashOf } from '@/lib/data/sessions'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { written } from '@/lib/domain/written'
import { EmailAddress, LanguageChoice } from '../accounts/account.schema'
import { checkPlace, narrowed, placeFields } from './place.schema'

export const InviteMember = z
  .object({ email: EmailAddress, name: written(120).trim().default(''), language: LanguageChoice, shopperId: z.uuid().optional(), ...placeFields })
  .superRefine(checkPlace)
  .transform(narrowed)

/**
 * Invites somebody by mail, to an office role (owners) or to a shopper's file (owners and managers). The link is for this
 * address alone; a waiting invitation to the same role is replaced.
 * @throws Problem 'forbidden' | 'already_member' | 'too_many_requests' | 'not_found' for regions, branches or files of others
 */
export async function inviteMember(actor: Actor, input: z.output<typeof InviteMember>): Promise<{ invitationId: string }> {
  const { email, name, role, regionIds, branchIds, language, shopperId = null } = input
  permit(actor, role === 'shopper' ? 'shopper:edit' : 'member:manage')
  await limit('invitation', { at: email, place: actor.organizationId })
  const token = newToken()
  return withTenant(actor, async (tx) => {
    if (!(await ownPlaces(tx, regionIds, branchIds))) throw new Problem('not_found')
    const file = shopperId ? await findUntiedShopper(tx, shopperId) : null
    if (role === 'shopper' && !file) throw new Problem(shopperId ? 'not_found' : 'invalid')
    if (await hasRole(tx, email, role)) throw new Problem('already_member')
    const tied = role === 'shopper' ? shopperId : null
    const invitationId = await insertInvitation(tx, actor.organizationId, {
      email, name: name || file?.name || '', role, regionIds, branchIds, shopperId: tied, language, tokenHash: hashOf(token), invitedBy: actor.userId,
    })
    const { name: organization } = await findSettings(tx, actor.organizationId)
    const inviter = (await findAccount(tx, actor.userId))?.name ?? organization
    await queueMail(tx, { to: email, language, kind: 'invitation', values: { organization, inviter, role }, path: `/invitation/${token}` })
    await record(tx, actor, 'member.invited', { kind: 'invitation', id: invitationId }, { role, regions: regionIds.length, branches: branchIds.length })
    return { invitationId }
  })
}
