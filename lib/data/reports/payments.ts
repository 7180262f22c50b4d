import 'server-only'
import type { Tx } from '../tenant'

/** A shopper's own pay, newest first. */
export const listOwnPayments = (tx: Tx, organizationId: string, shopperId: string) =>
  tx.payment.findMany({
    where: { organizationId, assignment: { shopperId } },
    orderBy: { changedAt: 'desc' },
    take: 200,
    select: {
      assignmentId: true, state: true, feeMinor: true, expenseMinor: true, currency: true, reason: true, payOn: true, changedAt: true,
      assignment: { select: { nickname: true, visit: { select: { id: true, visitedOn: true, windowStart: true, branch: { select: { name: true } } } } } },
    },
  })
