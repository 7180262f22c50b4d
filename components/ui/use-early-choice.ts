'use client'

import { useEffect, useRef, type RefObject } from 'react'

/** What was chosen in a form's selects before the page was alive takes effect then, instead of being lost. `current`: what the page shows, by field. */
export function useEarlyChoice(form: RefObject<HTMLFormElement | null>, current: Readonly<Record<string, string>>, act: (chosen: Record<string, string>) => void): void {
  const looked = useRef(false)
  useEffect(() => {
    if (looked.current || !form.current) return
    looked.current = true
    const said = new FormData(form.current)
    const chosen = Object.fromEntries(Object.entries(current).map(([name, value]) => [name, String(said.get(name) ?? value)]))
    if (Object.entries(current).some(([name, value]) => chosen[name] !== value)) act(chosen)
  })
}
