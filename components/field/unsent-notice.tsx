'use client'

import { useSyncExternalStore } from 'react'
import type { Kept } from '@/lib/offline/shelf'
import { type Messages, sayFrom } from './say'

type Place = { visitId: string; name: string; href: string }

/** What this phone has not sent yet, on the first page: never hidden. */
export function UnsentNotice({ userId, places, words, language }: { userId: string; places: Place[]; words: Messages; language: string }) {
  const waiting = useSyncExternalStore(nothingToHear, () => waitingText(userId), () => '')
  const say = sayFrom(words, language)
  const unsent = places.filter(({ visitId }) => waiting.includes(visitId))
  if (unsent.length === 0) return null
  return (
    <div role="status" className="mx-4 mt-4 grid gap-1 rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
      <p className="font-medium">{say('unsentTitle', { count: unsent.length })}</p>
      {unsent.map(({ visitId, name, href }) => (
        <a key={visitId} href={href} className="inline-flex min-h-12 items-center underline underline-offset-4">
          {say('unsentOpen', { place: name })}
        </a>
      ))}
    </div>
  )
}

const nothingToHear = () => () => undefined

/** Visits with something unsent, as one text, so that the same state is the same value. */
function waitingText(userId: string): string {
  const prefix = `etalon.report.${userId}.`
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix) && hasUnsent(localStorage.getItem(key)))
      .map((key) => key.slice(prefix.length))
      .join(' ')
  } catch {
    return ''
  }
}

function hasUnsent(text: string | null): boolean {
  const { changes = [], refused = [], sending = null } = JSON.parse(text ?? '{}') as Partial<Kept>
  return changes.length > 0 || refused.length > 0 || sending !== null
}
