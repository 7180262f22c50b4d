'use client'

import { useEffect, useState } from 'react'

/** How many rows a page has when it is drawn for the first time, by the server too. */
const AT_ONCE = 3

/** Whether the page lives: from then on a screen is drawn because of a tap. */
let alive = false

/**
 * How many of so many rows are drawn by now: none with the tap that opens a screen, then `step` by `step` in tasks of their own, so that
 * a long part of the report holds up neither a tap nor a frame on a slow phone.
 */
export function useGradually(count: number, step: number): number {
  const [drawn, setDrawn] = useState(() => (alive ? 0 : AT_ONCE))
  useEffect(() => {
    alive = true
    if (drawn === Infinity) return
    // Once all are there, a row that joins them takes nobody's place.
    return whenFree(() => setDrawn(drawn + step < count ? drawn + step : Infinity))
  }, [drawn, step, count])
  return Math.min(drawn, count)
}

/** A task that lets taps and writes of the vault go first, where the browser knows how. @returns what calls it off */
function whenFree(work: () => void): () => void {
  if (typeof scheduler === 'undefined') {
    const timer = setTimeout(work, 0)
    return () => clearTimeout(timer)
  }
  const control = new AbortController()
  scheduler.postTask(work, { priority: 'background', signal: control.signal }).catch(() => undefined)
  return () => control.abort()
}
