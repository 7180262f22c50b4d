import 'server-only'
import type { Language } from '@/lib/domain/language'
import type { Role } from '@/lib/domain/people/role'
import { now } from '../clock'
import { newId } from '../ids'
import { withoutTenant, type Tx } from '../tenant'

const DAYS = 14

export type NewInvitation = {
  email: string
  name: string
  role: Role
  regionIds: string[]
  branchIds: string[]
  shopperId: string | null
  language: Language
  tokenHash: string
  invitedBy: string
}

const waiting = () => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } })

/** A new invitation takes the place of one still waiting for the same address and role. */
export async function insertInvitation(tx: Tx, organizationId: string, invitation: NewInvitation): Promise<string> {
  const id = newId()
  const { email, role } = invitation
  await tx.invitation.updateMany({ where: { email, role, ...waiting() }, data: { revokedAt: now() } })
  const expiresAt = new Date(now().getTime() + DAYS * 86_400_000)
  await tx.invitation.create({ data: { organizationId, id, ...invitation, createdAt: now(), expiresAt }, select: { id: true } })
  return id
}

export type WaitingInvitation = { id: string; email: string; name: string; role: Role; createdAt: Date; expiresAt: Date }

/** Office invitations nobody has answered yet, the newest first. */
export const listInvitations = (tx: Tx): Promise<WaitingInvitation[]> =>
  tx.invitation.findMany({
    where: { role: { not: 'shopper' }, ...waiting() },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, email: true, name: true, role: true, createdAt: true, expiresAt: true },
  })

/** Takes an invitation back, unless it was answered; answers whether it was this call. */
export async function revokeInvitation(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({ where: { id, ...waiting() }, data: { revokedAt: now() } })
  return count === 1
}

/** The invitation behind a link, with the organisation's name; null when it was used, taken back or is too old. */
export const findInvitation = (tokenHash: string) =>
  withoutTenant({ reason: 'link-holder', tokenHash }, (tx) =>
    tx.invitation.findFirst({
      where: { tokenHash, ...waiting(), organization: { deletedAt: null } },
      select: {
        id: true, organizationId: true, email: true, name: true, role: true, regionIds: true, branchIds: true, shopperId: true, language: true,
        organization: { select: { name: true, slug: true } },
      },
    }),
  )
export type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>

/** Marks an invitation as accepted, once: of two at the same time one is refused. */
export async function saveAccepted(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({ where: { id, ...waiting() }, data: { acceptedAt: now() } })
  return count === 1
}

/** Ties a shopper's file to the account that accepted; false when it is tied already or the account has another. */
export async function tieShopper(tx: Tx, shopperId: string, userId: string): Promise<boolean> {
  if ((await tx.shopper.count({ where: { userId } })) > 0) return false
  const { count } = await tx.shopper.updateMany({ where: { id: shopperId, userId: null }, data: { userId } })
  return count === 1
}

/** The address of a shopper's file that no account is tied to yet. */
export const findUntiedShopper = (tx: Tx, id: string) => tx.shopper.findFirst({ where: { id, userId: null }, select: { email: true, name: true } })
