import 'server-only'
import type { Answer, Answers } from '@/lib/domain/report/answer'
import { AnswerInput } from '@/lib/domain/report/answer.schema'
import type { Facts } from '@/lib/domain/report/draft'
import { AnswersInput, FactsInput } from '@/lib/domain/report/draft.schema'
import { answersNow } from '@/lib/domain/review/answers-now'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'

export type Correction = { id: string; criterionKey: string; oldAnswer: Answer; newAnswer: Answer; reason: string; by: string; at: Date }
export type SubmissionFound = { number: number; answers: Answers; facts: Facts; sentAt: Date; receivedAt: Date }

/** In the order made. */
export async function listCorrections(tx: Tx, organizationId: string, reportId: string): Promise<Correction[]> {
  const rows = await tx.answerCorrection.findMany({
    where: { organizationId, reportId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, criterionKey: true, oldAnswer: true, newAnswer: true, reason: true, by: true, at: true },
  })
  return rows.map((row) => ({ ...row, oldAnswer: AnswerInput.parse(row.oldAnswer), newAnswer: AnswerInput.parse(row.newAnswer) }))
}

export async function insertCorrection(tx: Tx, organizationId: string, reportId: string, correction: Omit<Correction, 'id' | 'at'>): Promise<void> {
  await tx.answerCorrection.create({ data: { organizationId, id: newId(), reportId, at: now(), ...correction }, select: { id: true } })
}

/** In their order. */
export async function listSubmissions(tx: Tx, organizationId: string, reportId: string): Promise<SubmissionFound[]> {
  const rows = await tx.submission.findMany({
    where: { organizationId, reportId },
    orderBy: { number: 'asc' },
    select: { number: true, answers: true, facts: true, sentAt: true, receivedAt: true },
  })
  return rows.map((row) => ({ ...row, answers: AnswersInput.parse(row.answers), facts: FactsInput.parse(row.facts) }))
}

/** What was sent with the corrections on top, and both. */
export async function readAnswers(tx: Tx, organizationId: string, reportId: string) {
  const submissions = await listSubmissions(tx, organizationId, reportId)
  const corrections = await listCorrections(tx, organizationId, reportId)
  return { submissions, corrections, answers: answersNow(submissions, corrections) }
}
