'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import type { Document } from './editor-state'
import { dropSafetyCopy, keepSafetyCopy, rememberSaved } from './safety-copy'

export type SaveStatus =
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  /** `fields` are paths into the document whose texts do not fit, each with its sentence. */
  | { kind: 'failed'; message: string | null; fields: Record<string, string> }
  /** Somebody else saved in between: nothing more is sent until the author has decided. */
  | { kind: 'conflict' }

export type SaveAction = (input: {
  standardId: string
  revision: number
  name?: string
  content: Document['content']
}) => Promise<FormState<{ revision: number; savedAt: string }>>

const PAUSE_MS = 800

/** `touched`: something was typed here; before that, a copy another tab left behind is not ours to drop. */
type Memory = { document: Document; saved: Document; revision: number; sending: Promise<boolean> | null; stopped: boolean; touched: boolean }
type Given = { standardId: string; versionId: string; document: Document; revision: number; savedAt: string; save: SaveAction }

/** Saves a pause after the last keystroke, one request at a time; until the server has it, the browser keeps a copy. */
export function useAutosave({ standardId, versionId, document, revision, savedAt, save }: Given) {
  const [status, setStatus] = useState<SaveStatus>({ kind: 'saved', at: savedAt })
  /** What the server has. */
  const [held, setHeld] = useState(document)
  const memory = useRef<Memory>({ document, saved: document, revision, sending: null, stopped: false, touched: false })

  const send = useCallback(async (): Promise<boolean> => {
    const now = memory.current
    while (now.document !== now.saved && !now.stopped) {
      const sent = now.document
      setStatus({ kind: 'saving' })
      const answer = await save({ standardId, revision: now.revision, name: sent.name.trim() || undefined, content: sent.content }).catch(() => null)
      if (answer?.status === 'done') {
        Object.assign(now, { revision: answer.result.revision, saved: sent })
        rememberSaved(versionId, now.revision, sent)
        setHeld(sent)
        if (now.document === sent) setStatus({ kind: 'saved', at: answer.result.savedAt })
        continue
      }
      now.stopped = answer?.status === 'refused' && (answer.problem === 'changed_meanwhile' || answer.problem === 'standard_not_draft')
      setStatus(now.stopped ? { kind: 'conflict' } : failure(answer))
      return false
    }
    if (now.touched && !now.stopped) dropSafetyCopy(versionId)
    return !now.stopped
  }, [save, standardId, versionId])

  /** Sends what is not sent yet; true when the server has everything. */
  const flush = useCallback((): Promise<boolean> => {
    const now = memory.current
    now.sending ??= send().finally(() => {
      now.sending = null
    })
    return now.sending
  }, [send])

  useEffect(() => {
    const now = memory.current
    now.document = document
    if (document === now.saved) {
      if (now.touched && !now.sending && !now.stopped) dropSafetyCopy(versionId)
      return
    }
    now.touched = true
    keepSafetyCopy({ versionId, revision: now.revision, ...document })
    if (now.stopped) return
    const timer = setTimeout(() => void flush(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [document, flush, versionId])

  useEffect(() => {
    const now = memory.current
    const guard = (event: BeforeUnloadEvent) => {
      if (now.document !== now.saved && !now.stopped) event.preventDefault()
    }
    const online = () => void flush()
    window.addEventListener('beforeunload', guard)
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('beforeunload', guard)
      window.removeEventListener('online', online)
      void flush()
    }
  }, [flush])

  const revisionNow = useCallback(() => memory.current.revision, [])
  // From the keystroke on it is not saved, though the request goes a moment later.
  return { status: status.kind === 'saved' && document !== held ? ({ kind: 'saving' } as const) : status, flush, revisionNow }
}

const failure = (answer: FormState<unknown> | null): SaveStatus => ({
  kind: 'failed',
  message: answer && 'message' in answer ? answer.message : null,
  fields: answer?.status === 'invalid' ? answer.fields : {},
})
