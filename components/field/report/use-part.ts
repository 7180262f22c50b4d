'use client'

import { useCallback, useDeferredValue, useEffect, useRef, useSyncExternalStore } from 'react'

const NAME = '#part-'
const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
const read = () => (location.hash.startsWith(NAME) ? Number(location.hash.slice(NAME.length)) - 1 : 0)

/**
 * Which part is on the screen, kept in the address: a page the camera threw away opens where it was, and "back" is one part back.
 * Counted from 0; `count` is the review. The other part is drawn after the tap, in pieces: on a slow phone both at once are felt.
 */
export function usePart(count: number): [number, (place: number, criterionKey?: string) => void] {
  const asked = useDeferredValue(useSyncExternalStore(subscribe, read, () => 0))
  const part = Number.isInteger(asked) ? Math.min(Math.max(asked, 0), count) : 0
  const goal = useRef<string | null>(null)
  const go = useCallback((place: number, criterionKey?: string) => {
    goal.current = criterionKey ? `question-${criterionKey}` : 'part'
    if (place === read()) settle(goal)
    else location.hash = `${NAME.slice(1)}${place + 1}`
  }, [])
  // After the new part is drawn: read from its heading, or from the question that was asked for.
  useEffect(() => settle(goal), [part])
  return [part, go]
}

function settle(goal: { current: string | null }, patience = 100) {
  if (goal.current === null) return
  const place = document.getElementById(goal.current)
  // A question far down its part is drawn a little later than the part.
  if (!place && patience > 0) return void setTimeout(() => settle(goal, patience - 1), 50)
  if (goal.current === 'part') window.scrollTo(0, 0)
  else place?.scrollIntoView({ block: 'start' })
  if (place && !place.hasAttribute('tabindex')) place.tabIndex = -1
  place?.focus({ preventScroll: true })
  goal.current = null
}
