import { Problem } from '../problem'

export type Scoring = 'pending' | 'scored' | 'excluded'
export type IncompleteDecision = 'counts' | 'stays_out'

/**
 * Whether an approved report enters the means. A complete one does; an incomplete one as its reviewer decides; what a manager
 * excluded stays excluded. @throws Problem 'report_incomplete' when nobody decided (details.count open answers)
 */
export function scoringOnApproval(
  before: Scoring,
  { incomplete, open }: { incomplete: boolean; open: number },
  decision: IncompleteDecision | null,
): Scoring {
  if (before === 'excluded') return 'excluded'
  if (!incomplete) return 'scored'
  if (decision === null) throw new Problem('report_incomplete', { count: open })
  return decision === 'counts' ? 'scored' : 'pending'
}

/** A correction that completes or opens a report takes its place in the means along; decisions by hand stay. */
export function scoringAfterCorrection(before: Scoring, wasIncomplete: boolean, isIncomplete: boolean): Scoring {
  if (before === 'excluded' || wasIncomplete === isIncomplete) return before
  return isIncomplete ? 'pending' : 'scored'
}
