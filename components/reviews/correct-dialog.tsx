'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Textarea } from '@/components/ui/textarea'
import type { SheetCriterion } from '@/lib/domain/report/sheet'
import type { Correctable } from '@/lib/domain/review/review'
import { AnswerControl } from './answer-control'
import { answerFrom } from './corrected-answer'
import { DialogButtons } from './reason-dialog'
import type { CorrectedAnswer } from './review-acts'

type Props = {
  criterion: Pick<SheetCriterion, 'name' | 'prompt' | 'comment'>
  correctable: Correctable
  /** Readers have seen the old figure. */
  published: boolean
  onClose: () => void
  onCorrect: (sent: { answer: CorrectedAnswer; comment: string; reason: string }) => Promise<string | null>
}

/** Another answer or another wording of the comment, with the reason that stays beside it. */
export function CorrectDialog({ criterion, correctable, published, onClose, onCorrect }: Props) {
  const t = useTranslations('reviews')
  const ui = useTranslations('ui')
  const terms = useTranslations('terms')
  const { control, now, notApplicable, couldNotCheck } = correctable
  const [state, setState] = useState<string>(now.state === 'open' ? 'open' : now.state)
  const [error, setError] = useState<string>()
  const [pending, start] = useTransition()
  const states = [
    ...(now.state === 'open' ? [{ value: 'open', label: t('correct.open') }] : []),
    { value: 'answered', label: t('correct.answered') },
    ...(notApplicable ? [{ value: 'not_applicable', label: terms('answer.notApplicable') }] : []),
    ...(couldNotCheck ? [{ value: 'could_not_check', label: terms('answer.couldNotCheck') }] : []),
  ]
  const send = (form: FormData) => {
    const answer = answerFrom(form, control)
    const reason = String(form.get('reason') ?? '').trim()
    if (!answer) return setError(t('correct.answerMissing'))
    if (!reason) return setError(t('reasonMissing'))
    const comment = String(form.get('comment') ?? '')
    start(async () => {
      const refused = await onCorrect({ answer: { ...answer, comment, evidence: [], noPhotoReason: null }, comment, reason })
      if (refused) setError(refused)
      else onClose()
    })
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={criterion.name} description={t(published ? 'correct.meansPublished' : 'correct.means')}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            send(new FormData(event.currentTarget))
          }}
          className="grid gap-4"
        >
          {states.length > 1 ? <SegmentedControl name="state" legend={t('correct.kind')} segments={states} value={state} onValueChange={setState} /> : <input type="hidden" name="state" value={state} />}
          {state === 'answered' ? <AnswerControl control={control} now={now} /> : null}
          {state === 'could_not_check' ? (
            <Field label={t('correct.notCheckedReason')} required>
              {(field) => <Input {...field} name="notCheckedReason" maxLength={2_000} defaultValue={now.state === 'could_not_check' ? now.reason : ''} />}
            </Field>
          ) : null}
          <Field label={t('correct.comment')} hint={t('correct.commentHint')}>
            {(field) => <Textarea {...field} name="comment" maxLength={5_000} defaultValue={criterion.comment} />}
          </Field>
          <Field label={t('correct.reason')} hint={t('correct.reasonHint')} error={error} required>
            {(field) => <Textarea {...field} name="reason" maxLength={2_000} />}
          </Field>
          <DialogButtons cancel={ui('cancel')}>
            <Button type="submit" variant="primary" pending={pending}>
              {t('correct.do')}
            </Button>
          </DialogButtons>
        </form>
      </DialogContent>
    </Dialog>
  )
}
