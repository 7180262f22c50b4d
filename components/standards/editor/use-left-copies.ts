'use client'

import { useEffect, useRef, useState } from 'react'
import { MAX_AFTER, type PageTurn } from '@/lib/domain/standard/saving-page'
import { saysTheSame } from '@/lib/domain/standard/same-content'
import type { EditorDraft } from './editor-props'
import { documentOf, type Document } from './editor-state'
import { dropSafetyCopy, type PageText, readSafetyCopies, replaceSafetyCopy, type SafetyCopy } from './safety-copy'
import { openPages, thisPage } from './this-page'

type Given = {
  draft: EditorDraft
  loaded: { revision: number; document: Document }
  written: Document
  /** The text of a page that is gone, with the saves it may have brought to the server. */
  onTakeOver: (document: Document, after: PageTurn[]) => void
}

/**
 * What closed tabs of this browser left of the draft. What nobody has written over is taken over; of the rest the author decides, one
 * after the other. @returns those, and the verb that throws the first of them away
 */
export function useLeftCopies({ draft, loaded, written, onTakeOver }: Given) {
  const [left, setLeft] = useState<SafetyCopy[]>([])
  const latest = useRef({ written, onTakeOver })
  useEffect(() => {
    latest.current = { written, onTakeOver }
  })
  const looked = useRef(false)
  useEffect(() => {
    if (looked.current) return
    looked.current = true
    const copies = readSafetyCopies(draft, ({ versionId }) => versionId === draft.versionId)
    if (copies.length === 0) return
    void openPages().then((isOpen) => {
      const untouched = latest.current.written === loaded.document
      const { same, takenOver, left: undecided } = judgeCopies(copies.filter(({ page }) => !isOpen(page)), loaded, draft.lastPage)
      same.forEach(dropSafetyCopy)
      if (!takenOver || !untouched) return setLeft(takenOver ? [takenOver, ...undecided] : undecided)
      const after = chainOf(takenOver)
      replaceSafetyCopy(takenOver, { ...takenOver, page: thisPage(), turn: 0, after, revision: loaded.revision, savedAs: undefined })
      latest.current.onTakeOver(documentOf(takenOver), after)
      setLeft(undecided)
    })
  }, [draft, loaded])
  const dropFirst = () => {
    if (left[0]) dropSafetyCopy(left[0])
    setLeft(left.slice(1))
  }
  return { left: left[0] ?? null, dropFirst }
}

/** Which copies, newest first, say what stands there already or once stood there, which one goes on from it, and of which somebody has to decide. */
export function judgeCopies<Copy extends PageText>(copies: readonly Copy[], loaded: { revision: number; document: Document }, lastPage: PageTurn | null) {
  const isSame = (copy: Copy) => (copy.savedAs !== undefined && copy.savedAs <= loaded.revision) || saysTheSame(documentOf(copy), loaded.document)
  const [newest, ...others] = copies.filter((copy) => !isSame(copy))
  const goesOn = newest !== undefined && goesOnFrom(newest, loaded.revision, lastPage)
  return { same: copies.filter(isSame), takenOver: goesOn ? newest : null, left: newest && !goesOn ? [newest, ...others] : others }
}

/** It is what the server has by now, or nothing has been saved since but by the page that left it, or by one whose text that page had taken over. */
function goesOnFrom(copy: PageText, revision: number, lastPage: PageTurn | null): boolean {
  if (copy.revision === revision || copy.savedAs !== undefined) return true
  return lastPage !== null && chainOf(copy).some(({ page, turn }) => page === lastPage.page && lastPage.turn <= turn)
}

/** The saves that are in a copy, whether or not they arrived. */
export const chainOf = ({ page, turn, after }: Pick<PageText, 'page' | 'turn' | 'after'>): PageTurn[] =>
  [...after, ...(turn > 0 ? [{ page, turn }] : [])].slice(-MAX_AFTER)
