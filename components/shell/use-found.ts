'use client'

import { useEffect, useState } from 'react'

export type FoundItem = { href: string; label: string; hint?: string }
type Search = (query: string) => Promise<readonly FoundItem[]>
type Answer = { query: string; items: readonly FoundItem[]; failed: boolean }

const pause = 200
const none: readonly FoundItem[] = []

/** Asks the server a moment after the last key, from two letters on; a late answer to an older question is dropped. */
export function useFound(search: Search | undefined, query: string) {
  const [answer, setAnswer] = useState<Answer>({ query: '', items: none, failed: false })
  const asks = Boolean(search) && query.length >= 2
  useEffect(() => {
    if (!search || !asks) return
    let current = true
    const timer = setTimeout(() => {
      search(query).then(
        (items) => current && setAnswer({ query, items, failed: false }),
        () => current && setAnswer({ query, items: none, failed: true }),
      )
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [search, query, asks])
  if (!asks) return { state: 'idle', items: none } as const
  if (answer.query !== query) return { state: 'searching', items: none } as const
  return { state: answer.failed ? 'failed' : 'found', items: answer.items } as const
}
