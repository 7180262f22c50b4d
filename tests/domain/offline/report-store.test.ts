import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { type Draft, type DraftChange, merge } from '@/lib/domain/report/draft'
import { emptyAnswer } from '@/lib/domain/report/answer'
import type { Reply } from '@/lib/offline/courier'
import type { Kept, PhonePhoto } from '@/lib/offline/report/kept'
import { sendAgain, sendPhotoAgain } from '@/lib/offline/report/set-aside'
import { createReportStore, type Surroundings } from '@/lib/offline/report/store'
import { NotKept } from '@/lib/offline/vault'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const yes = { ...emptyAnswer, state: 'answered' as const, value: { type: 'option' as const, key: 'yes' } }
const no = { ...yes, value: { type: 'option' as const, key: 'no' } }
const emptyDraft: Draft = { answers: {}, facts: {}, stamps: {}, version: 0 }
const aDesk = (draft: Draft = emptyDraft): ReportDesk => ({
  visitId: 'v', reportId: 'r', state: 'in_progress', editable: true, number: 1, place: { name: 'Gedimino 9', nickname: '', timeZone: 'UTC', reportDueAt: null, offeredAt: '2026-11-01T09:00:00.000Z' },
  currency: 'EUR', form: { sections: [], context: { scenarioKind: 'routine', branchAttributes: {} } }, draft, held: [], receipts: [], questions: [],
})

/** A server that merges as ours does, and a phone whose network can be cut at any point. */
function aWorld() {
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
      photos: async () => [...photos.keys()],
    },
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
    submit: async (sending) => travel(() => (submissions.push(sending), { number: sending.number, receipt: 'ABCD2345', receivedAt: '2026-11-21T10:00:00.000Z' })),
  }
  return { ...world, world, surroundings }
}

const begun = async (given = aWorld(), desk = aDesk()) => {
  const store = createReportStore(desk)
  await store.start(given.surroundings)
  return { ...given, store }
}
const settle = () => vi.advanceTimersByTimeAsync(5_000)

test('an answer is kept on the phone at once and on the server a moment later', async () => {
  const { store, draft, kept } = await begun()
  await settle()
  store.setAnswer('greeted', () => yes)
  await store.settled()
  expect(kept()?.changes).toHaveLength(1)
  expect(store.read()).toMatchObject({ answers: { greeted: yes }, where: { kind: 'sending', count: 1 } })
  await settle()
  expect(draft().answers).toEqual({ greeted: yes })
  expect(store.read().where).toMatchObject({ kind: 'server', count: 0 })
})

test('quick changes of one answer travel as one', async () => {
  const { store, world, draft } = await begun()
  await settle()
  for (const text of ['a', 'ab', 'abc']) store.setAnswer('greeted', (before) => ({ ...before, comment: text }))
  await settle()
  expect(world.requests).toEqual([1])
  expect(draft().answers.greeted?.comment).toBe('abc')
})

test.each(['before', 'after'] as const)('a connection cut %s the server had it loses nothing and doubles nothing', async (cut) => {
  const { store, world, draft } = await begun()
  await settle()
  world.fail.push(cut, cut)
  store.setAnswer('greeted', () => yes)
  await vi.advanceTimersByTimeAsync(400)
  expect(store.read().where.kind).toBe('phone')
  // Answered anew while the first is on its way: the newer follows the older.
  store.setAnswer('greeted', () => no)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(draft().answers).toEqual({ greeted: no })
  expect(store.read().where).toMatchObject({ kind: 'server', count: 0 })
})

test('a session that ends keeps everything; after sign-in it is sent', async () => {
  const { store, world, draft } = await begun()
  await settle()
  world.fail.push('signed_out')
  store.setAnswer('greeted', () => yes)
  await settle()
  expect(store.read().where).toMatchObject({ kind: 'sign_in', count: 1 })
  store.setAnswer('smiled', () => no)
  await settle()
  expect(store.read().where).toMatchObject({ kind: 'sign_in', count: 2 })
  store.wake()
  await settle()
  expect(draft().answers).toEqual({ greeted: yes, smiled: no })
})

