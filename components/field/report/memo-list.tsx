'use client'

import { useEffect, useState } from 'react'
import { localeOf } from '@/lib/domain/language'
import type { Memo } from '@/lib/offline/report/memos'
import { FieldIcon } from '../field-icon'
import { textOfSeconds } from './numbers'
import { useReport } from './report-context'
import { SureRemove } from './sure-remove'

/** What was spoken, to be typed into the answers and then deleted. */
export function MemoList() {
  const { memos, say } = useReport()
  return (
    <div className="grid gap-2">
      <p className="text-14 text-ink-2">{say('memo.stays')}</p>
      <ul id="memos" tabIndex={-1} className="grid gap-2">
        {memos.list.map((memo) => (
          <MemoLine key={memo.id} memo={memo} />
        ))}
      </ul>
    </div>
  )
}

function MemoLine({ memo: { id, at, seconds } }: { memo: Memo }) {
  const { memos, say, language, timeZone } = useReport()
  const [address, setAddress] = useState<string | null>(null)
  const [gone, setGone] = useState(false)
  const [leaving, setLeaving] = useState(false)
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])
  const when = new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short', timeZone }).format(new Date(at))
  const name = say('memo.of', { at: when, time: textOfSeconds(seconds) })

  async function play() {
    const sound = await memos.sound(id).catch(() => null)
    setGone(sound === null)
    if (sound) setAddress(URL.createObjectURL(sound))
  }

  return (
    <li className="grid gap-2 rounded-lg border border-line bg-surface px-3 py-2">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 text-14 tabular-nums">{name}</span>
        {address ? null : (
          <button type="button" aria-label={say('memo.play', { name })} onClick={() => void play()} className="grid size-12 place-items-center text-accent">
            <FieldIcon name="start" />
          </button>
        )}
        <button type="button" aria-label={say('memo.delete', { name })} onClick={() => setLeaving(true)} className="grid size-12 place-items-center text-ink-2">
          <FieldIcon name="close" />
        </button>
      </div>
      {leaving ? <SureRemove asked={say('remove.memo', { name })} home="memos" onRemove={() => void memos.drop(id)} onKeep={() => setLeaving(false)} /> : null}
      {address ? <audio controls autoPlay src={address} aria-label={name} className="w-full" /> : null}
      {gone ? (
        <p role="alert" className="text-14 text-below">
          {say('memo.gone')}
        </p>
      ) : null}
    </li>
  )
}
