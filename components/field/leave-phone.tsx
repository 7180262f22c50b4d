'use client'

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { openPhone } from '@/lib/offline/phone'
import { saveFile } from '@/lib/offline/unsent-file'
import { forgetPerson } from '@/lib/offline/vault'
import { type Messages, sayFrom } from './say'

type Props = { userId: string; words: Messages; language: string; action: () => Promise<void>; children: ReactNode }

/** Signing out takes everything of this person off the phone; what the server does not have is told and offered as a file first. */
export function LeavePhone({ userId, words, language, action, children }: Props) {
  const say = sayFrom(words, language)
  const [unsent, setUnsent] = useState(0)
  const [memos, setMemos] = useState(0)
  const cleared = useRef(false)
  useEffect(() => {
    const count = async () => {
      const phone = await openPhone(userId)
      setUnsent((await phone.unsent()).length)
      setMemos(await phone.countMemos())
    }
    void count()
  }, [userId])

  async function leave(event: FormEvent<HTMLFormElement>) {
    if (cleared.current) return
    event.preventDefault()
    const form = event.currentTarget
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
      {children}
    </form>
  )
}