test('a page thrown out of memory finds what it had not sent, photos included', async () => {
  const given = aWorld()
  const first = await begun(given)
  await settle()
  given.world.fail.push(...Array.from({ length: 50 }, () => 'before' as const))
  first.store.setAnswer('greeted', () => yes)
  await first.store.addPhoto('greeted', new Blob(['x'], { type: 'image/jpeg' }), 'hash')
  await vi.advanceTimersByTimeAsync(500)
  given.world.fail.length = 0
  const second = await begun(given)
  expect(second.store.read().answers.greeted).toMatchObject({ value: { key: 'yes' }, evidence: [expect.any(String)] })
  await settle()
  expect(given.draft().answers.greeted?.evidence).toHaveLength(1)
  expect(given.held.size).toBe(1)
  expect(given.photos.size).toBe(0)
})

test('a page older than what the phone heard from the server does not show the past', async () => {
  const given = aWorld()
  const first = await begun(given)
  await settle()
  first.store.setAnswer('greeted', () => yes)
  await settle()
  expect((await begun(given, aDesk())).store.read().answers).toEqual({ greeted: yes })
})

test('what the server does not take is set aside with its reason, kept, and can be mended; the rest goes on', async () => {
  const given = aWorld()
  const { store, world, draft } = await begun(given)
  await settle()
  world.fail.push('refused')
  store.setAnswer('greeted', () => no)
  store.setAnswer('smiled', () => yes)
  await settle()
  expect(store.read()).toMatchObject({ setAside: { 'answer:greeted': 'does not fit' }, answers: { greeted: no }, where: { kind: 'refused' } })
  expect(draft().answers).toEqual({ smiled: yes })
  expect((await begun(given, aDesk(draft()))).store.read()).toMatchObject({ setAside: { 'answer:greeted': 'does not fit' }, answers: { greeted: no, smiled: yes } })
  store.setAnswer('greeted', () => yes)
  await settle()
  expect(store.read()).toMatchObject({ setAside: {}, where: { kind: 'server' } })
  expect(draft().answers).toEqual({ smiled: yes, greeted: yes })
})

test('a report goes last, once, and is sent only when the server says so', async () => {
  const { store, world, submissions, held } = await begun()
  await settle()
  store.setAnswer('greeted', () => yes)
  await store.addPhoto('greeted', new Blob(['x'], { type: 'image/jpeg' }), 'hash')
  store.send()
  store.send()
  await vi.advanceTimersByTimeAsync(1)
  store.setAnswer('greeted', () => no)
  await settle()
  expect(held.size).toBe(1)
  expect(submissions).toMatchObject([{ answers: { greeted: { value: { key: 'yes' } } } }])
  expect(store.read().submission).toMatchObject({ state: 'sent', receipt: { receipt: 'ABCD2345' } })
  expect(world.kept()).toBeNull()
})

test('an answer lost after the report arrived: sent again with the same content, also by the next page', async () => {
  const given = aWorld()
  const { store } = await begun(given)
  await settle()
  store.setAnswer('greeted', () => yes)
  await settle()
  given.world.fail.push('after')
  store.send()
  await vi.advanceTimersByTimeAsync(10)
  expect(store.read()).toMatchObject({ submission: { state: 'sending' }, where: { kind: 'waiting' } })
  const next = await begun(given, aDesk(given.draft()))
  await settle()
  expect(next.store.read().submission.state).toBe('sent')
  const [one, other] = given.submissions as { answers: object; facts: object; sentAt: string }[]
  expect(other).toEqual(one)
})

