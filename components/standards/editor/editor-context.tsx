'use client'

import { createContext, use } from 'react'
import type { Language } from '@/lib/domain/language'
import type { Criterion, Section, StandardContent } from '@/lib/domain/standard/content'
import type { BranchAttribute } from '@/lib/domain/branch/attribute'
import type { VersionBefore } from '@/lib/domain/standard/translated-from'
import type { WithCare } from './condition-care'
import type { Selection } from './editor-state'

/** What every part of the editor may do. Stable while one types, so rows that did not change are not drawn again. */
export type Editor = {
  /** `merge` names the field, so that its keystrokes are undone together. */
  edit: (change: (content: StandardContent) => StandardContent, options?: { merge?: string; select?: Selection; by?: 'fix' }) => void
  undo: () => void
  rename: (name: string) => void
  changeCriterion: (key: string, change: (criterion: Criterion) => Criterion, merge?: string) => void
  changeSection: (key: string, change: (section: Section) => Section, merge?: string) => void
  select: (selection: Selection) => void
  withCare: WithCare
  /** What the organisation's branches are described by. */
  branchAttributes: readonly BranchAttribute[]
  /** Whether the organisation lets its shoppers record people. */
  recordsPeople: boolean
  /** The version in force, which the draft was made from; null for a first draft. */
  before: VersionBefore | null
  /** The language the texts are being written in, and the one that stands in for the others. */
  language: Language
  base: Language
  currency: string
  /** Address under which example photos are put and read by their id. */
  photos: string
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (!editor) throw new Error('useEditor stands outside the standard editor')
  return editor
}

/** Keys nobody has used: eight characters of chance, 36^8 ≈ 2.8e12. */
export const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('')
