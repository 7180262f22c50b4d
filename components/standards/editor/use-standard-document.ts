'use client'

import { useMemo, useReducer, useState } from 'react'
import type { Language } from '@/lib/domain/language'
import { updateCriterion, updateSection } from '@/lib/domain/standard/edit/criteria'
import type { Editor } from './editor-context'
import { editorStart, reduceEditor, type Document, type Selection } from './editor-state'

/** The document with its history, and the verbs every part of the editor shares. */
export function useStandardDocument(start: Document, at: Selection, currency: string) {
  const [state, dispatch] = useReducer(reduceEditor, null, () => editorStart(start, at))
  const [language, setLanguage] = useState<Language>(start.content.baseLanguage)
  const base = state.document.content.baseLanguage
  const verbs = useMemo(() => {
    const edit: Editor['edit'] = (change, { merge, select, by } = {}) =>
      dispatch({
        type: 'edit',
        at: Date.now(),
        merge,
        select,
        by,
        change: (document) => {
          const content = change(document.content)
          return content === document.content ? document : { ...document, content }
        },
      })
    return {
      edit,
      rename: (name: string) => dispatch({ type: 'edit', at: Date.now(), merge: 'name', change: (document) => ({ ...document, name }) }),
      replace: (document: Document) => dispatch({ type: 'edit', at: Date.now(), change: () => document }),
      changeCriterion: ((key, change, merge) => edit((content) => updateCriterion(content, key, change), { merge })) satisfies Editor['changeCriterion'],
      changeSection: ((key, change, merge) => edit((content) => updateSection(content, key, change), { merge })) satisfies Editor['changeSection'],
      select: (selection: Selection) => dispatch({ type: 'select', selection }),
      undo: () => dispatch({ type: 'undo' }),
      redo: () => dispatch({ type: 'redo' }),
    }
  }, [])
  const editor = useMemo<Omit<Editor, 'photos' | 'withCare' | 'branchAttributes' | 'recordsPeople' | 'before'>>(() => ({ ...verbs, language, base, currency }), [verbs, language, base, currency])
  return { state, editor, ...verbs, language, setLanguage }
}
