import 'server-only'
import { conflictKinds, type ConflictKind } from '@/lib/domain/shopper/shopper.schema'
import { z } from 'zod'
import { now } from '../clock'
import type { Tx } from '../tenant'

/** Branches this shopper is never offered, by name. */
export async function listConflicts(tx: Tx, organizationId: string, shopperId: string) {
  const rows = await tx.shopperConflict.findMany({
    where: { organizationId, shopperId },
    orderBy: { branch: { name: 'asc' } },
    select: { branchId: true, kind: true, branch: { select: { name: true, code: true, town: true } } },
  })
  return rows.map(({ branchId, kind, branch }) => ({ branchId, kind: z.enum(conflictKinds).catch('other').parse(kind), ...branch }))
}

/** Whether it is new. */
export async function insertConflict(tx: Tx, organizationId: string, shopperId: string, branchId: string, kind: ConflictKind): Promise<boolean> {
  const { count } = await tx.shopperConflict.createMany({ data: [{ organizationId, shopperId, branchId, kind, createdAt: now() }], skipDuplicates: true })
  return count > 0
}

export async function deleteConflict(tx: Tx, organizationId: string, shopperId: string, branchId: string): Promise<boolean> {
  const { count } = await tx.shopperConflict.deleteMany({ where: { organizationId, shopperId, branchId } })
  return count > 0
}

/** Every branch as a choice, for those who may know the network: id, name, town, code. */
export const listBranchNames = (tx: Tx, organizationId: string) =>
  tx.branch.findMany({ where: { organizationId }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true, town: true, code: true } })

/** Where this shopper stands with visits of one branch: offered, assigned or accepted and not yet begun. */
export const listStandingAt = (tx: Tx, organizationId: string, shopperId: string, branchId: string) =>
  tx.assignment.findMany({
    where: { organizationId, shopperId, branchId, state: { in: ['offered', 'assigned', 'accepted'] }, visit: { state: { in: ['open', 'assigned', 'accepted', 'draft'] } } },
    orderBy: { visitId: 'asc' },
    select: { visitId: true, state: true, visit: { select: { state: true } } },
  })

export const countOffers = (tx: Tx, organizationId: string, visitId: string) =>
  tx.assignment.count({ where: { organizationId, visitId, state: { in: ['offered', 'assigned', 'accepted'] } } })
