import type { StandardContent } from '@/lib/domain/standard/content'
import type { PageTurn } from '@/lib/domain/standard/saving-page'
import { draftJson } from './draft-json'
import type { Document } from './editor-state'

/** What was typed in one page and not yet saved, kept in this browser until the server has it. */
export type SafetyCopy = {
  versionId: string
  /** The page that wrote it, and the last of its saves that was sent, whether or not it arrived (0: none). */
  page: string
  turn: number
  /** Closed pages whose text it had taken over. */
  after: PageTurn[]
  /** The revision that page had seen. */
  revision: number
  /** Milliseconds since 1970, so that of several the newest comes first. */
  at: number
  name: string
  content: StandardContent
}

const START = 'etalon:draft:'
const nameOf = ({ versionId, page }: Pick<SafetyCopy, 'versionId' | 'page'>) => `${START}${versionId}:${page}`

export function keepSafetyCopy(copy: SafetyCopy): void {
  try {
    localStorage.setItem(nameOf(copy), draftJson(copy))
  } catch {
    // No room or no permission: the server's copy is then the only one.
  }
}

/** What pages of this browser left of a draft, newest first; each page keeps its own, so no tab writes over another's. */
export function readSafetyCopies(versionId: string): SafetyCopy[] {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(`${START}${versionId}:`))
    return names.flatMap((name) => read(localStorage.getItem(name))).sort((one, other) => other.at - one.at)
  } catch {
    return []
  }
}

function read(kept: string | null): SafetyCopy[] {
  const copy = wholeDocument<SafetyCopy>(kept)
  return copy && typeof copy.page === 'string' && typeof copy.revision === 'number' && Array.isArray(copy.after) ? [copy] : []
}

/** A kept document, or null where it is none: another release, or somebody at the browser's storage. */
export function wholeDocument<Kept extends Document>(kept: string | null): Kept | null {
  try {
    const copy = JSON.parse(kept ?? 'null') as Kept | null
    return copy && typeof copy.name === 'string' && Array.isArray(copy.content?.sections) ? copy : null
  } catch {
    return null
  }
}

export function dropSafetyCopy(copy: Pick<SafetyCopy, 'versionId' | 'page'>): void {
  try {
    localStorage.removeItem(nameOf(copy))
  } catch {
    // Nothing was kept where nothing may be kept.
  }
}

/** The browser's "back" shows the page as it was loaded; what this tab saved since is newer. */
const saved = new Map<string, { revision: number; document: Document }>()
export const rememberSaved = (versionId: string, revision: number, document: Document) => saved.set(versionId, { revision, document })
export const newestSaved = (versionId: string, loaded: { revision: number; document: Document }) => {
  const own = saved.get(versionId)
  return own && own.revision > loaded.revision ? own : loaded
}
