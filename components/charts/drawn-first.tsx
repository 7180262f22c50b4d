'use client'

import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore, type ComponentType } from 'react'

type Drawing<Props> = ComponentType<Props & { drawnWidth: number }>
type Load<Props> = () => Promise<Drawing<Props>>

/** What tells that somebody is there; nothing is fetched for a reader who only looks. */
const signs = ['pointerover', 'pointerdown', 'keydown', 'touchstart', 'wheel'] as const
const onServer = typeof window === 'undefined'

/** Widths in pixels a picture is drawn for: in one column, and beside the office's bar. */
const NARROW = 360
const WIDE = 900

/**
 * A chart that comes drawn with the page, as a picture without scripts, and answers to pointer and keys from the reader's first
 * move on: its library is as heavy as the rest of a page's scripts together. `height` is the drawing's, in pixels.
 */
export function drawnFirst<Props extends object>(load: Load<Props>, height: number): ComponentType<Props> {
  const library = fetchedOnce(load)
  const Picture = lazy(pictureOf(load))

  return function Chart(props: Props) {
    const Live = useSyncExternalStore(library.subscribe, library.live, () => null)
    // Made once: an element that stays the same is never taken over, so the server's drawing stands until the living one is there.
    const [picture] = useState(() => (
      <Suspense fallback={<div style={{ height }} />}>
        <Picture {...props} />
      </Suspense>
    ))
    const [drawn] = useState(props)
    useEffect(() => {
      // Other figures than the picture's: whoever changed them has to see them.
      if (props !== drawn) library.fetch()
    }, [props, drawn])
    return <Seat alive={Live !== null}>{Live ? <Live {...props} drawnWidth={WIDE} /> : picture}</Seat>
  }
}

/** Keeps the keyboard's place: who stood on the picture stands on the chart. */
function Seat({ alive, children }: { alive: boolean; children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const held = useRef(false)
  useEffect(() => {
    if (alive && held.current) box.current?.querySelector<SVGElement>('svg[tabindex]')?.focus()
  }, [alive])
  return (
    <div ref={box} onFocus={() => (held.current = true)} onBlur={(event) => (held.current = event.relatedTarget === null && !event.currentTarget.isConnected)}>
      {children}
    </div>
  )
}

/** On the server the drawing, once for each width; in a browser it never comes, because what the server drew is already there. */
function pictureOf<Props extends object>(load: Load<Props>) {
  return async (): Promise<{ default: ComponentType<Props> }> => {
    if (!onServer) return new Promise(() => undefined)
    const Drawn = await load()
    return {
      default: function Picture(props: Props) {
        return (
          <>
            <div className="chart-picture max-w-140 lg:hidden"><Drawn {...props} drawnWidth={NARROW} /></div>
            <div className="chart-picture hidden lg:block"><Drawn {...props} drawnWidth={WIDE} /></div>
          </>
        )
      },
    }
  }
}

/** The drawing, fetched at the first sign of a reader for all charts of its kind. */
function fetchedOnce<Props>(load: Load<Props>) {
  let found: Drawing<Props> | null = null
  let asked = false
  const listeners = new Set<() => void>()
  const fetch = () => {
    if (asked) return
    asked = true
    for (const sign of signs) window.removeEventListener(sign, fetch, true)
    load().then(
      (drawing) => {
        found = drawing
        for (const tell of listeners) tell()
      },
      // Without a connection the picture stays; the next sign asks again.
      () => {
        asked = false
        listen()
      },
    )
  }
  const listen = () => signs.forEach((sign) => window.addEventListener(sign, fetch, { capture: true, passive: true, once: true }))
  if (!onServer) listen()
  return {
    fetch,
    live: () => found,
    subscribe: (tell: () => void) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
}
