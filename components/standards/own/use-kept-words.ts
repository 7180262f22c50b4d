'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Document } from '../editor/editor-state'
import { openPages } from '../editor/this-page'
import { dropKeptWords, isOfKeptWords, keepWords, ofNoUse, type KeptWords } from './kept-words'

/**
 * The author's own texts that `find` (a stable function) finds, newest first, and the verbs that keep and drop one. What says no more
 * than what stood when the page was loaded is thrown away unseen.
 */
export function useKeptWords(find: (isOpen: (page: string) => boolean) => KeptWords[], stands: readonly Document[]) {
  const [kept, setKept] = useState<readonly KeptWords[]>([])
  const standing = useRef(stands)
  useEffect(() => {
    standing.current = stands
  })
  const look = useCallback(() => void openPages().then((isOpen) => setKept(find(isOpen))), [find])
  useEffect(() => {
    let left = false
    void openPages().then((isOpen) => {
      if (left) return
      ofNoUse(find(isOpen), standing.current).forEach(dropKeptWords)
      setKept(find(isOpen))
    })
    // Another tab may keep or drop one.
    const heard = ({ key }: StorageEvent) => {
      if (isOfKeptWords(key)) look()
    }
    window.addEventListener('storage', heard)
    return () => {
      left = true
      window.removeEventListener('storage', heard)
    }
  }, [find, look])
  const keep = useCallback(
    (words: KeptWords) => {
      const isKept = keepWords(words)
      look()
      return isKept
    },
    [look],
  )
  const drop = useCallback(
    (words: KeptWords) => {
      dropKeptWords(words)
      look()
    },
    [look],
  )
  return { kept, keep, drop }
}
