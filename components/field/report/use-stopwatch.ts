'use client'

import { useEffect, useState } from 'react'
import { secondsSince } from '@/lib/domain/report/stopwatch'
import { nowSince, startNow } from '@/lib/offline/stopwatch-clock'
import { useAnswer, usePartOf, useReport } from './report-context'
import { withValue } from './with-state'

/**
 * The stopwatch of one criterion: what is kept is the moment it started, on the phone and the server. `held` is what it was stopped at,
 * or what was typed, in seconds. Whichever phone started it; see `nowSince`.
 */
export function useStopwatch(criterionKey: string) {
  const { store } = useReport()
  const [answer, change] = useAnswer(criterionKey)
  const started = usePartOf(store, ({ facts: { timers } }) => (timers && Object.hasOwn(timers, criterionKey) ? (timers[criterionKey] ?? null) : null))
  const held = answer.state === 'answered' && answer.value.type === 'duration' ? answer.value.seconds : null
  const now = useClock(started)
  const setTimer = (value: string | null) => store.change({ kind: 'timer', key: criterionKey, value })
  return {
    started,
    held,
    shown: started !== null && now !== null ? secondsSince(started, now) : (held ?? 0),
    start: () => setTimer(startNow()),
    stop() {
      if (started !== null) change(withValue({ type: 'duration', seconds: secondsSince(started, nowSince(started)) }))
      setTimer(null)
    },
    change,
  }
}

/** The time, renewed while something runs; null before the page is alive. */
function useClock(started: string | null): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    if (started === null) return
    const tick = () => setNow(nowSince(started))
    const first = setTimeout(tick, 0)
    const timer = setInterval(tick, 500)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [started])
  return now
}
