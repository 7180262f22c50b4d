'use client'

import { useCallback } from 'react'
import type { LintFix, LintPlace } from '@/lib/domain/standard/lint/finding'
import { freshKey, useEditor } from './editor-context'

/** Applies a fix as an edit like any other: one step of undo takes it back. What was done is said above the findings. */
export function useApplyFix(): (fix: LintFix, place: LintPlace) => void {
  const { edit } = useEditor()
  return useCallback(
    ({ name, edit: mend }, { criterionKey }) => {
      // New drafts want their author's words: they are opened.
      const opens = criterionKey && (name === 'split' || name === 'answers_in_words')
      edit((now) => mend(now, freshKey), { by: 'fix', ...(opens ? { select: `criterion:${criterionKey}` as const } : {}) })
      // The button goes with its finding; the keyboard stays in the list.
      document.getElementById('findings')?.focus()
    },
    [edit],
  )
}
