'use client'

import { useEffect, useRef, useState } from 'react'
import type { Language } from '@/lib/domain/language'
import type { Selection } from './editor-state'
import { goBackTo, keepPlace, type KeptPlace, takePlace } from './kept-place'

type Given = {
  versionId: string
  selection: Selection
  language: Language
  select: (selection: Selection) => void
  setLanguage: (language: Language) => void
}

/** The place in the editor outlives a load of the page that the editor itself asks for. @returns the verb that keeps it */
export function useKeptPlace({ versionId, selection, language, select, setLanguage }: Given): () => void {
  const [returning, setReturning] = useState<KeptPlace | null>(null)
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const content = document.getElementById('content')
    // A dialog stands outside, so the field it took the cursor from is remembered.
    const look = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.id && content?.contains(target)) focused.current = target.id
    }
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [])
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const place = takePlace(versionId)
      if (!place) return
      select(place.selection)
      setLanguage(place.language)
      setReturning(place)
    })
    return () => cancelAnimationFrame(frame)
  }, [versionId, select, setLanguage])
  // The field of what is chosen now is drawn with the same step.
  useEffect(() => {
    if (returning) goBackTo(returning)
  }, [returning])
  return () => keepPlace(versionId, { selection, language, focused: focused.current })
}
