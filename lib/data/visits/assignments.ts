import 'server-only'
import { Problem } from '@/lib/domain/problem'
import { heldBy } from '@/lib/domain/visit/rotation'
import type { AssignmentState } from '@/lib/domain/visit/state'
import { dayOfWall } from '@/lib/domain/visit/window'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { refusing } from '../violation'
import type { VisitFound } from './find-visit'

type About = Pick<VisitFound, 'id' | 'branchId' | 'windowStart' | 'windowEnd' | 'feeMinor' | 'expenseCapMinor' | 'currency'> & {
  campaign: { rotationDays: number; claimHours: number }
}
type Given = { shopperId: string; userId: string | null; nickname?: string }

const asDate = (day: string) => new Date(`${day}T00:00:00Z`)
const hourMs = 3_600_000

/** The days in which this visit keeps its shopper from the branch, as columns. */
export function holdColumns({ windowStart, windowEnd, campaign }: Pick<About, 'windowStart' | 'windowEnd' | 'campaign'>) {
  const { from, to } = heldBy(dayOfWall(windowStart), dayOfWall(windowEnd), campaign.rotationDays)
  return { holdsFrom: asDate(from), holdsTo: asDate(to) }
}

/** Rows for one visit, not yet written: offered rows hold nothing, an assigned one holds its shopper for rotation. */
export function assignmentRows(organizationId: string, visit: About, shoppers: readonly Given[], state: 'offered' | 'assigned') {
  const at = now()
  return shoppers.map(({ shopperId, userId }) => ({
    organizationId, id: newId(), visitId: visit.id, shopperId, branchId: visit.branchId, userId, state,
    holds: state === 'assigned', ...holdColumns(visit), offeredAt: at,
    claimExpiresAt: new Date(at.getTime() + visit.campaign.claimHours * hourMs),
    feeMinor: visit.feeMinor, expenseCapMinor: visit.expenseCapMinor, currency: visit.currency,
  }))
}

type Rows = ReturnType<typeof assignmentRows>

/** The rows as one statement, whatever their number. */
const insertion = (rows: Rows): Prisma.Sql => Prisma.sql`
  insert into "Assignment" ("organizationId", id, "visitId", "shopperId", "branchId", "userId", state, holds, "holdsFrom", "holdsTo", "offeredAt", "claimExpiresAt", "feeMinor", "expenseCapMinor", currency)
  select a.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a ("organizationId" uuid, id uuid, "visitId" uuid, "shopperId" uuid, "branchId" uuid, "userId" uuid,
    state "AssignmentState", holds boolean, "holdsFrom" date, "holdsTo" date, "offeredAt" timestamptz, "claimExpiresAt" timestamptz, "feeMinor" int, "expenseCapMinor" int, currency text)`

/** @throws Problem 'rotation' | 'conflict_of_interest' | 'offer_gone' when somebody else holds the visit */
export async function insertAssignments(tx: Tx, rows: Rows): Promise<void> {
  if (rows.length > 0) await refusing(tx.$executeRaw(insertion(rows)))
}

/** Offers to shoppers who have none standing for that visit; "visit shopper" of those that are new. @throws Problem 'conflict_of_interest' */
export async function insertOffers(tx: Tx, organizationId: string, rows: Rows): Promise<string[]> {
  const standing = await tx.assignment.findMany({
    where: { organizationId, visitId: { in: rows.map(({ visitId }) => visitId) }, state: { in: ['offered', 'assigned', 'accepted'] } },
    select: { visitId: true, shopperId: true },
  })
  const known = new Set(standing.map(({ visitId, shopperId }) => `${visitId} ${shopperId}`))
  const fresh = rows.filter(({ visitId, shopperId }) => !known.has(`${visitId} ${shopperId}`))
  await insertAssignments(tx, fresh)
  return fresh.map(({ visitId, shopperId }) => `${visitId} ${shopperId}`)
}

/** Visits that got their holder; those a rule of the database refused are left out. @throws Problem 'conflict_of_interest' */
export async function insertHolders(tx: Tx, rows: Rows): Promise<string[]> {
  if (rows.length === 0) return []
  const kept = await refusing(tx.$queryRaw<{ visitId: string }[]>(Prisma.sql`${insertion(rows)} on conflict do nothing returning "visitId"::text`))
  return kept.map(({ visitId }) => visitId)
}

/** The visits have their holders: what others were offered of them ends. */
export const endOffers = (tx: Tx, organizationId: string, visitIds: readonly string[]) =>
  tx.assignment.updateMany({ where: { organizationId, visitId: { in: [...visitIds] }, state: 'offered' }, data: { state: 'withdrawn', answeredAt: now() } })

/** Those that stand (offered, assigned, accepted) end; who was given the visit is returned. */
export async function endAssignments(
  tx: Tx,
  organizationId: string,
  visitId: string,
  end: { to: 'withdrawn' | 'expired' | 'declined'; states?: AssignmentState[]; shopperId?: string; keepHold?: boolean; reason?: string },
): Promise<{ id: string; shopperId: string; was: AssignmentState }[]> {
  const { to, states = ['offered', 'assigned', 'accepted'], shopperId, keepHold = false, reason = '' } = end
  const where = { organizationId, visitId, state: { in: states }, ...(shopperId ? { shopperId } : {}) }
  const standing = await tx.assignment.findMany({ where, select: { id: true, shopperId: true, state: true } })
  await tx.assignment.updateMany({
    where,
    data: { state: to, answeredAt: now(), ...(keepHold ? {} : { holds: false }), ...(reason ? { declineReason: reason } : {}) },
  })
  return standing.map(({ state, ...one }) => ({ ...one, was: state }))
}

/** The shopper's own standing assignment to this visit. @throws Problem 'not_found' as for a visit that is not there */
export async function findOwnAssignment(tx: Tx, organizationId: string, visitId: string, shopperId: string) {
  const row = await tx.assignment.findFirst({
    where: { organizationId, visitId, shopperId },
    orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true, state: true, holds: true, holdsFrom: true, holdsTo: true, feeMinor: true, expenseCapMinor: true, currency: true, payOn: true,
      offeredAt: true, claimExpiresAt: true, answeredAt: true, declineReason: true, nickname: true,
    },
  })
  if (!row) throw new Problem('not_found')
  return row
}

/** Whose visit it is now: assigned or accepted. */
export const findHolder = (tx: Tx, organizationId: string, visitId: string) =>
  tx.assignment.findFirst({
    where: { organizationId, visitId, state: { in: ['assigned', 'accepted'] } },
    select: { id: true, state: true, shopperId: true, userId: true, shopper: { select: { alias: true, name: true, email: true } } },
  })
