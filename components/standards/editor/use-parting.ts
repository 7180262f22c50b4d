'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { showToast } from '@/components/ui/toast-store'
import type { EditorActions, EditorDraft } from './editor-props'
import type { Document } from './editor-state'
import type { useAutosave } from './use-autosave'
import { useKeptWords } from './use-kept-words'
import { documentOf, useLeftCopies } from './use-left-copies'

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
  const router = useRouter()
  const { standardId, versionId, industry } = draft
  const [asked, setAsked] = useState(true)
  const own = useKeptWords(versionId)
  const { left, dropFirst } = useLeftCopies({
    draft, loaded, written,
    onTakeOver: (document, after) => {
      saving.takeOver(after)
      replace(document)
      showToast({ message: t('restored'), undo: () => replace(loaded.document) })
    },
  })
  const refused = saving.status.kind === 'conflict' ? saving.status : null
  const conflict = left !== null || refused !== null

  const copied = async ({ name, content }: Document, then: () => void): Promise<string | null> => {
    const answer = await actions.keepCopy({ name: t('copyOf', { name: name.slice(0, 150) }), industry, content }).catch(() => null)
    if (answer?.status !== 'done') return answer && 'message' in answer ? answer.message : t('notSavedHint')
    then()
    router.push(`${home}/${answer.result.standardId}/edit`)
    return null
  }
  const keepMine = () => (left ? copied(documentOf(left), dropFirst) : copied(written, saving.letGo))
  /** One's own words are out of the way, not gone: where this browser cannot keep them, everything stays and a sentence says so. */
  const loadTheirs = (): string | null => {
    if (!(left ? own.keep(documentOf(left), left.at) : own.keep(written))) return t('ownNotKept')
    if (left) {
      dropFirst()
      return null
    }
    keepPlace()
    saving.letGo()
    window.location.reload()
    return null
  }
  const words = own.first
  const ownWords = words && {
    words,
    onTakeOver: () => {
      const before = written
      replace(documentOf(words))
      own.drop(words)
      showToast({
        message: t('ownTaken'),
        undo: () => {
          replace(before)
          own.keep(words, words.at)
        },
      })
    },
    onKeepCopy: () => copied(words, () => own.drop(words)),
    onThrowAway: () => {
      own.drop(words)
      showToast({ message: t('ownThrownAway'), undo: () => void own.keep(words, words.at) })
    },
  }
  const publish = async (meaning: string[]): Promise<string | null> => {
    if (!(await saving.flush())) return t('notSavedHint')
    const answer = await actions.publish({ standardId, versionId, revision: saving.revisionNow(), meaning }).catch(() => null)
    if (answer?.status !== 'done') return answer && 'message' in answer ? answer.message : t('notSavedHint')
    showToast({ message: t('published', { number: answer.result.number }) })
    router.push(`${home}/${standardId}`)
    return null
  }
  /** The dry run is of the text the server has, so that is brought up to date first. */
  const dryRun = async (): Promise<void> => {
    if (await saving.flush()) router.push(`${home}/${standardId}/dry-run`)
    else showToast({ message: t('dryRunUnsaved'), tone: 'problem' })
  }
  const showConflict = (shown: boolean) => setAsked(shown || left !== null)
  return {
    conflictShown: conflict && asked,
    /** Who wrote what stands on the server. */
    conflictBy: left ? draft.lastSaved : (refused?.by ?? null),
    showConflict, keepMine, loadTheirs, publish, dryRun, ownWords,
  }
}
