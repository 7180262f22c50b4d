import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyAnswer } from '@/lib/domain/report/answer'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { type Draft, type DraftChange, merge } from '@/lib/domain/report/draft'
import { holdsAnything, type Sending } from '@/lib/offline/report/kept'
import { assignPhoto } from '@/lib/offline/report/loose-photos'
import { memoBox } from '@/lib/offline/report/memos'
import { vaultShelf } from '@/lib/offline/report/shelf'
import { createReportStore } from '@/lib/offline/report/store'
import type { Surroundings } from '@/lib/offline/report/surroundings'
import { withTimeSpent } from '@/lib/offline/report/times'
import { openVault } from '@/lib/offline/vault'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => vi.useRealTimers())

const yes = { ...emptyAnswer, state: 'answered' as const, value: { type: 'option' as const, key: 'yes' } }
const blank: Draft = { answers: {}, facts: {}, stamps: {}, version: 0 }
const aDesk = (draft = blank): ReportDesk => ({
  visitId: 'v', reportId: 'r', state: 'in_progress', editable: true, number: 1, place: { name: 'Gedimino 9', nickname: '', timeZone: 'UTC', reportDueAt: null, offeredAt: '2026-11-01T09:00:00.000Z' },
  currency: 'EUR', form: { sections: [], context: { scenarioKind: 'routine', branchAttributes: {} } }, draft, held: [], receipts: [], questions: [],
})
let people = 0

/** One phone with a real sealed shelf, and a server that is there or not. */
async function aPhone() {
  const vault = await openVault(`rasa-${(people += 1)}`)
  const server = { draft: blank, there: true, changes: [] as DraftChange[][], photos: [] as { id: string; criterionKey: string }[], sent: [] as Sending[] }
  const reply = <T>(work: () => T) => (server.there ? { kind: 'done' as const, value: work() } : { kind: 'unreachable' as const })
  let ids = 0
  const surroundings: Surroundings = {
    shelf: vaultShelf(vault, 'rasa', 'v'), device: 'phone', newId: () => `id-${(ids += 1)}`, now: () => new Date(),
    look: async () => reply(() => aDesk()),
    begin: async () => reply(() => null),
    saveChanges: async (changes) => reply(() => {
      server.changes.push(changes as DraftChange[])
      for (const change of changes as DraftChange[]) server.draft = merge(server.draft, change).draft
      return { version: server.draft.version, conflicts: [] }
    }),
    savePhoto: async ({ id, criterionKey }) => reply(() => void server.photos.push({ id, criterionKey })),
    isWell: async () => false,
    submit: async (sending) => reply(() => (server.sent.push(sending), { number: 1, receipt: 'ABCD2345', receivedAt: '2026-11-21T10:00:00.000Z' })),
    keepReceipt: async () => undefined,
  }
  const open = async (desk = aDesk()) => {
    const store = createReportStore(desk)
    await store.start(surroundings)
    return store
  }
  const settle = () => vi.waitFor(() => undefined).then(() => vi.advanceTimersByTimeAsync(5_000))
  return { vault, server, open, settle }
}
const photo = () => new Blob([new Uint8Array([1, 2, 3])], { type: 'image/jpeg' })

test('the times of sections wait for the next change, then travel with it and are no unsent work', async () => {
  const { server, open, settle } = await aPhone()
  const store = await open()
  store.alter((kept) => withTimeSpent(kept, 'greeting', 15))
  await settle()
  expect([server.changes.length, store.read().where.kind]).toEqual([0, 'server'])
  server.there = false
  store.setAnswer('greeted', () => yes)
  expect(store.read().where.count).toBe(1)
  store.alter((kept) => withTimeSpent(kept, 'greeting', 15))
  store.setAnswer('smiled', () => yes)
  expect(store.read().where.count).toBe(2)
  server.there = true
  await settle()
  store.wake()
  await settle()
  expect(server.draft.facts.sections).toEqual({ greeting: 30 })
  expect(server.changes.flat().filter(({ target }) => target.kind === 'fact').length).toBeLessThanOrEqual(2)
  // Nothing new was measured, so nothing of it is told again.
  store.setAnswer('smiled', () => ({ ...yes, comment: 'both' }))
  await settle()
  expect(server.changes.at(-1)!.map(({ target }) => target.kind)).toEqual(['answer'])
})

test('the last seconds go with the submission, and a second phone goes on from what the server has', async () => {
  const { server, open, settle } = await aPhone()
  const store = await open(aDesk({ ...blank, facts: { sections: { greeting: 30 } } }))
  store.alter((kept) => withTimeSpent(kept, 'greeting', 12))
  store.send()
  await settle()
  expect(server.sent[0]!.facts.sections).toEqual({ greeting: 42 })
})

