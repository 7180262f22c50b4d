'use client'

import { Suspense, useState } from 'react'
import { RareIcon } from '../rare-icon'
import { inputLook } from './input-look'
import { StopwatchAside } from './later-aside'
import { secondsOf, textOfSeconds } from './numbers'
import { useReport } from './report-context'
import { useStopwatchTaps } from './use-stopwatch-taps'
import { unanswered, withValue } from './with-state'

/**
 * A stopwatch by the clock: what is kept is the moment it started, on the phone and the server, so that a locked screen or another
 * page does not stop it. The time can be typed instead.
 */
export function DurationControl({ criterionKey, labelledBy }: { criterionKey: string; labelledBy: string }) {
  const { say } = useReport()
  const watch = useStopwatchTaps(criterionKey)
  const { started, held, shown, tap, beside, change } = watch
  const [typing, setTyping] = useState<string | null>(null)
  const wrong = typing !== null && typing.trim() !== '' && secondsOf(typing) === null

  function type(text: string) {
    setTyping(text)
    const seconds = secondsOf(text)
    change(seconds === null ? unanswered : withValue({ type: 'duration', seconds }))
  }

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span role="timer" aria-labelledby={labelledBy} className="min-w-24 text-40 font-medium tracking-tight tabular-nums">
          {textOfSeconds(shown)}
        </span>
        <button
          type="button"
          onClick={tap}
          className="inline-flex min-h-14 flex-1 basis-28 items-center justify-center gap-2 rounded-lg bg-accent px-4 font-medium text-accent-on active:brightness-95"
        >
          <RareIcon name={started === null ? 'start' : 'stop'} />
          {started !== null ? say('stop') : held === null ? say('start') : say('startAgain')}
        </button>
      </div>
      {beside ? <Suspense><StopwatchAside watch={watch} /></Suspense> : null}
      {typing === null && started === null ? (
        <div className="flex flex-wrap items-center gap-x-4">
          <button type="button" onClick={() => setTyping(held === null ? '' : textOfSeconds(held))} className="min-h-12 text-accent">
            {say('typeTime')}
          </button>
          <span className="text-14 text-ink-2">{say('keepsRunning')}</span>
        </div>
      ) : null}
      {typing !== null && started === null ? (
        <label className="grid gap-1.5 text-14 text-ink-2">
          {say('minutesAndSeconds')}
          <input inputMode="text" autoComplete="off" placeholder="2:47" aria-invalid={wrong || undefined} className={`${inputLook} max-w-40 text-20`} value={typing} onChange={(event) => type(event.target.value)} />
          {wrong ? <span className="text-below">{say('timeWrong')}</span> : null}
        </label>
      ) : null}
      {started !== null ? <p className="text-14 text-ink-2">{say('keepsRunning')}</p> : null}
    </div>
  )
}
