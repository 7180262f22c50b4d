'use client'

import { useSyncExternalStore } from 'react'

type Kept = { general: string; asked: Record<string, string> }
const nothing: Kept = { general: '', asked: {} }
const read = new Map<string, { text: string; kept: Kept }>()
const listeners = new Set<() => void>()

function keptAt(place: string): Kept {
  const text = sessionStorage.getItem(place) ?? ''
  const known = read.get(place)
  if (known?.text === text) return known.kept
  const kept = text ? (JSON.parse(text) as Kept) : nothing
  read.set(place, { text, kept })
  return kept
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Questions gathered for the next return. They outlive a reload in this tab, and end when they are sent. */
export function useQuestions(visitId: string) {
  const place = `review-questions ${visitId}`
  const kept = useSyncExternalStore(subscribe, () => keptAt(place), () => nothing)
  const keep = (next: Kept) => {
    sessionStorage.setItem(place, JSON.stringify(next))
    listeners.forEach((listener) => listener())
  }
  const without = (key: string) => Object.fromEntries(Object.entries(kept.asked).filter(([one]) => one !== key))
  return {
    ...kept,
    ask: (key: string, question: string) => keep({ ...kept, asked: { ...without(key), [key]: question } }),
    drop: (key: string) => keep({ ...kept, asked: without(key) }),
    say: (general: string) => keep({ ...kept, general }),
    clear: () => keep(nothing),
  }
}
