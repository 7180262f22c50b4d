'use client'

import { useSyncExternalStore } from 'react'
import { onClock, rightNow } from '@/lib/offline/clock'

const STEP_MS = 30_000
const subscribe = (changed: () => void) => {
  const timer = setInterval(changed, STEP_MS)
  const stop = onClock(changed)
  return () => {
    clearInterval(timer)
    stop()
  }
}
// In steps: a value that differed at every reading would redraw without end.
const read = () => Math.floor(rightNow() / STEP_MS) * STEP_MS

/** The time as the server has it, as far as this phone knows, at most half a minute behind; `before` the page is alive. */
export function useNow(before: Date | null = null): Date | null {
  const now = useSyncExternalStore(subscribe, read, () => before?.getTime() ?? null)
  return now === null ? null : new Date(now)
}
