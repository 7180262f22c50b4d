import { expect, test, vi } from 'vitest'
import { emptyAnswer } from '@/lib/domain/report/answer'
import type { ReportDesk } from '@/lib/domain/report/desk'
import type { DraftChange } from '@/lib/domain/report/draft'
import { freshKept, type Kept } from '@/lib/offline/report/kept'
import { memoryShelf } from '@/lib/offline/report/memory-shelf'
import { settleSent } from '@/lib/offline/report/settle-sent'
import { createReportStore } from '@/lib/offline/report/store'
import type { Surroundings } from '@/lib/offline/report/surroundings'

const yes = { ...emptyAnswer, state: 'answered' as const, value: { type: 'option' as const, key: 'yes' } }
const no = { ...yes, value: { type: 'option' as const, key: 'no' } }
const desk: ReportDesk = {
  visitId: 'v', reportId: 'r', state: 'in_progress', editable: true, number: 1, place: { name: 'Gedimino 9', nickname: '', timeZone: 'UTC', reportDueAt: null, offeredAt: '2026-11-21T09:00:00.000Z' },
  currency: 'EUR', form: { sections: [], context: { scenarioKind: 'routine', branchAttributes: {} } }, draft: { answers: {}, facts: {}, stamps: {}, version: 0 }, held: [], receipts: [], questions: [],
} as unknown as ReportDesk
const receipt = { number: 1, receipt: 'ABCD2345', receivedAt: '2026-11-21T10:00:00.000Z' }

/** A phone whose server answers changes as told. */
function aPhone(saveChanges: (changes: DraftChange[]) => { conflicts?: object[]; others?: object[]; held?: string[] }) {
  let ids = 0
  const submitted: object[] = []
  const world = {
    shelf: memoryShelf(), device: 'phone', newId: () => `id-${(ids += 1)}`, now: () => new Date(), begin: async () => ({ kind: 'done', value: null }),
    saveChanges: async (changes: DraftChange[]) => ({ kind: 'done', value: { version: 7, conflicts: [], ...saveChanges(changes) } }),
    savePhoto: async () => ({ kind: 'done', value: null }),
    submit: async (sending: object) => (submitted.push(sending), { kind: 'done', value: receipt }),
    keepReceipt: async () => undefined,
  } as unknown as Surroundings
  return { world, submitted }
}
/** What waits goes after a moment; on a busy machine that is a longer one. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000 })

test('what another phone said meanwhile is shown and sent', async () => {
  const { world, submitted } = aPhone(() => ({ others: [{ target: 'answer:smiled', value: no }] }))
  const store = createReportStore(desk)
  await store.start(world)
  store.setAnswer('greeted', () => yes)
  await soon(() => expect(store.read().answers).toEqual({ greeted: yes, smiled: no }))
  store.send()
  await soon(() => expect(submitted).toMatchObject([{ answers: { greeted: yes, smiled: no } }]))
})

test('a report about to be sent waits for another look when another phone said something newer', async () => {
  const used = [{ target: 'answer:greeted', used: no, lost: yes, mine: false }]
  const { world, submitted } = aPhone(() => ({ conflicts: used }))
  const store = createReportStore(desk)
  await store.start(world)
  store.setAnswer('greeted', () => yes)
  store.send()
  await soon(() => expect(store.read()).toMatchObject({ submission: { state: 'idle' }, answers: { greeted: no }, conflicts: [{ target: 'answer:greeted', lost: yes }] }))
  expect(submitted).toEqual([])
  store.send()
  await soon(() => expect(submitted).toMatchObject([{ answers: { greeted: no } }]))
})

test('a change says what its phone had seen when it was made, however late it goes', async () => {
  const seen: number[][] = []
  const { world } = aPhone((changes) => (seen.push(changes.map(({ baseVersion }) => baseVersion)), {}))
  const store = createReportStore(desk)
  await store.start(world)
  store.setAnswer('greeted', () => yes)
  store.wake()
  // Made while the first is on its way, before its answer came.
  store.setAnswer('smiled', () => yes)
  await soon(() => expect(seen).toEqual([[0], [0]]))
})

test('what waited when the page went is followed by what is said anew, for it may be on its way still', async () => {
  const { world } = aPhone(() => ({}))
  const waiting = { changeId: 'earlier', device: 'phone', deviceAt: '2026-11-21T10:00:00.000Z', baseVersion: 0, target: { kind: 'answer' as const, key: 'greeted', value: yes }, tried: false }
  const store = createReportStore(desk)
  await store.start({ ...world, shelf: { ...world.shelf, read: async () => ({ ...freshKept(desk), changes: [waiting] }) }, saveChanges: async () => ({ kind: 'unreachable' }) })
  store.setAnswer('greeted', () => no)
  expect(store.kept().changes.map(({ changeId }) => changeId)).toEqual(['earlier', 'id-1'])
  store.stop()
})

test('a submission whose answer was lost is settled with the same receipt; one the server does not take stays', async () => {
  const sending = { number: 1, sentAt: '2026-11-21T10:00:00.000Z', answers: { greeted: yes }, facts: {}, draftVersion: 1 }
  let kept: Kept | null = { ...freshKept(desk), sending }
  const told: object[] = []
  const shelf = { ...memoryShelf(), read: async () => kept, clear: async () => void (kept = null) }
  const keepReceipt = async (one: object) => void told.push(one)
  const refused = { kind: 'refused' as const, problem: 'report_differs', message: '', details: {} }
  expect(await settleSent({ shelf, keepReceipt, submit: async () => refused })).toBeNull()
  expect(kept?.sending).toEqual(sending)
  expect(await settleSent({ shelf, keepReceipt, submit: async () => ({ kind: 'done', value: receipt }) })).toEqual(receipt)
  expect([kept, told]).toEqual([null, [receipt]])
  expect(await settleSent({ shelf, keepReceipt, submit: async () => refused })).toBeNull()
})

test('photos another phone named and never sent are asked for again once the server says so', async () => {
  const { world } = aPhone(() => ({ others: [{ target: 'answer:front', value: { ...emptyAnswer, evidence: ['theirs', 'held'] } }], held: ['held'] }))
  const details = { count: 1, list: 'theirs' }
  const store = createReportStore(desk)
  await store.start({ ...world, submit: async () => ({ kind: 'refused', problem: 'evidence_missing', message: 'A photo has not arrived', details }) })
  store.setAnswer('greeted', () => yes)
  await soon(() => expect(store.read().photos).toEqual({ held: 'held' }))
  store.send()
  await soon(() => expect(store.read()).toMatchObject({ submission: { state: 'refused' }, photos: { theirs: 'lost', held: 'held' } }))
})
