'use client'

import { useState } from 'react'
import { tapDoes } from '@/lib/domain/report/stopwatch'
import { oneTap } from './one-tap'
import { useStopwatch } from './use-stopwatch'

/** What is offered beside a stopwatch: to measure again, the time a newer one came in place of (seconds), one that was called off to run on. */
type Offer = { kind: 'again' } | { kind: 'back'; seconds: number } | { kind: 'runOn'; started: string }

export type StopwatchTaps = ReturnType<typeof useStopwatchTaps>

/** A stopwatch under a finger that may tap twice: no measured time goes with one tap. What stands beside it is `StopwatchAside`. */
export function useStopwatchTaps(criterionKey: string) {
  const watch = useStopwatch(criterionKey)
  const [offer, setOffer] = useState<Offer | null>(null)
  const [once] = useState(() => oneTap())
  const { started, held, start, stop } = watch
  return {
    ...watch,
    criterionKey,
    offer,
    setOffer,
    once,
    beside: started !== null || offer !== null,
    tap: once(() => {
      const does = tapDoes(watch)
      setOffer(does === 'ask' && offer?.kind !== 'again' ? { kind: 'again' } : does === 'stop' && held !== null ? { kind: 'back', seconds: held } : null)
      if (does === 'start') start()
      if (does === 'stop') stop()
    }),
  }
}
