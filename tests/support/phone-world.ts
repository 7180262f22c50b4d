import { vi } from 'vitest'
import { emptyAnswer } from '@/lib/domain/report/answer'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { type Draft, type DraftChange, merge } from '@/lib/domain/report/draft'
import type { Reply } from '@/lib/offline/courier'
import type { Kept } from '@/lib/offline/report/kept'
// Fetched when it is needed; with a clock of its own a test would not wait for it.
import '@/lib/offline/report/look-again'
import { createReportStore } from '@/lib/offline/report/store'
import type { Surroundings } from '@/lib/offline/report/surroundings'

export const yes = { ...emptyAnswer, state: 'answered' as const, value: { type: 'option' as const, key: 'yes' } }
export const no = { ...yes, value: { type: 'option' as const, key: 'no' } }
export const emptyDraft: Draft = { answers: {}, facts: {}, stamps: {}, version: 0 }
export const aDesk = (draft: Draft = emptyDraft): ReportDesk => ({
  visitId: 'v', reportId: 'r', state: 'in_progress', editable: true, number: 1, place: { name: 'Gedimino 9', nickname: '', timeZone: 'UTC', reportDueAt: null, offeredAt: '2026-11-01T09:00:00.000Z' },
  currency: 'EUR', form: { sections: [], context: { scenarioKind: 'routine', branchAttributes: {} } }, draft, held: [], receipts: [], questions: [],
})

/** A server that merges as ours does, and a phone whose network can be cut at any point. */
export function aWorld() {
  let draft = emptyDraft
  let ids = 0
  const seen = new Set<string>()
  const photos = new Map<string, Blob>()
  const held = new Set<string>()
  let kept: Kept | null = null
  const submissions: object[] = []
  const world = {
    fail: [] as ('before' | 'after' | 'signed_out' | 'refused')[],
    requests: [] as number[],
    begun: 0,
    receipt: null as object | null,
    draft: () => draft,
    held, submissions, photos,
    kept: () => kept,
  }
  async function travel<T>(work: () => T): Promise<Reply<T>> {
    const cut = world.fail.shift()
    if (cut === 'before') return { kind: 'unreachable' }
    if (cut === 'signed_out') return { kind: 'signed_out' }
    const value = work()
    return cut === 'after' ? { kind: 'unreachable' } : { kind: 'done', value }
  }
  const surroundings: Surroundings = {
    shelf: {
      read: async () => kept && structuredClone(kept),
      write: async (next) => void (kept = structuredClone(next)),
      clear: async () => {
        kept = null
        photos.clear()
      },
      keepPhoto: async ({ id }, bytes) => void photos.set(id, bytes),
      photo: async ({ id }) => photos.get(id) ?? null,
      dropPhoto: async (id) => void photos.delete(id),
      small: async () => null,
      photos: async () => [...photos.keys()],
    },
    look: async () => travel(() => aDesk(draft)),
    begin: async () => travel(() => void (world.begun += 1)),
    keepReceipt: async (receipt) => void (world.receipt = receipt),
    device: 'phone', newId: () => `id-${(ids += 1)}`, now: () => new Date(),
    saveChanges: async (changes) => {
      if (world.fail[0] === 'refused') {
        world.fail.shift()
        return { kind: 'refused', problem: 'answer_does_not_fit', message: 'does not fit', details: { changeId: (changes[0] as DraftChange).changeId } }
      }
      return travel(() => {
        world.requests.push(changes.length)
        for (const change of changes as DraftChange[]) {
          if (seen.has(change.changeId)) continue
          seen.add(change.changeId)
          draft = merge(draft, change).draft
        }
        return { version: draft.version, conflicts: [] }
      })
    },
    savePhoto: async ({ id }) => travel(() => void held.add(id)),
    isWell: async () => false,
    submit: async (sending) => {
      if (draft.version > sending.draftVersion) return { kind: 'refused', problem: 'report_moved_on', message: 'look once more', details: {} }
      return travel(() => (submissions.push(sending), { number: sending.number, receipt: 'ABCD2345', receivedAt: '2026-11-21T10:00:00.000Z' }))
    },
  }
  /** Another phone writes to the same report. */
  const otherPhone = (key: string, value: typeof yes) => {
    const change: DraftChange = { changeId: `other-${key}`, device: 'other', deviceAt: new Date().toISOString(), baseVersion: draft.version, target: { kind: 'answer', key, value } }
    draft = merge(draft, change).draft
  }
  return { ...world, world, surroundings, otherPhone }
}

export const begun = async (given = aWorld(), desk = aDesk()) => {
  const store = createReportStore(desk)
  await store.start(given.surroundings)
  return { ...given, store }
}
/** For tests with a clock of their own. */
export const settle = () => vi.advanceTimersByTimeAsync(5_000)
