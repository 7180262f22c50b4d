import 'server-only'
import { keptAvailability, keptProfile, shopperStates } from '@/lib/domain/shopper/shopper.schema'
import { Problem } from '@/lib/domain/problem'
import { z } from 'zod'
import { now } from '../clock'
import type { Tx } from '../tenant'

const columns = {
  id: true, userId: true, alias: true, name: true, email: true, phone: true, town: true, languages: true, profile: true, availability: true, notes: true,
  state: true, revision: true, createdAt: true,
} as const

/** @throws Problem 'not_found' */
export async function findShopper(tx: Tx, organizationId: string, id: string) {
  const row = await tx.shopper.findUnique({ where: { organizationId_id: { organizationId, id } }, select: columns })
  if (!row) throw new Problem('not_found')
  return {
    ...row,
    profile: keptProfile(row.profile),
    availability: keptAvailability(row.availability),
    state: z.enum(shopperStates).parse(row.state),
  }
}

/** Nobody else changes this shopper, and no offer is made to them, until the transaction ends. @throws Problem 'not_found' */
export async function lockShopper(tx: Tx, organizationId: string, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`select id from "Shopper" where "organizationId" = ${organizationId}::uuid and id = ${id}::uuid for update`
  if (rows.length === 0) throw new Problem('not_found')
}

/** When an invitation that still waits was sent, or null. */
export const findWaitingInvitation = (tx: Tx, organizationId: string, shopperId: string) =>
  tx.invitation.findFirst({
    where: { organizationId, shopperId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true, expiresAt: true },
  })
