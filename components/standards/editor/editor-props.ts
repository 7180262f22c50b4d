import type { BranchAttribute } from '@/lib/domain/branch/attribute'
import type { StandardContent } from '@/lib/domain/standard/content'
import type { PageTurn } from '@/lib/domain/standard/saving-page'
import type { VersionBefore } from '@/lib/domain/standard/translated-from'
import type { FormState } from '@/lib/web/form-state'
import type { TypedIn } from '../own/typed-in'
import type { KeepCopy } from '../own/use-keep-copy'
import type { LastSave } from './draft-saver'
import type { SaveAction } from './use-autosave'

/** With whose desk it is. */
export type EditorDraft = TypedIn & {
  name: string
  revision: number
  updatedAt: string
  /** Who wrote it last, and from which page's save; null when no page did. */
  lastSaved: LastSave
  lastPage: PageTurn | null
  content: StandardContent
  /** The version in force, which this draft is to follow; null for a first draft. */
  before: VersionBefore | null
  currency: string
  /** The organisation's: moments are said in it. */
  timeZone: string
  branchAttributes: readonly BranchAttribute[]
  recordsPeople: boolean
}

export type EditorActions = {
  save: SaveAction
  publish: (input: { standardId: string; versionId: string; revision: number; meaning: string[] }) => Promise<FormState<{ number: number }>>
  keepCopy: KeepCopy
}
