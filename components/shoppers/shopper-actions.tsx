'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { languageOf, type Language } from '@/lib/domain/language'
import type { FormState } from '@/lib/web/form-state'
import { Button } from '../ui/button'
import { showToast } from '../ui/toast-store'

type State = 'active' | 'paused'
type Props = {
  shopperId: string
  name: string
  state: State
  /** Null: an account is tied to the file already. */
  invite: { waiting: boolean; action: (input: { shopperId: string; language: Language }) => Promise<FormState<void>> } | null
  setState: (input: { shopperId: string; state: State }) => Promise<FormState<void>>
}

/** Pauses or activates with a way back, and mails an invitation in the language this page is read in. */
export function ShopperActions({ shopperId, name, state, invite, setState }: Props) {
  const t = useTranslations('shoppers')
  const router = useRouter()
  const locale = useLocale()
  const [pending, start] = useTransition()
  const tell = (answer: FormState<void>, message: string, undo?: () => Promise<void>) => {
    if (answer.status === 'done') showToast({ message, ...(undo ? { undo } : {}) })
    else showToast({ message: 'message' in answer ? answer.message : t('notSent'), tone: 'problem' })
    router.refresh()
  }
  const turn = (to: State) => start(async () => {
    tell(await setState({ shopperId, state: to }), t(to === 'paused' ? 'paused' : 'activated', { name }), async () => {
      await setState({ shopperId, state: to === 'paused' ? 'active' : 'paused' })
      router.refresh()
    })
  })
  const language = languageOf(locale)
  return (
    <>
      {invite ? (
        <Button pending={pending} onClick={() => start(async () => tell(await invite.action({ shopperId, language }), t('invited', { name })))}>
          {invite.waiting ? t('inviteAgain') : t('invite')}
        </Button>
      ) : null}
      <Button pending={pending} onClick={() => turn(state === 'active' ? 'paused' : 'active')}>
        {state === 'active' ? t('pause') : t('activate')}
      </Button>
    </>
  )
}
