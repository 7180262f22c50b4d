'use client'

import { useEffect, useRef, useState } from 'react'
import { MAX_MEMO_SECONDS } from '@/lib/offline/report/memos'
import type { Recording } from '@/lib/offline/record-sound'
import { FieldIcon } from '../field-icon'
import { barLook } from './bar-look'
import { soundRecorder } from './later-refused'
import { textOfSeconds } from './numbers'
import { useReport } from './report-context'

/** Speak now, type later: a memo stays on this phone. */
export function MemoRecorder() {
  const { memos, say } = useReport()
  const [recording, setRecording] = useState<Recording | null>(null)
  const [problem, setProblem] = useState<'denied' | 'unavailable' | 'notKept' | null>(null)
  const seconds = useSeconds(recording !== null)
  const running = useRef<Recording | null>(null)
  const asking = useRef(false)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      running.current?.stop()
    }
  }, [])

  async function record() {
    if (asking.current) return
    asking.current = true
    setProblem(null)
    const begun = await soundRecorder().then(({ recordSound }) => recordSound()).finally(() => (asking.current = false))
    if (typeof begun === 'string') return setProblem(begun)
    // Left while the microphone was asked for: nobody could stop it.
    if (gone.current) return begun.stop()
    running.current = begun
    setRecording(begun)
    const recorded = await begun.done
    running.current = null
    setRecording(null)
    if (recorded) await memos.keep(recorded.sound, recorded.seconds).catch(() => setProblem('notKept'))
  }

  if (!memos.kept) return null
  const count = memos.list.length
  return (
    <div className="grid gap-1">
      <button type="button" aria-pressed={recording !== null} onClick={() => (recording ? recording.stop() : void record())} className={barLook}>
        <FieldIcon name={recording ? 'stop' : 'microphone'} />
        {recording ? say('memo.stop', { time: textOfSeconds(seconds) }) : count === 0 ? say('memo.record') : say('memo.recorded', { count })}
      </button>
      {problem ? (
        <p role="alert" className="text-14 text-below">
          {say(`memo.${problem}`)}
        </p>
      ) : null}
    </div>
  )
}

function useSeconds(runs: boolean): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (!runs) return
    const began = Date.now()
    const tick = () => setSeconds(Math.min(MAX_MEMO_SECONDS, Math.floor((Date.now() - began) / 1_000)))
    const timer = setInterval(tick, 500)
    return () => {
      clearInterval(timer)
      setSeconds(0)
    }
  }, [runs])
  return seconds
}
