'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReviewDeed } from '@/lib/domain/review/possible'
import type { Review } from '@/lib/domain/review/review'
import { sayDay } from '@/lib/domain/visit/say-window'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { ApproveDialog } from './approve-dialog'
import { CorrectDialog } from './correct-dialog'
import { ReasonDialog } from './reason-dialog'
import { ReturnDialog } from './return-dialog'
import { type ReviewActs, refusal } from './review-acts'
import type { useQuestions } from './use-questions'

type WithReason = 'reject' | 'reopen' | 'uphold_appeal' | 'exclude' | 'include' | 'withdraw'
export type OpenDialog = { deed: Exclude<ReviewDeed, 'take' | 'put_back' | 'clear' | 'correct'> } | { deed: 'correct' | 'ask'; criterionKey: string } | null

type Props = {
  review: Review
  acts: ReviewActs
  dialog: OpenDialog
  questions: ReturnType<typeof useQuestions>
  why: string
  onClose: () => void
  onDone: (deed: ReviewDeed) => void
}

/** The one dialog that is open, if any. Each stays open with a sentence when it is refused. */
export function ReviewDialogs({ review, acts, dialog, questions, why, onClose, onDone }: Props) {
  const t = useTranslations('reviews')
  const locale = useLocale()
  const { visitId, revision, sheet, earlyUntil: early } = review
  const criteria = sheet.sections.flatMap((section) => section.criteria)
  const after = (deed: ReviewDeed) => (answer: Parameters<typeof refusal>[0]) => {
    const error = refusal(answer)
    if (error === null) onDone(deed)
    return error
  }
  if (!dialog) return null
  if (dialog.deed === 'correct' || dialog.deed === 'ask') {
    const criterion = criteria.find(({ key }) => key === dialog.criterionKey)
    const correctable = review.correctable.find(({ key }) => key === dialog.criterionKey)
    if (!criterion || !correctable) return null
    if (dialog.deed === 'ask')
      return (
        <ReasonDialog
          asked={{ title: criterion.name, means: t('ask.means'), confirm: t('ask.do'), label: t('ask.label'), hint: t('ask.hint'), danger: false }}
          onClose={onClose}
          onSend={async (question) => {
            questions.ask(criterion.key, question)
            return null
          }}
        />
      )
    return (
      <CorrectDialog
        criterion={criterion}
        correctable={correctable}
        published={review.state === 'published'}
        onClose={onClose}
        onCorrect={async (sent) => after('correct')(await acts.correct({ visitId, revision, criterionKey: criterion.key, ...sent }))}
      />
    )
  }
  if (dialog.deed === 'approve')
    return <ApproveDialog review={review} why={why} onClose={onClose} onApprove={async (incomplete) => after('approve')(await acts.approve({ visitId, revision, incomplete }))} />
  if (dialog.deed === 'return')
    return (
      <ReturnDialog
        questions={Object.entries(questions.asked).map(([criterionKey, question]) => ({ criterionKey, question, name: criteria.find(({ key }) => key === criterionKey)?.name ?? criterionKey }))}
        general={questions.general}
        onGeneral={questions.say}
        onDrop={questions.drop}
        onClose={onClose}
        onReturn={async () => {
          const asked = Object.entries(questions.asked).map(([criterionKey, question]) => ({ criterionKey, question }))
          const error = after('return')(await acts.return({ visitId, general: questions.general, questions: asked }))
          if (error === null) questions.clear()
          return error
        }}
      />
    )
  if (dialog.deed === 'publish')
    return (
      <ConfirmDialog
        open
        onOpenChange={(open) => (open ? undefined : onClose())}
        title={t('publish.title')}
        description={early ? `${t('publish.early', { wave: review.wave, day: sayDay(early, locale) })} ${t('publish.means')}` : t('publish.means')}
        confirm={early ? t('publish.doEarly') : t('do.publish')}
        onConfirm={async () => {
          const error = after('publish')(await acts.publish({ visitId, early: early !== null }))
          if (error) return { error }
        }}
      />
    )
  const deed: WithReason = dialog.deed
  const replaces = deed === 'reject' || deed === 'withdraw'
  return (
    <ReasonDialog
      asked={{
        title: t(`reason.${deed}.title`), means: t(`reason.${deed}.means`), confirm: t(`do.${deed}`), label: t('reason.label'), hint: t(`reason.${deed}.hint`),
        danger: replaces, ...(replaces && !review.waveClosed ? { replace: t('reason.replace') } : {}),
      }}
      onClose={onClose}
      onSend={async (reason, replace) =>
        after(deed)(deed === 'reject' || deed === 'withdraw' ? await acts[deed]({ visitId, reason, replace }) : await acts[deed]({ visitId, reason }))
      }
    />
  )
}
