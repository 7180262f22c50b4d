import type { Draft, DraftChange, Target } from '@/lib/domain/report/draft'

/** A change that waits; once a request has carried it, it is sent again as it is until the server has answered. */
export type Queued = DraftChange & { tried: boolean }

/** What one person's phone keeps of one report until the server holds all of it. */
export type Kept = {
  /** The draft as last known from the server, without what waits. */
  draft: Draft
  changes: Queued[]
  /** What the server would not take: shown until it is mended. */
  refused: { target: Target; message: string }[]
  /** The report was sent and no answer has come: it is sent again with the same content. */
  sending: { number: number; sentAt: string } | null
}

export type Shelf = { read(): Kept | null; write(kept: Kept): boolean; clear(): void }

/** In the browser's storage under the person's own name: the next person on this phone neither sees nor sends it. */
export function browserShelf(userId: string, visitId: string): Shelf {
  const name = `etalon.report.${userId}.${visitId}`
  return {
    read() {
      try {
        const text = localStorage.getItem(name)
        return text === null ? null : (JSON.parse(text) as Kept)
      } catch {
        return null
      }
    },
    write(kept) {
      try {
        localStorage.setItem(name, JSON.stringify(kept))
        return true
      } catch {
        return false
      }
    },
    clear() {
      try {
        localStorage.removeItem(name)
      } catch {
        // Storage switched off: nothing was kept there either.
      }
    },
  }
}

/** The name this browser goes by; it says nothing about the phone. */
export function deviceName(newId: () => string): string {
  try {
    const known = localStorage.getItem('etalon.device')
    if (known) return known
    const fresh = newId()
    localStorage.setItem('etalon.device', fresh)
    return fresh
  } catch {
    return newId()
  }
}
