import type { StandardContent } from '@/lib/domain/standard/content'
import { findCriterion } from '@/lib/domain/standard/edit/criteria'

export type Document = { name: string; content: StandardContent }

export const documentOf = ({ name, content }: Document): Document => ({ name, content })

/** What the middle shows: the whole, its scenarios, one section or one criterion (ids of outline rows). */
export type Selection = 'standard' | 'scenarios' | `section:${string}` | `criterion:${string}`

/** `by`: the step that led on from here was a fix of a finding. */
type Moment = { document: Document; selection: Selection; by?: 'fix' }
export type EditorState = Omit<Moment, 'by'> & {
  past: Moment[]
  future: Moment[]
  /** Keystrokes into one field within a second and a half are one step to undo. */
  lastEdit: { merge: string; at: number } | null
}

export type EditorAction =
  | { type: 'edit'; change: (document: Document) => Document; merge?: string; at: number; select?: Selection; by?: 'fix' }
  | { type: 'select'; selection: Selection }
  | { type: 'undo' }
  | { type: 'redo' }

const MERGE_MS = 1_500
const STEPS = 200

export const editorStart = (document: Document, selection: Selection): EditorState => ({
  document, selection: standing(document, selection), past: [], future: [], lastEdit: null,
})

export function reduceEditor(state: EditorState, action: EditorAction): EditorState {
  const { document, selection, past, future } = state
  switch (action.type) {
    case 'select':
      return { ...state, selection: standing(document, action.selection), lastEdit: null }
    case 'edit': {
      const changed = action.change(document)
      if (changed === document) return state
      const { merge, at, select, by } = action
      const goesOn = merge !== undefined && state.lastEdit?.merge === merge && at - state.lastEdit.at < MERGE_MS
      return {
        document: changed,
        selection: standing(changed, select ?? selection),
        past: goesOn ? past : [...past.slice(1 - STEPS), { document, selection, ...(by ? { by } : {}) }],
        future: [],
        lastEdit: merge === undefined ? null : { merge, at },
      }
    }
    case 'undo':
      return restored(state, past.at(-1), past.slice(0, -1), [{ document, selection }, ...future])
    case 'redo':
      return restored(state, future[0], [...past, { document, selection }], future.slice(1))
  }
}

const restored = (state: EditorState, moment: Moment | undefined, past: Moment[], future: Moment[]): EditorState =>
  moment ? { document: moment.document, selection: moment.selection, past, future, lastEdit: null } : state

/** How many of the latest steps were fixes, one after the other: undo takes back the last of them. */
export const latestFixes = ({ past }: EditorState): number => past.length - 1 - past.findLastIndex(({ by }) => by !== 'fix')

/** A selection of something that is gone falls back to the whole. */
function standing({ content }: Document, selection: Selection): Selection {
  const [kind, key = ''] = split(selection)
  if (kind === 'section') return content.sections.some((section) => section.key === key) ? selection : 'standard'
  if (kind === 'criterion') return findCriterion(content, key) ? selection : 'standard'
  return selection
}

export function split(selection: Selection): [kind: string, key: string | undefined] {
  const colon = selection.indexOf(':')
  return colon === -1 ? [selection, undefined] : [selection.slice(0, colon), selection.slice(colon + 1)]
}
