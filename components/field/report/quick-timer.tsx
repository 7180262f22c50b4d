'use client'

import { memo, Suspense } from 'react'
import { RareIcon } from '../rare-icon'
import { StopwatchAside } from './later-aside'
import { textOfSeconds } from './numbers'
import { useReport } from './report-context'
import { useStopwatchTaps } from './use-stopwatch-taps'

/** A stopwatch of one tap: the whole line is its button. */
export const QuickTimer = memo(function QuickTimer({ criterionKey, prompt }: { criterionKey: string; prompt: string }) {
  const { say } = useReport()
  const watch = useStopwatchTaps(criterionKey)
  const { started, held, shown, tap, beside } = watch
  const runs = started !== null
  const does = runs ? say('stop') : held === null ? say('start') : say('startAgain')
  return (
    <li>
      <button
        type="button"
        aria-label={`${prompt} ${does}`}
        onClick={tap}
        className={`flex min-h-14 w-full items-center gap-3 rounded-lg border bg-surface px-3 py-2 text-left ${runs ? 'border-ink' : 'border-line-control'}`}
      >
        <RareIcon name={runs ? 'stop' : 'start'} />
        <span className="min-w-0 flex-1">
          <span className="block text-14 leading-5 text-pretty">
            {prompt}
          </span>
          <span className="block text-14 text-ink-2">{does}</span>
        </span>
        <span className="text-20 font-medium tabular-nums">
          {textOfSeconds(shown)}
        </span>
      </button>
      {beside ? <Suspense><StopwatchAside watch={watch} of={prompt} /></Suspense> : null}
    </li>
  )
})
