import type { AskRule, Criterion } from './content'
import { isJudged, isScored } from './judged'

// Beside what the phone knows of judging, and not fetched by it.

/** Whether an answer can fail: what is only recorded and what only adds to the score never does. */
export const mayFail = (criterion: Criterion): boolean => isJudged(criterion) && !criterion.bonus

/** When a photo or a comment is asked in truth: "when it fails" is never where nothing can fail. */
export const asksWhen = (criterion: Criterion, rule: AskRule): AskRule => (rule.when === 'on_fail' && !mayFail(criterion) ? { when: 'never' } : rule)

/** Whether a score or a gate looks at its answer, so that leaving it open shows in the figures. */
export const bearsOnScore = (criterion: Criterion): boolean => isScored(criterion) || (criterion.gate !== null && isJudged(criterion))
