import type { StandardContent } from '@/lib/domain/standard/content'
import type { Document } from './editor-state'

/** What was typed and not yet saved, kept in this browser until the server has it. */
export type SafetyCopy = { versionId: string; revision: number; name: string; content: StandardContent }

const nameOf = (versionId: string) => `etalon:draft:${versionId}`

export function keepSafetyCopy(copy: SafetyCopy): void {
  try {
    localStorage.setItem(nameOf(copy.versionId), JSON.stringify(copy))
  } catch {
    // No room or no permission: the server's copy is then the only one.
  }
}

export function readSafetyCopy(versionId: string): SafetyCopy | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(versionId)) ?? 'null') as Partial<SafetyCopy> | null
    const { revision, name, content } = kept ?? {}
    return typeof revision === 'number' && typeof name === 'string' && content && Array.isArray(content.sections)
      ? { versionId, revision, name, content }
      : null
  } catch {
    return null
  }
}

export function dropSafetyCopy(versionId: string): void {
  try {
    localStorage.removeItem(nameOf(versionId))
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
