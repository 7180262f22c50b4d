import { saysTheSame } from '@/lib/domain/standard/same-content'
import { documentOf, type Document } from '../editor/editor-state'
import { dropSafetyCopy, readSafetyCopies, type SafetyCopy, wholeDocument } from '../editor/safety-copy'
import type { Author, TypedIn } from './typed-in'

/** A text that stands in no draft, kept in this browser until its author says what becomes of it. */
export type KeptWords = TypedIn &
  Document & {
    /** The page it was typed in. */
    page: string
    /** Milliseconds since 1970. */
    at: number
    /** Still the copy its page left when it was closed. */
    left?: true
  }

const START = 'etalon:own:'
const startOf = ({ organizationId, userId }: Author) => `${START}${organizationId}:${userId}:`
const nameOf = (words: KeptWords) => `${startOf(words)}${words.standardId}:${words.at}:${words.page}`

/** Whether a change of the browser's storage is one of these; null: all of it was cleared. */
export const isOfKeptWords = (name: string | null): boolean => name === null || name.startsWith(START)

/** @returns whether it is kept: without room or permission it is not, and must not be parted with on the strength of this. */
export function keepWords(words: KeptWords): boolean {
  try {
    localStorage.setItem(nameOf(words), JSON.stringify({ ...words, left: undefined }))
    return true
  } catch {
    return false
  }
}

type Sought = {
  ofStandard: (standardId: string) => boolean
  /** The draft that is open, whose left copies are its editor's matter; null: none is. */
  draftId: string | null
  /** What an open page keeps is not left. */
  isOpen: (page: string) => boolean
}

/** An author's texts that stand in no draft, newest first: those they went on without, and what closed pages left of other drafts unsaved. */
export function readKeptWords(author: Author, { ofStandard, draftId, isOpen }: Sought): KeptWords[] {
  const left = readSafetyCopies(author, ({ standardId, versionId, page }) => ofStandard(standardId) && versionId !== draftId && !isOpen(page))
  return [...readOwn(author, ofStandard), ...left.filter(({ savedAs }) => savedAs === undefined).map((copy): KeptWords => ({ ...copy, left: true }))].sort((one, other) => other.at - one.at)
}

/** So many days after it was written a copy goes that the server has had whole, whatever became of its draft. */
export const SAVED_COPY_DAYS = 30

type Cleared = Pick<Sought, 'draftId' | 'isOpen'> & { stands: readonly Document[]; now: number }

/**
 * Clears what pages left of drafts, of whichever standard, that came to the server whole while they were being left: once what stands
 * says the same, or after some days. What the server does not have stays until its author says what becomes of it.
 */
export function clearSavedCopies(author: Author, { draftId, isOpen, stands, now }: Cleared): void {
  const saved = readSafetyCopies(author, ({ versionId, page }) => versionId !== draftId && !isOpen(page)).filter(({ savedAs }) => savedAs !== undefined)
  const isOver = (copy: SafetyCopy) => now - copy.at > SAVED_COPY_DAYS * 86_400_000 || stands.some((one) => saysTheSame(documentOf(copy), documentOf(one)))
  saved.filter(isOver).forEach(dropSafetyCopy)
}

function readOwn(author: Author, ofStandard: Sought['ofStandard']): KeptWords[] {
  const start = startOf(author)
  try {
    return Object.keys(localStorage).flatMap((name) => {
      if (!name.startsWith(start) || !ofStandard(name.slice(start.length).split(':')[0]!)) return []
      const words = wholeDocument<KeptWords>(localStorage.getItem(name))
      return words && typeof words.at === 'number' && typeof words.page === 'string' ? [words] : []
    })
  } catch {
    return []
  }
}

export function dropKeptWords(words: KeptWords): void {
  if (words.left) return dropSafetyCopy(words)
  try {
    localStorage.removeItem(nameOf(words))
  } catch {
    // Nothing was kept where nothing may be kept.
  }
}

/** Of texts, newest first, those nobody needs any more: what stands already says them, or a newer one of the same standard does. */
export const ofNoUse = (kept: readonly KeptWords[], stands: readonly Document[]): KeptWords[] =>
  kept.filter((words, index) => {
    const newer = kept.slice(0, index).filter(({ standardId }) => standardId === words.standardId)
    return [...stands, ...newer].some((other) => saysTheSame(documentOf(words), documentOf(other)))
  })
