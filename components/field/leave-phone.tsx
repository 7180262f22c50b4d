'use client'

import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { forgetPerson } from '@/lib/offline/forget-person'
import { type AtStake, atStake, unsentFileHere } from '@/lib/offline/leaving'
import { saveFile } from '@/lib/offline/unsent-file'
import { type Messages, sayFrom } from './say'

type Props = { userId: string; words: Messages; language: string; action: () => Promise<void>; children: ReactNode }

/** Signing out takes everything of this person off the phone; what the server does not have is told and offered as a file first. */
export function LeavePhone({ userId, words, language, action, children }: Props) {
  const say = sayFrom(words, language)
  const [counted, setCounted] = useState<AtStake | null>(null)
  /** Why the person is still signed in. */
  const [held, setHeld] = useState<'offline' | 'unreadable' | null>(null)
  const [fileMissed, setFileMissed] = useState(false)
  const cleared = useRef(false)
  const anyway = useRef(false)
  const form = useRef<HTMLFormElement>(null)
  /** Null where it cannot be told what would be lost. */
  const count = useCallback(async () => {
    const found = await atStake(userId).catch(() => null)
    if (found) setCounted(found)
    setHeld(found ? null : 'unreadable')
    return found
  }, [userId])
  useEffect(() => {
    const look = async () => void (await count())
    void look()
  }, [count])
  const { unsent = 0, messages = 0, memos = 0 } = counted ?? {}

  async function leave(event: FormEvent<HTMLFormElement>) {
    if (cleared.current) return
    event.preventDefault()
    const despite = anyway.current
    anyway.current = false
    const found = await count()
    if (!found && !despite) return
    // More than was told of: that is told first.
    if (found && (found.unsent > unsent || found.messages > messages || found.memos > memos)) return
    const reached = await fetch('/api/health', { cache: 'no-store' }).then(({ ok }) => ok, () => false)
    if (!reached) return setHeld('offline')
    const forgotten = await forgetPerson(userId).then(() => true, () => false)
    // Whoever holds this phone next must not be told that it is clear when it is not.
    if (!forgotten && !despite) return setHeld('unreadable')
    cleared.current = true
    form.current?.requestSubmit()
  }

  async function save() {
    const file = await unsentFileHere(userId).catch(() => null)
    if (file) saveFile(file, 'unsent-reports.json')
    setFileMissed(file === null)
  }

  return (
    <form ref={form} action={action} onSubmit={(event) => void leave(event)} className="grid gap-4">
      {memos > 0 ? <p className="rounded-lg border border-line bg-sunken px-4 py-3">{say('leaveMemos', { count: memos })}</p> : null}
      {unsent + messages > 0 ? (
        <div role="alert" className="grid gap-3 rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
          {unsent > 0 ? <p>{say('leaveUnsent', { count: unsent })}</p> : null}
          {messages > 0 ? <p>{say('leaveMessages', { count: messages })}</p> : null}
          <button type="button" className={buttonLook({ size: 'phone' })} onClick={() => void save()}>
            {say('saveAsFile')}
          </button>
          {fileMissed ? <p>{say('unreadableHere')}</p> : null}
        </div>
      ) : null}
      {held === 'offline' ? <p role="alert" className="text-below">{say('leaveOffline')}</p> : null}
      {/* Not before it is known what would be lost, and not before this page can clear the phone. */}
      <fieldset disabled={counted === null && held === null} className="contents">
        {children}
      </fieldset>
      {held === 'unreadable' ? (
        <div role="alert" className="grid gap-3 rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
          <p>{say('leaveUnreadable')}</p>
          <p>{say('leaveAnywayHint')}</p>
          <button type="submit" className={buttonLook({ size: 'phone' })} onClick={() => void (anyway.current = true)}>
            {say('leaveAnyway')}
          </button>
        </div>
      ) : null}
    </form>
  )
}
