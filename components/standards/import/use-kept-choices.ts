'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

const PAUSE_MS = 600

/** Choices kept on the server a pause after the last change, so that a reload loses nothing; the last word is said at the end anyway. */
export function useKeptChoices<Choices>(first: Choices, save: (choices: Choices) => Promise<unknown>) {
  const [choices, setChoices] = useState(first)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  const change = useCallback((next: Choices) => {
    setChoices(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void latest.current(next).catch(() => undefined), PAUSE_MS)
  }, [])
  return [choices, change] as const
}
