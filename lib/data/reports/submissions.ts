import 'server-only'
import type { Tx } from '../tenant'

export type Receipt = { number: number; receipt: string; receivedAt: Date; fingerprint: string }

/** What was sent so far, in order. */
export const listReceipts = (tx: Tx, organizationId: string, reportId: string): Promise<Receipt[]> =>
  tx.submission.findMany({
    where: { organizationId, reportId },
    orderBy: { number: 'asc' },
    select: { number: true, receipt: true, receivedAt: true, fingerprint: true },
  })

/** A reviewer's questions that wait for this shopper, in the order asked. */
export const listOpenQuestions = (tx: Tx, organizationId: string, reportId: string) =>
  tx.reviewQuestion.findMany({
    where: { organizationId, reportId, answeredAt: null },
    orderBy: { id: 'asc' },
    select: { criterionKey: true, question: true },
  })
