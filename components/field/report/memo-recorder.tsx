'use client'

import { MAX_MEMO_SECONDS } from '@/lib/offline/report/memos'
import { FieldIcon } from '../field-icon'
import { barLook } from './bar-look'
import { textOfSeconds } from './numbers'
import { useReport } from './report-context'
import { useRecorder } from './use-recorder'

/** Speak now, type later: a memo stays on this phone. */
export function MemoRecorder() {
  const { memos, say } = useReport()
  const { runs, seconds, problem, toggle } = useRecorder(MAX_MEMO_SECONDS, memos.keep)
  if (!memos.kept) return null
  const count = memos.list.length
  return (
    <div className="grid gap-1">
      <button type="button" aria-pressed={runs} onClick={toggle} className={barLook}>
        <FieldIcon name={runs ? 'stop' : 'microphone'} />
        {runs ? say('memo.stop', { time: textOfSeconds(seconds) }) : count === 0 ? say('memo.record') : say('memo.recorded', { count })}
      </button>
      {problem ? (
        <p role="alert" className="text-14 text-below">
          {say(`memo.${problem}`)}
        </p>
      ) : null}
    </div>
  )
}
