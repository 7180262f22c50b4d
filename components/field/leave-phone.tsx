'use client'

import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { forgetPerson } from '@/lib/offline/forget-person'
import { openPhone } from '@/lib/offline/phone'
import { saveFile } from '@/lib/offline/unsent-file'
import { type Messages, sayFrom } from './say'

type Props = { userId: string; words: Messages; language: string; action: () => Promise<void>; children: ReactNode }

/** Signing out takes everything of this person off the phone; what the server does not have is told and offered as a file first. */
export function LeavePhone({ userId, words, language, action, children }: Props) {
  const say = sayFrom(words, language)
  const [counted, setCounted] = useState<{ unsent: number; memos: number } | null>(null)
  const [offline, setOffline] = useState(false)
  const cleared = useRef(false)
  const count = useCallback(async () => {
    const phone = await openPhone(userId)
    const [unsent, memos] = [(await phone.unsent()).length, await phone.countMemos()]
    setCounted({ unsent, memos })
    return unsent
  }, [userId])
  useEffect(() => {
    const look = async () => void (await count())
    void look()
  }, [count])
  const { unsent = 0, memos = 0 } = counted ?? {}

  async function leave(event: FormEvent<HTMLFormElement>) {
    if (cleared.current) return
    event.preventDefault()
    const form = event.currentTarget
    // More than was told of: that is told first.
    if ((await count()) > unsent) return
    const reached = await fetch('/api/health', { cache: 'no-store' }).then(({ ok }) => ok, () => false)
    setOffline(!reached)
    if (!reached) return
    // A browser that cannot forget has kept nothing either.
    await forgetPerson(userId).catch(() => undefined)
    cleared.current = true
    form.requestSubmit()
  }

  return (
    <form action={action} onSubmit={(event) => void leave(event)} className="grid gap-4">
      {memos > 0 ? <p className="rounded-lg border border-line bg-sunken px-4 py-3">{say('leaveMemos', { count: memos })}</p> : null}
      {unsent > 0 ? (
        <div role="alert" className="grid gap-3 rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
          <p>{say('leaveUnsent', { count: unsent })}</p>
          <button
            type="button"
            className={buttonLook({ size: 'phone' })}
            onClick={() => void openPhone(userId).then((phone) => phone.unsentFile()).then((file) => saveFile(file, 'unsent-reports.json'))}
          >
            {say('saveAsFile')}
          </button>
        </div>
      ) : null}
      {offline ? <p role="alert" className="text-below">{say('leaveOffline')}</p> : null}
      {/* Not before it is known what would be lost, and not before this page can clear the phone. */}
      <fieldset disabled={counted === null} className="contents">
        {children}
      </fieldset>
    </form>
  )
}
