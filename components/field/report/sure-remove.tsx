'use client'

import { useEffect, useRef } from 'react'
import { useReport } from './report-context'

type Props = {
  /** What would be gone, as a question. */
  asked: string
  /** Id of what has the focus afterwards, when the button that asked went with the thing. */
  home: string
  onRemove: () => void
  onKeep: () => void
}

/** A tap beside the mark is soon done, and a photo may lie nowhere else: asked before it is gone. */
export function SureRemove({ asked, home, onRemove, onKeep }: Props) {
  const { say } = useReport()
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    keep.current?.focus({ preventScroll: true })
    return () => focusOn(before instanceof HTMLElement && before.isConnected && before !== document.body ? before : home)
  }, [home])
  return (
    <div role="group" aria-label={asked} className="grid rounded-lg border border-below bg-below-soft px-3 pt-2 text-below">
      <p className="text-14">{asked}</p>
      <div className="flex flex-wrap gap-x-6">
        <button type="button" onClick={onRemove} className="min-h-12 font-medium">
          {say('remove.sure')}
        </button>
        <button type="button" ref={keep} onClick={onKeep} className="min-h-12 font-medium text-accent">
          {say('remove.keep')}
        </button>
      </div>
    </div>
  )
}

/** Who reads by keyboard or by ear goes on from there and not from the top of the page. `place`: an id; gone too, it is the part's title. */
export function focusOn(place: HTMLElement | string): void {
  const found = typeof place === 'string' ? (document.getElementById(place) ?? document.getElementById('part')) : place
  if (!found) return
  if (found.tabIndex < 0) found.tabIndex = -1
  found.focus({ preventScroll: true })
}
