import type { AnswerState } from '@/lib/domain/report/answer'

type Answered = { status: 'idle' } | { status: 'done'; result: unknown } | { status: 'refused'; message: string } | { status: 'invalid'; message: string; fields: Record<string, string> }
export type Act<Input> = (input: Input) => Promise<Answered>
type WithReason = { visitId: string; reason: string }
export type CorrectedAnswer = AnswerState & { comment: string; evidence: string[]; noPhotoReason: string | null }

/** What can be done to a report, as the page hands it down, bound to its organisation. */
export type ReviewActs = {
  take: Act<{ visitId: string }>
  put_back: Act<{ visitId: string }>
  correct: Act<WithReason & { revision: number; criterionKey: string; answer: CorrectedAnswer; comment: string }>
  clear: Act<{ visitId: string; evidenceId: string; cleared: boolean }>
  return: Act<{ visitId: string; general: string; questions: { criterionKey: string; question: string }[] }>
  approve: Act<{ visitId: string; revision: number; incomplete: 'counts' | 'stays_out' | null }>
  reject: Act<WithReason & { replace: boolean }>
  reopen: Act<WithReason>
  uphold_appeal: Act<WithReason>
  publish: Act<{ visitId: string; early: boolean }>
  exclude: Act<WithReason>
  include: Act<WithReason>
  withdraw: Act<WithReason & { replace: boolean }>
}

/** The sentence of a refusal, or null when it was done. */
export const refusal = (answer: Answered): string | null =>
  answer.status === 'refused' ? answer.message : answer.status === 'invalid' ? (Object.values(answer.fields)[0] ?? answer.message) : null
