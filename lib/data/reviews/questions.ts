import 'server-only'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'

export type Question = { criterionKey: string | null; question: string }

/** Questions of one return, in the order asked. */
export async function insertQuestions(
  tx: Tx,
  { organizationId, userId }: { organizationId: string; userId: string },
  { reportId, submissionNumber, questions }: { reportId: string; submissionNumber: number; questions: Question[] },
): Promise<void> {
  const at = now()
  // One moment for all of them: what keeps their order is the order of their ids.
  const ids = questions.map(newId).sort()
  await tx.reviewQuestion.createMany({
    data: questions.map((one, nth) => ({ organizationId, id: ids[nth]!, reportId, submissionNumber, ...one, by: userId, at })),
  })
}

/** All that was ever asked about a report, in order. */
export const listQuestions = (tx: Tx, organizationId: string, reportId: string) =>
  tx.reviewQuestion.findMany({
    where: { organizationId, reportId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, criterionKey: true, question: true, submissionNumber: true, at: true, by: true, answeredAt: true },
  })
