'use client'

import { startTransition, useCallback, useEffect, useState } from 'react'

const FIRST = 10
const STEP = 10
const PAUSE_MS = 16

/**
 * How many of a long list are drawn by now: the first at once, the rest a few at a time, so that no keystroke waits for them.
 * Another `key` begins anew. `reveal` draws up to that many next.
 */
export function useGradually(total: number, key: string): { drawn: number; reveal: (count: number) => void } {
  const [reached, setReached] = useState({ key, count: FIRST })
  const drawn = reached.key === key ? reached.count : FIRST
  useEffect(() => {
    if (drawn >= total) return
    const timer = setTimeout(() => startTransition(() => setReached({ key, count: drawn + STEP })), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [drawn, total, key])
  const reveal = useCallback(
    (count: number) => startTransition(() => setReached((now) => ({ key, count: Math.max(count, now.key === key ? now.count : FIRST) }))),
    [key],
  )
  return { drawn, reveal }
}
