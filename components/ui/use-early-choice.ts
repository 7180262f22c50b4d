'use client'

import { useEffect, useRef, type RefObject } from 'react'

/** What was chosen in a form's selects before the page was alive takes effect then, instead of being lost. `current`: what the page shows, by field. */
export function useEarlyChoice(form: RefObject<HTMLFormElement | null>, current: Readonly<Record<string, string>>, act: (chosen: Record<string, string>) => void): void {
  const looked = useRef(false)
  useEffect(() => {
    const fields = form.current?.elements
    if (looked.current || !fields) return
    looked.current = true
    const chosen = Object.fromEntries(Object.entries(current).map(([name, value]) => [name, chosenIn(fields.namedItem(name), value)]))
    if (Object.entries(current).some(([name, value]) => chosen[name] !== value)) act(chosen)
  })
}

/** What a select says; one that does not know what the page shows was not chosen in, it only falls back on its first. */
function chosenIn(field: Element | RadioNodeList | null, value: string): string {
  if (!(field instanceof HTMLSelectElement)) return value
  return [...field.options].some((option) => option.value === value) ? field.value : value
}
