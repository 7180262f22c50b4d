import 'server-only'
import { z } from 'zod'
import { issueToken } from '@/lib/data/accounts/one-time-tokens'
import { hashPassword } from '@/lib/data/accounts/password'
import { limit } from '@/lib/data/accounts/rate-limit'
import { findAccountByEmail, insertVerifiedUser } from '@/lib/data/accounts/users'
import { record } from '@/lib/data/audit'
import { findInvitation, saveAccepted, tieShopper, type Invitation } from '@/lib/data/members/invitations'
import { holdPlaces, insertMembership } from '@/lib/data/members/save-membership'
import { hashOf } from '@/lib/data/sessions'
import { withoutTenant, withTenant, type Tx } from '@/lib/data/tenant'
import { isLanguage } from '@/lib/i18n/language-cookie'
import type { Role } from '@/lib/domain/people/role'
import { Problem } from '@/lib/domain/problem'
import { LinkToken, NewPassword, PersonName } from '../accounts/account.schema'

export const AcceptInvitation = z.object({ token: LinkToken })
export const AcceptAsNew = AcceptInvitation.extend({ name: PersonName, password: NewPassword })

export type Joined = { slug: string; role: Role }

/** What an invitation link offers, without using it; null when it is worth nothing (any more). */
export async function readInvitation(token: string) {
  const found = await findInvitation(hashOf(token))
  if (!found) return null
  const { email, name, role, organization } = found
  const account = await withoutTenant({ reason: 'sign-in' }, (tx) => findAccountByEmail(tx, email))
  return { email, name, role, organization: organization.name, hasAccount: Boolean(account) }
}

/**
 * Accepts as the person signed in, whose address must be the invited one.
 * @throws Problem 'link_expired' | 'forbidden' for another address | 'already_member'
 */
export async function acceptInvitation(person: { userId: string; email: string }, { token }: z.output<typeof AcceptInvitation>): Promise<Joined> {
  const invitation = await open(token)
  if (invitation.email.toLowerCase() !== person.email.toLowerCase()) throw new Problem('forbidden')
  return withTenant({ organizationId: invitation.organizationId, userId: person.userId }, (tx) => join(tx, invitation, person.userId))
}

/**
 * Accepts as somebody without an account, who chooses a name and a password; the link has proven the address. Answers a
 * sign-in token to be used at once. @throws Problem 'link_expired' | 'address_taken' when there is an account by now
 */
export async function acceptAsNew(input: z.output<typeof AcceptAsNew>, place: string): Promise<Joined & { signInToken: string }> {
  await limit('link', { at: input.token, place })
  const invitation = await open(input.token)
  const passwordHash = await hashPassword(input.password)
  const { email, language } = invitation
  const person = { email, name: input.name, passwordHash, language: isLanguage(language) ? language : ('en' as const) }
  return withTenant({ organizationId: invitation.organizationId, userId: '' }, async (tx) => {
    const userId = await insertVerifiedUser(tx, person)
    if (!userId) throw new Problem('address_taken')
    return { ...(await join(tx, invitation, userId)), signInToken: await issueToken(tx, 'sign_in', email) }
  })
}

async function open(token: string): Promise<Invitation> {
  const invitation = await findInvitation(hashOf(token))
  if (!invitation) throw new Problem('link_expired')
  return invitation
}

async function join(tx: Tx, invitation: Invitation, userId: string): Promise<Joined> {
  const { id, organizationId, role, regionIds, branchIds, shopperId, organization } = invitation
  if (!(await saveAccepted(tx, id))) throw new Problem('link_expired')
  // A region or branch the invitation was for may have been removed since.
  if (!(await holdPlaces(tx, organizationId, invitation))) throw new Problem('link_expired')
  const membershipId = await insertMembership(tx, organizationId, { userId, role, regionIds, branchIds })
  if (shopperId && !(await tieShopper(tx, shopperId, userId))) throw new Problem('already_member')
  const actor = { userId, organizationId, roles: [role], scope: { kind: 'all' as const }, dutyBranchIds: [], shopperId: null }
  await record(tx, actor, 'member.joined', { kind: 'membership', id: membershipId }, { role })
  return { slug: organization.slug, role }
}
