'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { ReasonDialog, type Reasoned } from '@/components/reviews/reason-dialog'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { showToast } from '@/components/ui/toast-store'
import type { FormState } from '@/lib/web/form-state'

type Asked = { standardId: string; id: string }
type Props = {
  asked: Asked
  /** Where the standard's recalculations are listed. */
  list: string
  state: 'previewed' | 'applied'
  number: number
  moving: number
  readers: number
  /** Reports changed since: a preview can only be made again, an applied one not be undone. */
  blocked: boolean
  /** Published visits that are not in the preview. */
  missing: number
  confirm: (input: Asked & { reason: string }) => Promise<FormState<{ moved: number }>>
  undo: (input: Asked & { reason: string }) => Promise<FormState<{ restored: number }>>
  discard: (input: Asked) => Promise<FormState<void>>
  again: (input: Asked) => Promise<FormState<{ id: string }>>
}

/** What can be done with a recalculation where it stands now. */
export function RecalculationVerbs({ asked, list, state, number, moving, readers, blocked, missing, confirm, undo, discard, again }: Props) {
  const t = useTranslations('recalculation')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [pending, start] = useTransition()
  // The arithmetic came out otherwise when it was to be written: only a new preview leads on.
  const [otherwise, setOtherwise] = useState(false)
  const previewAgain = () =>
    start(async () => {
      const answer = await again(asked).catch(() => null)
      if (!answer) return showToast({ message: t('noAnswer'), tone: 'problem' })
      if ('message' in answer) return showToast({ message: answer.message, tone: 'problem' })
      if (answer.status === 'done') {
        showToast({ message: t('madeAgain') })
        setOtherwise(false)
        router.push(`${list}/${answer.result.id}`)
      }
    })
  const throwAway = async () => {
    const answer = await discard(asked).catch(() => null)
    if (!answer) return { error: t('noAnswer') }
    if ('message' in answer) return { error: answer.message }
    showToast({ message: t('discarded') })
    router.push(list)
  }
  const send = async (reason: string): Promise<string | null> => {
    if (state === 'previewed') {
      const answer = await confirm({ ...asked, reason }).catch(() => null)
      if (!answer) return t('noAnswer')
      if ('message' in answer) {
        if (answer.status === 'refused' && answer.problem === 'recalculation_works_out_otherwise') setOtherwise(true)
        return answer.message
      }
      showToast({ message: t('confirmed', { count: moving }) })
    } else {
      const answer = await undo({ ...asked, reason }).catch(() => null)
      if (!answer) return t('noAnswer')
      if ('message' in answer) return answer.message
      showToast({ message: t('undoneToast', { count: moving }) })
    }
    return null
  }
  const reasoned = { label: t('reason'), hint: t('reasonHint') }
  const dialog: Reasoned =
    state === 'previewed'
      ? { ...reasoned, title: t('confirmTitle'), means: `${t('confirmMeans', { count: moving, number, told: readers })} ${t('confirmSees')}`, confirm: t('confirm', { count: moving }), working: t('confirmWorking', { count: moving }), danger: false }
      : { ...reasoned, title: t('undoTitle'), means: t('undoMeans', { count: moving }), confirm: t('undo'), working: t('undoWorking', { count: moving }), danger: true }
  const anew = blocked || otherwise
  return (
    <>
      {state === 'previewed' ? (
        <>
          <ConfirmDialog trigger={<Button>{t('discard')}</Button>} title={t('discardTitle')} description={t('discardMeans')} confirm={t('discard')} danger onConfirm={throwAway} />
          {anew || missing > 0 ? <Button variant={anew ? 'primary' : 'secondary'} pending={pending} onClick={previewAgain}>{t('again')}</Button> : null}
          <span role="status" className="sr-only">{pending ? t('againWorking') : null}</span>
          {!anew && moving > 0 ? <Button variant="primary" disabled={pending} onClick={() => setOpen(true)}>{t('confirm', { count: moving })}</Button> : null}
        </>
      ) : blocked ? null : (
        <Button onClick={() => setOpen(true)}>{t('undo')}</Button>
      )}
      {open ? <ReasonDialog asked={dialog} onClose={() => setOpen(false)} onSend={send} /> : null}
    </>
  )
}
