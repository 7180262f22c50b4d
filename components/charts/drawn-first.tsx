'use client'

import { useEffect, useRef, useSyncExternalStore, type ComponentType } from 'react'

type Load<Props> = () => Promise<ComponentType<Props>>

/** What tells that somebody is there; nothing is fetched for a reader who only looks. */
const signs = ['pointerover', 'pointerdown', 'keydown', 'touchstart', 'wheel'] as const

/**
 * A chart that comes with the page as a picture, and answers to pointer and keys from the reader's first move on: the library it
 * does that with is as heavy as the rest of a page's scripts together.
 */
export function drawnFirst<Props extends object>(Picture: ComponentType<Props>, load: Load<Props>): ComponentType<Props> {
  const library = fetchedOnce(load)
  return function Chart(props: Props) {
    const Live = useSyncExternalStore(library.subscribe, library.live, () => null)
    const box = useRef<HTMLDivElement>(null)
    const held = useRef<string | null>(null)
    // Whoever stands on a point of the picture with the keys stands on it in the chart.
    useEffect(() => {
      if (!Live || held.current === null) return
      box.current?.querySelector<SVGElement | HTMLElement>(`a[href="${CSS.escape(held.current)}"]`)?.focus()
    }, [Live])
    return (
      <div
        ref={box}
        onFocus={({ target }) => {
          if (!Live) held.current = target.getAttribute('href')
        }}
        onBlur={({ relatedTarget }) => {
          if (relatedTarget) held.current = null
        }}
      >
        {Live ? <div className="print:hidden"><Live {...props} /></div> : null}
        {/* On paper the picture, which takes the sheet's width. */}
        <div className={Live ? 'hidden print:block' : undefined}><Picture {...props} /></div>
      </div>
    )
  }
}

/** The chart's code, fetched at the first sign of a reader for all charts of its kind. */
function fetchedOnce<Props>(load: Load<Props>) {
  let found: ComponentType<Props> | null = null
  const listeners = new Set<() => void>()
  const fetch = () => {
    for (const sign of signs) window.removeEventListener(sign, fetch, true)
    load().then(
      (chart) => {
        found = chart
        for (const tell of listeners) tell()
      },
      // Without a connection the picture stays; the next sign asks again.
      listen,
    )
  }
  function listen() {
    for (const sign of signs) window.addEventListener(sign, fetch, { capture: true, passive: true })
  }
  if (typeof window !== 'undefined') listen()
  return {
    live: () => found,
    subscribe: (tell: () => void) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
}
