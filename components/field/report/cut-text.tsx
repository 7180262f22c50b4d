'use client'

import { useCallback, useId, useState } from 'react'
import { useReport } from './report-context'

/** Two lines of a text, and all of it at a tap where there is more. */
export function CutText({ text }: { text: string }) {
  const { say } = useReport()
  const id = useId()
  const [whole, setWhole] = useState(false)
  const [longer, setLonger] = useState(false)
  // As it stands on this screen: in large letters two lines hold less.
  const measure = useCallback((line: HTMLElement | null) => {
    if (!line) return
    const seen = new ResizeObserver(() => line.dataset.whole || setLonger(line.scrollHeight > line.clientHeight + 1))
    seen.observe(line)
    return () => seen.disconnect()
  }, [])
  return (
    <>
      <p id={id} ref={measure} data-whole={whole || undefined} className={`text-14 wrap-anywhere text-ink-2 ${whole ? 'whitespace-pre-line' : 'line-clamp-2'}`}>
        {text}
      </p>
      {longer || whole ? (
        <button type="button" aria-expanded={whole} aria-controls={id} className="inline-flex min-h-12 items-center justify-self-start text-14 font-medium text-accent" onClick={() => setWhole(!whole)}>
          {say(whole ? 'showLess' : 'showWhole')}
        </button>
      ) : null}
    </>
  )
}
