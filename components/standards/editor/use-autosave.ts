'use client'

import { useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { type TypedIn, typedInOf } from '../own/typed-in'
import { draftJson } from './draft-json'
import { createDraftSaver, type LastSave, type SaveStatus } from './draft-saver'
import type { Document } from './editor-state'
import { dropSafetyCopy, keepSafetyCopy, rememberSaved } from './safety-copy'
import { nextTurn, sayOpen, thisPage } from './this-page'

export type { LastSave, SaveStatus }

/** A draft goes as one string: React takes objects of this size apart value by value, which costs a frame and more. */
export type SaveAction = (draft: string) => Promise<FormState<{ revision: number; savedAt: string }>>

const PAUSE_MS = 800
/** How long a keystroke may be in memory alone. Leaving the page keeps it at once. */
const KEEP_MS = 400

type Given = { of: TypedIn; document: Document; revision: number; savedAt: string; save: SaveAction }

/** Saves a pause after the last keystroke, one request at a time; until the server has it, the browser keeps a copy. */
export function useAutosave({ of, document, revision, savedAt, save }: Given) {
  const [status, setStatus] = useState<SaveStatus>({ kind: 'saved', at: savedAt })
  /** What the server has. */
  const [held, setHeld] = useState(document)
  const { versionId } = of
  const [saver] = useState(() =>
    createDraftSaver({
      standardId: of.standardId, versionId, document, revision,
      page: thisPage(),
      nextTurn: () => nextTurn(versionId),
      send: ({ name, ...draft }) => save(draftJson({ ...draft, name: name.trim() || undefined })),
      keep: (text) => keepSafetyCopy({ ...typedInOf(of), ...text }),
      drop: () => dropSafetyCopy({ ...of, page: thisPage() }),
      now: () => Date.now(),
      nextTask: () => new Promise((done) => setTimeout(done, 0)),
      onStatus: setStatus,
      onHeld: (sent, at, fits) => {
        rememberSaved(versionId, at, fits)
        setHeld(sent)
      },
    }),
  )

  const keeping = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => {
    if (!saver.change(document)) return
    // Not put off by the next keystroke, as sending is.
    keeping.current ??= setTimeout(() => {
      keeping.current = null
      saver.keepNow()
    }, KEEP_MS)
    const sending = setTimeout(() => void saver.flush({ unhurried: true }), PAUSE_MS)
    return () => clearTimeout(sending)
  }, [document, saver])

  useEffect(() => {
    sayOpen()
    const guard = (event: BeforeUnloadEvent) => {
      saver.leave()
      if (saver.isUnsaved()) event.preventDefault()
    }
    const flush = () => void saver.flush()
    const hide = () => {
      saver.keepNow()
      if (window.document.visibilityState === 'hidden') flush()
    }
    window.addEventListener('beforeunload', guard)
    window.addEventListener('pagehide', saver.leave)
    window.addEventListener('pageshow', saver.stay)
    window.document.addEventListener('visibilitychange', hide)
    window.addEventListener('online', flush)
    return () => {
      window.removeEventListener('beforeunload', guard)
      window.removeEventListener('pagehide', saver.leave)
      window.removeEventListener('pageshow', saver.stay)
      window.document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('online', flush)
      saver.keepNow()
      flush()
    }
  }, [saver])

  // From the keystroke on it is not saved, though the request goes a moment later.
  const shown = status.kind === 'saved' && document !== held ? ({ kind: 'saving' } as const) : status
  return { status: shown, statusNow: saver.statusNow, flush: saver.flush, revisionNow: saver.revisionNow, takeOver: saver.takeOver, letGo: saver.letGo }
}
