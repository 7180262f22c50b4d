'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Document } from './editor-state'
import { dropKeptWords, keepWords, readKeptWords, type KeptWords } from './kept-words'

/** The author's own texts of this draft that another's save came before, newest first, and the verbs that keep and drop one. */
export function useKeptWords(versionId: string) {
  const [kept, setKept] = useState<readonly KeptWords[]>([])
  const look = useCallback(() => setKept(readKeptWords(versionId)), [versionId])
  useEffect(() => {
    const frame = requestAnimationFrame(look)
    // Another tab may keep or drop one.
    window.addEventListener('storage', look)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('storage', look)
    }
  }, [look])
  const keep = useCallback(
    ({ name, content }: Document, at = Date.now()) => {
      const isKept = keepWords({ versionId, at, name, content })
      look()
      return isKept
    },
    [versionId, look],
  )
  const drop = useCallback(
    (words: KeptWords) => {
      dropKeptWords(words)
      look()
    },
    [look],
  )
  return { first: kept[0] ?? null, keep, drop }
}
