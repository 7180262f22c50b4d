'use client'

import { useSyncExternalStore } from 'react'

const STEP_MS = 30_000
const subscribe = (changed: () => void) => {
  const timer = setInterval(changed, STEP_MS)
  return () => clearInterval(timer)
}
// In steps: a value that differed at every reading would redraw without end.
const read = () => Math.floor(Date.now() / STEP_MS) * STEP_MS

/** This phone's clock, at most half a minute behind; null before the page is alive. */
export function useNow(): Date | null {
  const now = useSyncExternalStore(subscribe, read, () => null)
  return now === null ? null : new Date(now)
}
