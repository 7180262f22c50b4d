import 'server-only'
import { answerTo } from '@/lib/domain/report/answered-value'
import type { AskedAgain } from '@/lib/domain/report/asked-again'
import { AnswersInput } from '@/lib/domain/report/draft.schema'
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

/** The same beside the answers they are about, as the last submission has them. */
export async function listAskedAgain(tx: Tx, organizationId: string, reportId: string): Promise<AskedAgain[]> {
  const questions = await listOpenQuestions(tx, organizationId, reportId)
  if (questions.every(({ criterionKey }) => criterionKey === null)) return questions
  const last = await tx.submission.findFirst({ where: { organizationId, reportId }, orderBy: { number: 'desc' }, select: { answers: true } })
  const answers = AnswersInput.parse(last?.answers ?? {})
  return questions.map(({ criterionKey, question }) => ({ criterionKey, question, ...(criterionKey === null ? {} : { sent: answerTo(answers, criterionKey) ?? null }) }))
}
