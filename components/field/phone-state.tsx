'use client'

import { Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { clockSkew, isNoticed, onClock } from '@/lib/offline/clock'
import { isTight, roomLeft } from '@/lib/offline/room'
import { PhoneNotice } from './report/later-controls'
import type { Say } from './say'

/**
 * What the phone itself stands in the way with, said before it costs anything: little room left, a clock that is wrong. `given` counts
 * what was answered and taken, for each may be the one that no longer fits.
 */
export function PhoneState({ say, given = 0 }: { say: Say; given?: number }) {
  const tight = useTight(given)
  const skew = useSyncExternalStore(onClock, clockSkew, () => null)
  return tight || isNoticed(skew) ? <Suspense><PhoneNotice tight={tight} skew={skew} say={say} /></Suspense> : null
}

/** Asked anew with each of them, and when the person comes back from making room. */
function useTight(given: number): boolean {
  const [tight, setTight] = useState(false)
  useEffect(() => {
    let asked = true
    const look = () => void roomLeft().then((room) => asked && setTight(isTight(room)))
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      asked = false
      document.removeEventListener('visibilitychange', look)
    }
  }, [given])
  return tight
}
