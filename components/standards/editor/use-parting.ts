'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { showToast } from '@/components/ui/toast-store'
import type { EditorActions, EditorDraft } from './editor-props'
import type { Document } from './editor-state'
import { dropSafetyCopy, readSafetyCopy } from './safety-copy'
import type { useAutosave } from './use-autosave'

type Given = {
  draft: EditorDraft
  written: Document
  loaded: { revision: number; document: Document }
  saving: ReturnType<typeof useAutosave>
  actions: EditorActions
  home: string
  replace: (document: Document) => void
}

/** Where the draft and its author part or meet again: a copy left by a closed tab, another's save, publishing. */
export function useParting({ draft, written, loaded, saving, actions, home, replace }: Given) {
  const t = useTranslations('standard-editor')
  const router = useRouter()
  const { standardId, versionId, industry } = draft
  const [left, setLeft] = useState<Document | null>(null)
  const [asked, setAsked] = useState(true)
  const conflict = left !== null || saving.status.kind === 'conflict'

  const looked = useRef(false)
  useEffect(() => {
    if (looked.current) return
    looked.current = true
    const copy = readSafetyCopy(versionId)
    if (!copy) return
    const { revision, ...document } = copy
    if (JSON.stringify([document.name, document.content]) === JSON.stringify([loaded.document.name, loaded.document.content])) return dropSafetyCopy(versionId)
    const typed = { name: document.name, content: document.content }
    // Somebody saved after that tab was closed: the author decides, and meanwhile nothing overwrites the copy.
    if (revision !== loaded.revision) return queueMicrotask(() => setLeft(typed))
    replace(typed)
    showToast({ message: t('restored'), undo: () => replace(loaded.document) })
  }, [loaded, replace, t, versionId])

  const keepMine = async (): Promise<string | null> => {
    const { name, content } = left ?? written
    const answer = await actions.keepCopy({ name: t('copyOf', { name: name.slice(0, 150) }), industry, content }).catch(() => null)
    if (answer?.status !== 'done') return answer && 'message' in answer ? answer.message : t('notSavedHint')
    dropSafetyCopy(versionId)
    router.push(`${home}/${answer.result.standardId}/edit`)
    return null
  }
  const loadTheirs = () => {
    dropSafetyCopy(versionId)
    if (saving.status.kind === 'conflict') window.location.reload()
    else setLeft(null)
  }
  const publish = async (meaning: string[]): Promise<string | null> => {
    if (!(await saving.flush())) return t('notSavedHint')
    const answer = await actions.publish({ standardId, revision: saving.revisionNow(), meaning }).catch(() => null)
    if (answer?.status !== 'done') return answer && 'message' in answer ? answer.message : t('notSavedHint')
    showToast({ message: t('published', { number: answer.result.number }) })
    router.push(`${home}/${standardId}`)
    return null
  }
  const showConflict = (shown: boolean) => setAsked(shown || left !== null)
  return { conflictShown: conflict && asked, showConflict, keepMine, loadTheirs, publish }
}