test('a full phone is said, with its reason, and what found no room is kept once there is some', async () => {
  const given = aWorld()
  let full = true
  const shelf = {
    ...given.surroundings.shelf,
    write: async (next: Kept) => (full ? Promise.reject(new NotKept('full')) : given.surroundings.shelf.write(next)),
    keepPhoto: async (photo: PhonePhoto, bytes: Blob) => (full ? Promise.reject(new NotKept('full')) : given.surroundings.shelf.keepPhoto(photo, bytes)),
  }
  const store = createReportStore(aDesk())
  given.world.fail.push(...Array.from({ length: 50 }, () => 'before' as const))
  await store.start({ ...given.surroundings, shelf })
  await store.addPhoto('greeted', new Blob(['x'], { type: 'image/jpeg' }), 'hash')
  await vi.advanceTimersByTimeAsync(500)
  expect(store.read()).toMatchObject({ keeps: false, notKept: 'full', where: { kind: 'nowhere' } })
  full = false
  store.wake()
  await vi.advanceTimersByTimeAsync(10)
  expect(store.read()).toMatchObject({ keeps: true, notKept: null })
  expect(given.photos.size).toBe(1)
  expect(given.kept()?.photos).toHaveLength(1)
})

test('a photo without room alone is said too, until the server has it', async () => {
  const given = aWorld()
  const store = createReportStore(aDesk())
  await store.start({ ...given.surroundings, shelf: { ...given.surroundings.shelf, keepPhoto: () => Promise.reject(new NotKept('full')) } })
  await settle()
  given.world.fail.push('before', 'before')
  await store.addPhoto('greeted', new Blob(['x'], { type: 'image/jpeg' }), 'hash')
  expect(store.read()).toMatchObject({ keeps: false, notKept: 'full' })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(given.held.size).toBe(1)
  expect(store.read()).toMatchObject({ keeps: true, where: { kind: 'server' } })
})

test('what the server refused can be sent again as it is, or given up: then the server’s value stands', async () => {
  const given = aWorld()
  const { store, world, draft } = await begun(given)
  await settle()
  store.setAnswer('greeted', () => yes)
  await settle()
  world.fail.push('refused')
  store.setAnswer('greeted', () => no)
  await settle()
  sendAgain(store, 'answer:greeted')
  await settle()
  expect(draft().answers).toEqual({ greeted: no })
  expect(store.read()).toMatchObject({ setAside: {}, where: { kind: 'server' } })
  world.fail.push('refused')
  store.setAnswer('greeted', () => yes)
  await settle()
  store.dismissRefused('answer:greeted')
  expect(store.read()).toMatchObject({ setAside: {}, answers: { greeted: no }, where: { kind: 'server' } })
  sendAgain(store, 'answer:greeted')
  await settle()
  expect(draft().answers).toEqual({ greeted: no })
})

test('a photo the server refused keeps its bytes here until it is taken or given up', async () => {
  const given = aWorld()
  const refusal = { kind: 'refused', problem: 'photo_unreadable', message: 'no photo', details: {} } as const
  const replies = [refusal, refusal]
  const savePhoto = async (photo: PhonePhoto, bytes: Blob) => replies.shift() ?? given.surroundings.savePhoto(photo, bytes)
  const store = createReportStore(aDesk())
  await store.start({ ...given.surroundings, savePhoto })
  const id = await store.addPhoto('greeted', new Blob(['x'], { type: 'image/jpeg' }), 'hash')
  await settle()
  expect(store.read()).toMatchObject({ photos: { [id]: { refused: 'no photo' } }, where: { kind: 'refused' } })
  sendPhotoAgain(store, id)
  await settle()
  expect(store.read().photos[id]).toEqual({ refused: 'no photo' })
  expect(given.photos.size).toBe(1)
  sendPhotoAgain(store, id)
  await settle()
  expect(store.read()).toMatchObject({ photos: { [id]: 'held' }, where: { kind: 'server' } })
  expect(given.photos.size).toBe(0)
  replies.push(refusal)
  const other = await store.addPhoto('greeted', new Blob(['y'], { type: 'image/jpeg' }), 'other')
  await settle()
  store.removePhoto('greeted', other)
  await settle()
  expect(store.read().where).toMatchObject({ kind: 'server' })
  expect(given.draft().answers.greeted?.evidence).toEqual([id])
  expect(given.photos.size).toBe(0)
})
