import { markOf } from '../score/earned'
import type { AskRule, Criterion, StandardContent } from '../standard/content'
import { type VisibleSection, visibleSections } from '../standard/visible'
import type { Answer, Answers } from './answer'
import { answeredValue, answerTo } from './answered-value'
import type { VisitContext } from './context'
import { isDrawn } from './draw'

export type Missing = {
  sectionKey: string
  criterionKey: string
  what: 'answer' | 'comment' | 'photo' | 'could_not_check_reason'
}

/** Everything a report still lacks before it can be sent, in the order of the standard. Empty: it can be sent. */
export const missingInReport = (content: Pick<StandardContent, 'sections'>, answers: Answers, context: VisitContext, reportId: string): Missing[] =>
  missingIn(visibleSections(content, answers, context), answers, reportId)

/** The same where what is part of the visit is known already. */
export const missingIn = (shown: VisibleSection[], answers: Answers, reportId: string): Missing[] =>
  shown.flatMap(({ section, criteria }) =>
    criteria.flatMap((criterion) =>
      missingFor(criterion, answerTo(answers, criterion.key), reportId).map((what) => ({
        sectionKey: section.key,
        criterionKey: criterion.key,
        what,
      })),
    ),
  )

/** What one criterion lacks. "Photo not possible, because …" stands in for the photo. */
export function missingFor(criterion: Criterion, answer: Answer | null, reportId: string): Missing['what'][] {
  if (answer?.state === 'could_not_check') return answer.reason.trim() ? [] : ['could_not_check_reason']
  if (answer?.state === 'not_applicable')
    return criterion.required && criterion.notApplicable === 'not_allowed' ? ['answer'] : []
  if (!isAnswered(criterion, answer)) return criterion.required ? ['answer'] : []
  const missing: Missing['what'][] = []
  if (isCommentDue(criterion, answer, reportId) && !answer?.comment.trim()) missing.push('comment')
  if (isPhotoDue(criterion, answer, reportId) && !hasPhotoOrReason(answer)) missing.push('photo')
  return missing
}

/** An answer that says something: blank text is none, a photo criterion is answered by its photo or the reason, a sound by its recording. */
function isAnswered(criterion: Criterion, answer: Answer | null): boolean {
  const value = answeredValue(criterion, answer)
  if (criterion.type === 'photo') return value !== null || hasPhotoOrReason(answer)
  if (criterion.type === 'sound') return (answer?.recordings?.length ?? 0) > 0
  return value !== null && !(value.type === 'text' && !value.text.trim())
}

const hasPhotoOrReason = (answer: Answer | null): boolean =>
  answer !== null && (answer.evidence.length > 0 || Boolean(answer.noPhotoReason?.trim()))

/** Whether the answer as it stands asks for a comment. Only a given answer does. */
export const isCommentDue = (criterion: Criterion, answer: Answer | null, reportId: string): boolean =>
  isAnswered(criterion, answer) && isDue(criterion.comment, criterion, answer, reportId, 'comment')

/** Whether the answer as it stands asks for a photo; a criterion that is a photo always does. */
export const isPhotoDue = (criterion: Criterion, answer: Answer | null, reportId: string): boolean =>
  isAnswered(criterion, answer) &&
  (criterion.type === 'photo' || isDue(criterion.photo, criterion, answer, reportId, 'photo'))

function isDue(rule: AskRule, criterion: Criterion, answer: Answer | null, reportId: string, purpose: string): boolean {
  switch (rule.when) {
    case 'never':
      return false
    case 'always':
      return true
    case 'on_fail':
      return markOf(criterion, answeredValue(criterion, answer)) === false
    case 'one_in':
      return isDrawn(rule.k, reportId, criterion.key, purpose)
  }
}
