'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Textarea } from '@/components/ui/textarea'
import { DialogButtons } from './reason-dialog'

type Props = {
  questions: readonly { criterionKey: string; name: string; question: string }[]
  general: string
  onGeneral: (words: string) => void
  onDrop: (criterionKey: string) => void
  onClose: () => void
  onReturn: () => Promise<string | null>
}

/** The questions gathered on the way and a general word, sent to the shopper together. */
export function ReturnDialog({ questions, general, onGeneral, onDrop, onClose, onReturn }: Props) {
  const t = useTranslations('reviews')
  const ui = useTranslations('ui')
  const [error, setError] = useState<string>()
  const [pending, start] = useTransition()
  const send = () => {
    if (questions.length === 0 && !general.trim()) return setError(t('return.nothingAsked'))
    start(async () => {
      const refused = await onReturn()
      if (refused) setError(refused)
      else onClose()
    })
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={t('return.title')} description={t('return.means')}>
        <div className="grid gap-4">
          {questions.length > 0 ? (
            <ul className="grid gap-2">
              {questions.map(({ criterionKey, name, question }) => (
                <li key={criterionKey} className="flex items-start justify-between gap-2 border-l border-line-strong pl-3">
                  <span className="grid">
                    <span className="text-12 text-ink-2">{name}</span>
                    <span className="whitespace-pre-line">{question}</span>
                  </span>
                  <IconButton size="small" aria-label={t('return.drop', { criterion: name })} onClick={() => onDrop(criterionKey)}>
                    <X />
                  </IconButton>
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-ink-2">{t('return.hint')}</p>
          )}
          <Field label={t('return.general')} optional={questions.length > 0 ? ui('optional') : undefined} error={error}>
            {(control) => <Textarea {...control} value={general} onChange={(event) => onGeneral(event.target.value)} maxLength={2_000} />}
          </Field>
          <DialogButtons cancel={ui('cancel')}>
            <Button variant="primary" pending={pending} onClick={send}>
              {t('return.do', { count: questions.length + (general.trim() ? 1 : 0) })}
            </Button>
          </DialogButtons>
        </div>
      </DialogContent>
    </Dialog>
  )
}
