import 'server-only'
import { now } from '../clock'
import type { Tx } from '../tenant'

type Change = { from: ('pending' | 'approved' | 'refused')[]; to: 'pending' | 'approved' | 'refused'; reason?: string }

/** Moves a shopper's pay on; what was exported or paid already stays as it is. */
export async function changePayment(tx: Tx, organizationId: string, assignmentId: string, { from, to, reason = '' }: Change): Promise<void> {
  await tx.payment.updateMany({
    where: { organizationId, assignmentId, state: { in: from } },
    data: { state: to, reason, changedAt: now() },
  })
}

export const findPayment = (tx: Tx, organizationId: string, assignmentId: string) =>
  tx.payment.findUnique({
    where: { organizationId_assignmentId: { organizationId, assignmentId } },
    select: { state: true, feeMinor: true, expenseMinor: true, currency: true, payOn: true },
  })
