import type { StandardContent } from '@/lib/domain/standard/content'
import type { PageTurn } from '@/lib/domain/standard/saving-page'
import type { Author, TypedIn } from '../own/typed-in'
import { draftJson } from './draft-json'
import type { Document } from './editor-state'

/** What one page has written. */
export type PageText = {
  /** The page that wrote it, and the last of its saves that was sent, whether or not it arrived (0: none). */
  page: string
  turn: number
  /** Closed pages whose text it had taken over. */
  after: PageTurn[]
  /** The revision that page had seen. */
  revision: number
  /** Milliseconds since 1970, so that of several the newest comes first. */
  at: number
  /** Set when all of it came to the server, as this revision, while the page was being left: what is loaded next may have been read before. */
  savedAs?: number
  name: string
  content: StandardContent
}

/** What was typed in one page and not yet saved, kept in this browser until the server has it. */
export type SafetyCopy = TypedIn & PageText

type Named = Pick<SafetyCopy, 'standardId' | 'versionId' | 'page'>

const startOf = ({ organizationId, userId }: Author) => `etalon:draft:${organizationId}:${userId}:`
const nameOf = (copy: Author & Named) => `${startOf(copy)}${copy.standardId}:${copy.versionId}:${copy.page}`

/** @returns whether it is kept: without room or permission what was typed is in its page alone. */
export function keepSafetyCopy(copy: SafetyCopy): boolean {
  try {
    localStorage.setItem(nameOf(copy), draftJson(copy))
    return true
  } catch {
    return false
  }
}

/**
 * What pages of this browser keep of an author's drafts, newest first; each page keeps its own, so no tab writes over another's.
 * `wanted` goes by the name, so that nothing else is read.
 */
export function readSafetyCopies(author: Author, wanted: (copy: Named) => boolean): SafetyCopy[] {
  const start = startOf(author)
  try {
    const names = Object.keys(localStorage).filter((name) => {
      const [standardId = '', versionId = '', page = ''] = name.slice(start.length).split(':')
      return name.startsWith(start) && wanted({ standardId, versionId, page })
    })
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

export function dropSafetyCopy(copy: Author & Named): void {
  try {
    localStorage.removeItem(nameOf(copy))
  } catch {
    // Nothing was kept where nothing may be kept.
  }
}

/** One copy in another's place, where there may be room for one of them alone. */
export function replaceSafetyCopy(before: SafetyCopy, copy: SafetyCopy): void {
  const isKept = keepSafetyCopy(copy)
  if (before.page === copy.page) return
  dropSafetyCopy(before)
  if (!isKept && !keepSafetyCopy(copy)) keepSafetyCopy(before)
}

/** The browser's "back" shows the page as it was loaded; what this tab saved since is newer. */
const saved = new Map<string, { revision: number; document: Document }>()
export const rememberSaved = (versionId: string, revision: number, document: Document) => saved.set(versionId, { revision, document })
export const newestSaved = (versionId: string, loaded: { revision: number; document: Document }) => {
  const own = saved.get(versionId)
  return own && own.revision > loaded.revision ? own : loaded
}
