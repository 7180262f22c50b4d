'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Document } from '../editor/editor-state'
import { openPages } from '../editor/this-page'
import { clearSavedCopies, dropKeptWords, isOfKeptWords, keepWords, ofNoUse, readKeptWords, type KeptWords } from './kept-words'
import type { Author } from './typed-in'

type Given = Author & {
  /** Of which standards (a stable function). */
  ofStandard: (standardId: string) => boolean
  /** The draft that is open, whose left copies are its editor's matter; null: none is. */
  draftId: string | null
  /** What stood when the page was loaded. */
  stands: readonly Document[]
}

/**
 * The author's own texts that stand in no draft, newest first, and the verbs that keep and drop one. What says no more than what stands
 * is thrown away unseen, and in time what the server has had whole.
 */
export function useKeptWords({ organizationId, userId, ofStandard, draftId, stands }: Given) {
  const [kept, setKept] = useState<readonly KeptWords[]>([])
  const standing = useRef(stands)
  useEffect(() => {
    standing.current = stands
  })
  const find = useCallback((isOpen: (page: string) => boolean) => readKeptWords({ organizationId, userId }, { ofStandard, draftId, isOpen }), [organizationId, userId, ofStandard, draftId])
  const look = useCallback(() => void openPages().then((isOpen) => setKept(find(isOpen))), [find])
  useEffect(() => {
    let left = false
    void openPages().then((isOpen) => {
      if (left) return
      clearSavedCopies({ organizationId, userId }, { draftId, isOpen, stands: standing.current, now: Date.now() })
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
  }, [organizationId, userId, draftId, find, look])
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
