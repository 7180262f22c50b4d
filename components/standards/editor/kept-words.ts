import type { Document } from './editor-state'
import { wholeDocument } from './safety-copy'

/** A text its author went on without, kept in this browser until they say what becomes of it. */
export type KeptWords = Document & { versionId: string; /** Milliseconds since 1970. */ at: number }

const START = 'etalon:own:'
const nameOf = ({ versionId, at }: Pick<KeptWords, 'versionId' | 'at'>) => `${START}${versionId}:${at}`

/** @returns whether it is kept: without room or permission it is not, and must not be parted with on the strength of this. */
export function keepWords(words: KeptWords): boolean {
  try {
    localStorage.setItem(nameOf(words), JSON.stringify(words))
    return true
  } catch {
    return false
  }
}

/** The texts of a draft its authors went on without in this browser, newest first. */
export function readKeptWords(versionId: string): KeptWords[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(`${START}${versionId}:`))
      .flatMap((name) => {
        const words = wholeDocument<KeptWords>(localStorage.getItem(name))
        return words && typeof words.at === 'number' ? [words] : []
      })
      .sort((one, other) => other.at - one.at)
  } catch {
    return []
  }
}

export function dropKeptWords(words: Pick<KeptWords, 'versionId' | 'at'>): void {
  try {
    localStorage.removeItem(nameOf(words))
  } catch {
    // Nothing was kept where nothing may be kept.
  }
}
