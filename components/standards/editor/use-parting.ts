'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { showStandingToast, showToast } from '@/components/ui/toast-store'
import { useKeepCopy } from '../own/use-keep-copy'
import type { EditorActions, EditorDraft } from './editor-props'
import { documentOf, type Document } from './editor-state'
import { publishDraft } from './publish-draft'
import { useNoteOf } from './save-note'
import type { useAutosave } from './use-autosave'
import { useLeftCopies } from './use-left-copies'
import { useOwnWords } from './use-own-words'

type Given = {
  draft: EditorDraft
  written: Document
  loaded: { revision: number; document: Document }
  saving: ReturnType<typeof useAutosave>
  actions: EditorActions
  home: string
  replace: (document: Document) => void
  /** Keeps where the author is for the next load of the page. */
  keepPlace: () => void
}

/** Where the draft and its author part or meet again: a copy left by a closed tab, another's save, publishing. */
export function useParting({ draft, written, loaded, saving, actions, home, replace, keepPlace }: Given) {
  const t = useTranslations('standard-editor')
  const ownSay = useTranslations('standard-own')
  const noteOf = useNoteOf()
  const router = useRouter()
  const { standardId, versionId, industry } = draft
  const [asked, setAsked] = useState(true)
  const copy = useKeepCopy(actions.keepCopy, home)
  const { putBy, ownWords } = useOwnWords({ draft, loaded, written, replace, copy })
  const unsay = useRef<(() => void) | null>(null)
  const restored = useRef<Document | null>(null)
  // What it says and undoes is of this page.
  useEffect(() => () => unsay.current?.(), [])
  // Whoever goes on writing has seen it, and to undo it then would take the new words too; the editor's own undo goes step by step.
  useEffect(() => {
    if (!restored.current || written === restored.current || written === loaded.document) return
    restored.current = null
    unsay.current?.()
  }, [written, loaded])
  const { left, dropFirst } = useLeftCopies({
    draft, loaded, written,
    onTakeOver: (document, after) => {
      saving.takeOver(after)
      replace(document)
      restored.current = document
      // The page may have been opened behind another; who comes to it an hour later is told as well.
      unsay.current = showStandingToast({ message: t('restored'), detail: t('restoredDetail'), undo: () => replace(loaded.document) })
    },
  })
  const refused = saving.status.kind === 'conflict' ? saving.status : null
  const conflict = left !== null || refused !== null
  const closed = left ? null : (refused?.closed ?? null)

  const keepMine = () => (left ? copy(documentOf(left), industry, dropFirst) : copy(written, industry, saving.letGo))
  /** One's own words are out of the way, not gone: where this browser cannot keep them, everything stays and a sentence says so. */
  const goOn = (): string | null => {
    if (!(left ? putBy(documentOf(left), left.page, left.at) : putBy(written))) return ownSay('notKept')
    if (left) {
      dropFirst()
      return null
    }
    keepPlace()
    saving.letGo()
    if (closed && closed.goesOn !== 'draft') router.push(closed.goesOn === 'list' ? home : `${home}/${standardId}`)
    else window.location.reload()
    return null
  }
  const showConflict = (shown: boolean) => setAsked(shown || left !== null)
  /** `leave` makes way for the question that has to be answered first. */
  const publish = (meaning: string[], leave: () => void): Promise<string | null> =>
    publishDraft({
      flush: saving.flush,
      statusNow: saving.statusNow,
      noteOf,
      decide: () => {
        leave()
        showConflict(true)
      },
      send: () => actions.publish({ standardId, versionId, revision: saving.revisionNow(), meaning }),
      unanswered: t('notAnswered'),
      done: (number) => {
        showToast({ message: t('published', { number }) })
        router.push(`${home}/${standardId}`)
      },
    })
  /** The dry run is of the text the server has, so that is brought up to date first. */
  const dryRun = async (): Promise<void> => {
    if (await saving.flush()) router.push(`${home}/${standardId}/dry-run`)
    else showToast({ message: t('dryRunUnsaved'), tone: 'problem' })
  }
  return {
    conflictShown: conflict && asked,
    /** Who wrote what stands on the server. */
    conflictBy: left ? draft.lastSaved : (refused?.by ?? null),
    /** Set when the draft is none any more. */
    closed,
    showConflict, keepMine, goOn, publish, dryRun, ownWords,
  }
}
