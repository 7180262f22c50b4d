'use client'

import { useState } from 'react'
import { tapDoes } from '@/lib/domain/report/stopwatch'
import { oneTap } from './one-tap'
import { useReport } from './report-context'
import { useStopwatch } from './use-stopwatch'
import { withValue } from './with-state'

/** What is offered beside a stopwatch: to measure again, the time a newer one came in place of (seconds), one that was called off to run on. */
type Offer = { kind: 'again' } | { kind: 'back'; seconds: number } | { kind: 'runOn'; started: string }

export type StopwatchTaps = ReturnType<typeof useStopwatchTaps>

/** A stopwatch under a finger that may tap twice: no measured time goes with one tap, and the one before comes back with one. */
export function useStopwatchTaps(criterionKey: string) {
  const { store } = useReport()
  const { started, held, shown, start, stop, change } = useStopwatch(criterionKey)
  const [offer, setOffer] = useState<Offer | null>(null)
  const [once] = useState(() => oneTap())
  const setTimer = (value: string | null) => store.change({ kind: 'timer', key: criterionKey, value })
  const begin = () => {
    setOffer(null)
    start()
  }
  return {
    started,
    held,
    shown,
    change,
    offer,
    beside: started !== null || offer !== null,
    tap: once(() => {
      const does = tapDoes({ started, held })
      if (does === 'start') return begin()
      if (does === 'ask') return setOffer(offer?.kind === 'again' ? null : { kind: 'again' })
      setOffer(held === null ? null : { kind: 'back', seconds: held })
      stop()
    }),
    again: once(begin),
    keep: once(() => setOffer(null)),
    /** Called off: what was answered before stands. */
    cancel: once(() => {
      if (started !== null) setOffer({ kind: 'runOn', started })
      setTimer(null)
    }),
    take: once(() => {
      if (offer?.kind === 'back') change(withValue({ type: 'duration', seconds: offer.seconds }))
      if (offer?.kind === 'runOn') setTimer(offer.started)
      setOffer(null)
    }),
  }
}
