'use client'

import { useEffect, useRef } from 'react'
import type { OutlineVerbs } from './use-outline-verbs'

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

type Verbs = OutlineVerbs & { undo: () => void; redo: () => void; help: () => void }

/**
 * The editor's keys; single letters rest while somebody types, everything rests while a dialog is open. Where the outline is not on
 * the screen, what it has chosen is not changed either.
 */
export function useEditorKeys(verbs: Verbs, { outline }: { outline: boolean }) {
  const latest = useRef({ verbs, outline })
  useEffect(() => {
    latest.current = { verbs, outline }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const run = verbFor(event, latest.current.verbs, latest.current.outline)
      // Asked last: most keys are letters of a text, and the document is large.
      if (!run || document.querySelector('[role="dialog"],[role="alertdialog"]')) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function verbFor(event: KeyboardEvent, verbs: Verbs, outline: boolean): (() => void) | undefined {
  const { key, altKey, shiftKey, target } = event
  if (event.ctrlKey || event.metaKey) {
    const letter = key.toLowerCase()
    if (letter === 'z' && !altKey) return shiftKey ? verbs.redo : verbs.undo
    return letter === 'y' && !altKey ? verbs.redo : undefined
  }
  if (!outline) return !isTyping(target) && (key === 'h' || key === '?') ? verbs.help : undefined
  if (altKey) {
    // Alt with an arrow opens a select; moving rests there.
    if (target instanceof HTMLSelectElement) return undefined
    return key === 'ArrowUp' ? () => verbs.step(-1) : key === 'ArrowDown' ? () => verbs.step(1) : undefined
  }
  if (isTyping(target)) return undefined
  const letters: Record<string, () => void> = { n: verbs.addCriterion, d: verbs.duplicate, h: verbs.help, '?': verbs.help }
  if (key === 'Delete' && target instanceof HTMLElement && target.dataset.outlineRow) return verbs.remove
  return letters[key]
}