test('a report sent while a change still waits goes out, whatever the times did meanwhile', async () => {
  const { server, open } = await aPhone()
  const store = await open()
  store.alter((kept) => withTimeSpent(kept, 'greeting', 20))
  store.setAnswer('greeted', () => yes)
  store.alter((kept) => withTimeSpent(kept, 'greeting', 7))
  store.send()
  store.alter((kept) => withTimeSpent(kept, 'greeting', 3))
  await vi.waitFor(() => expect(store.read().submission.state).toBe('sent'))
  expect(server.sent).toMatchObject([{ answers: { greeted: yes }, facts: { sections: { greeting: 27 } } }])
})

test('times, mode and what was put aside survive a reload without a connection', async () => {
  const { server, open } = await aPhone()
  server.there = false
  const store = await open()
  store.alter((kept) => ({ ...withTimeSpent(kept, 'greeting', 9), mode: 'during', placePutAside: true }))
  store.change({ kind: 'timer', key: 'waited', value: '2026-11-21T10:00:00.000Z' })
  store.change({ kind: 'fact', key: 'place', value: { latitude: 54, longitude: 25, accuracyMetres: 9, at: '2026-11-21T10:00:00.000Z' } })
  await store.settled()
  store.stop()
  const again = await open()
  expect(again.read()).toMatchObject({
    mode: 'during', placePutAside: true, facts: { timers: { waited: '2026-11-21T10:00:00.000Z' }, place: { latitude: 54 }, sections: { greeting: 9 } },
  })
})

test('a photo of nothing yet stays on the phone over a reload, counts as nothing sent, and travels once it is said of what', async () => {
  const { server, open } = await aPhone()
  const first = await open()
  const id = await first.addPhoto(null, photo(), 'hash')
  await first.settled()
  expect([server.photos, first.read().where.kind, holdsAnything(first.kept())]).toEqual([[], 'server', true])
  first.stop()
  const store = await open()
  expect(store.read().loose).toMatchObject([{ id, criterionKey: '' }])
  expect((await store.photoHere(id))?.size).toBe(3)
  expect(assignPhoto(store, id, { key: 'clean', type: 'photo' })).toBe(true)
  expect(assignPhoto(store, id, { key: 'clean', type: 'photo' })).toBe(false)
  await vi.waitFor(() => expect(store.read().photos).toEqual({ [id]: 'held' }))
  expect(store.read()).toMatchObject({ loose: [], answers: { clean: { state: 'answered', value: { type: 'photo' }, evidence: [id] } } })
  expect(server.photos).toEqual([{ id, criterionKey: 'clean' }])
})

test('a full answer takes no further photo, and one that is thrown away is gone', async () => {
  const { vault, open } = await aPhone()
  const store = await open()
  const id = await store.addPhoto(null, photo(), 'hash')
  store.setAnswer('clean', () => ({ ...emptyAnswer, evidence: Array.from({ length: 20 }, (_, index) => `p${index}`) }))
  expect(assignPhoto(store, id, { key: 'clean', type: 'yes_no' })).toBe(false)
  store.dropLoose(id)
  await vi.waitFor(async () => expect([store.read().loose, await vault.list('photo')]).toEqual([[], []]))
})

test('memos are sealed, told apart by visit, and all are gone once the report was sent', async () => {
  const { vault, open, settle } = await aPhone()
  const [memos, others] = [memoBox(vault, 'rasa', 'v'), memoBox(vault, 'rasa', 'w')]
  const sound = new Blob([new Uint8Array([10, 10, 13, 0, 255])], { type: 'audio/webm' })
  const memo = (id: string, at: string) => ({ id, at, seconds: 4, mime: 'audio/webm;codecs=opus' })
  await memos.keep(memo('b', '2026-11-21T10:05:00.000Z'), sound)
  await memos.keep(memo('a', '2026-11-21T10:01:00.000Z'), sound)
  await others.keep(memo('c', '2026-11-21T10:02:00.000Z'), sound)
  expect((await memos.list()).map(({ id }) => id)).toEqual(['a', 'b'])
  const back = await memos.sound('b')
  expect([back?.type, [...new Uint8Array(await back!.arrayBuffer())]]).toEqual(['audio/webm;codecs=opus', [10, 10, 13, 0, 255]])
  await memos.drop('a')
  expect((await memos.list()).map(({ id }) => id)).toEqual(['b'])
  const store = await open()
  await store.addPhoto(null, photo(), 'hash')
  store.send()
  await settle()
  await vi.waitFor(async () => expect(await memos.list()).toEqual([]))
  expect([await vault.list('photo'), (await others.list()).map(({ id }) => id)]).toEqual([[], ['c']])
})
