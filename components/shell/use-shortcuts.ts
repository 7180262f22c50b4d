'use client'

import { useEffect, useRef } from 'react'

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/**
 * Keys for the whole page. `mod+k` is Ctrl or ⌘; single characters rest while somebody types or a dialog is open.
 */
export function useShortcuts(shortcuts: Record<string, () => void>) {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return
      const mod = event.ctrlKey || event.metaKey
      const key = mod ? `mod+${event.key.toLowerCase()}` : event.key
      const run = latest.current[key]
      if (!run) return
      if (!mod && (typing(event.target) || document.querySelector('[aria-modal="true"],[role="dialog"]'))) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
