import { type Language, type Text, textIn } from '../language'
import type { Answer } from '../report/answer'
import { saidBy } from '../report/sheet'
import { criteriaOf, type StandardContent } from '../standard/content'
import type { VisitState } from '../visit/state'
import type { RestatedCause } from './restated'
import type { CorrectionLine, HistoryLine } from './review'

/** The visit's part in an applied recalculation, undone or not; figures are service scores. */
export type Recalculated = {
  number: number
  old: number | null
  new: number | null
  applied: { at: Date; by: string; reason: string }
  undone: { at: Date; by: string; reason: string } | null
}

type Found = {
  content: StandardContent
  language: Language
  names: ReadonlyMap<string, string>
  steps: { verb: string; toState: VisitState; at: Date; byUserId: string | null; reason: string }[]
  submissions: { number: number; receivedAt: Date }[]
  corrections: { id: string; criterionKey: string; oldAnswer: Answer; newAnswer: Answer; reason: string; by: string; at: Date }[]
  recalculations: Recalculated[]
  restatements: { at: Date; by: string; cause: RestatedCause; reason: string; oldService: number | null; newService: number | null }[]
}

/** The visit's trace from the first submission on, newest first, in the reader's language. */
export function historyOf({ content, language, names, steps, submissions, corrections, recalculations, restatements }: Found): { corrections: CorrectionLine[]; lines: HistoryLine[] } {
  const say = (text: Text) => textIn(text, language, content.baseLanguage)
  const criteria = new Map(criteriaOf(content).map((criterion) => [criterion.key, criterion]))
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  const said = ({ at, by, reason }: Recalculated['applied']) => ({ by: nameOf(by) ?? '', reason, at: at.toISOString() })
  const corrected = corrections.flatMap((one): CorrectionLine[] => {
    const criterion = criteria.get(one.criterionKey)
    if (!criterion) return []
    return [
      {
        id: one.id,
        criterionKey: one.criterionKey,
        criterion: say(criterion.name) || say(criterion.prompt),
        old: saidBy(criterion, one.oldAnswer, say),
        new: saidBy(criterion, one.newAnswer, say),
        commentChanged: one.oldAnswer.comment !== one.newAnswer.comment,
        reason: one.reason,
        by: nameOf(one.by) ?? '',
        at: one.at.toISOString(),
      },
    ]
  })
  const lines: HistoryLine[] = [
    ...steps
      .filter(({ verb }) => verb !== 'submit' && verb !== 'resubmit')
      .map(({ verb, toState, at, byUserId, reason }) => ({ kind: 'step' as const, verb, state: toState, by: nameOf(byUserId), reason, at: at.toISOString() })),
    ...submissions.map(({ number, receivedAt }) => ({ kind: 'sent' as const, number, at: receivedAt.toISOString() })),
    ...corrected.map((correction) => ({ kind: 'correction' as const, correction, at: correction.at })),
    ...recalculations.flatMap(({ number, old, new: fresh, applied, undone }): HistoryLine[] => [
      { kind: 'recalculated', number, old, new: fresh, ...said(applied) },
      ...(undone ? [{ kind: 'recalculation_undone' as const, number, old: fresh, new: old, ...said(undone) }] : []),
    ]),
    ...restatements.map(({ at, by, cause, reason, oldService, newService }) => ({
      kind: 'restated' as const, cause, old: oldService, new: newService, by: nameOf(by) ?? '', reason, at: at.toISOString(),
    })),
  ]
  return { corrections: corrected, lines: lines.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0)) }
}
