'use client'

import { useEffect, useRef, useState } from 'react'
import type { Recording } from '@/lib/offline/record-sound'
import { soundRecorder } from './later-recorder'

export type RecorderProblem = 'denied' | 'unavailable' | 'notKept'

/**
 * One recording at a time, ended by its button, by leaving or by its longest time. `keep` is handed the recording as it begins: it
 * resolves to what was heard, null when nothing was.
 */
export function useRecorder(longest: number, keep: (recording: Recording) => Promise<unknown>) {
  const [recording, setRecording] = useState<Recording | null>(null)
  const [problem, setProblem] = useState<RecorderProblem | null>(null)
  const seconds = useSeconds(recording !== null, longest)
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
    const begun = await soundRecorder().then(({ recordSound }) => recordSound(longest)).finally(() => (asking.current = false))
    if (typeof begun === 'string') return setProblem(begun)
    // Left while the microphone was asked for: nobody could stop it.
    if (gone.current) return begun.stop()
    running.current = begun
    setRecording(begun)
    const done = begun.done.finally(() => {
      running.current = null
      setRecording(null)
    })
    await keep({ ...begun, done }).catch(() => setProblem('notKept'))
  }

  return { runs: recording !== null, seconds, problem, toggle: () => (recording ? recording.stop() : void record()) }
}

function useSeconds(runs: boolean, longest: number): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (!runs) return
    const began = Date.now()
    const tick = () => setSeconds(Math.min(longest, Math.floor((Date.now() - began) / 1_000)))
    const timer = setInterval(tick, 500)
    return () => {
      clearInterval(timer)
      setSeconds(0)
    }
  }, [runs, longest])
  return seconds
}
