import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '@/lib/domain/report/draft'
import type { Reply } from '@/lib/offline/courier'
import { holdsAnything } from '@/lib/offline/report/kept'
import { createReportStore } from '@/lib/offline/report/store'
import { aDesk, aWorld, emptyDraft, no, settle, yes } from '../../support/phone-world'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const receipt = { number: 2, receipt: 'OTHER234', receivedAt: '2026-11-21T10:00:00.000Z' }
const refusal = (problem: string) => ({ kind: 'refused' as const, problem, message: `refused: ${problem}`, details: {} })
const returned = (draft: Draft = emptyDraft) => ({ ...aDesk(draft), state: 'returned' as const, number: 2 })
const sentThere = (draft: Draft) => ({ ...aDesk(draft), state: 'submitted' as const, editable: false, number: 3, receipts: [receipt] })

/** A report that another phone sent, or whose visit was taken back, while this page was open. */
async function overtaken(theirs: Draft | null, changes: Reply<never> = refusal('not_in_this_state'), submission = refusal('report_differs')) {
  const given = aWorld()
  const submit = vi.fn(async () => submission)
  const look = async () => (theirs ? { kind: 'done' as const, value: sentThere(theirs) } : refusal('not_found'))
  const store = createReportStore(returned())
  await store.start({ ...given.surroundings, saveChanges: async () => changes, savePhoto: async () => changes, submit, look })
  return { ...given, store, submit }
}

test('what was typed and not taken is set aside, said to be refused, and survives the server’s copy', async () => {
  const { store, world, submit } = await overtaken({ ...emptyDraft, answers: { greeted: no }, facts: { visitedAt: '2026-11-21T10:00' }, version: 9 })
  store.change({ kind: 'fact', key: 'purchaseMinor', value: 999 })
  store.send()
  await settle()
  const over = { kind: 'sent', receipt }
  expect(store.read()).toMatchObject({ over, where: { kind: 'refused' }, submission: { state: 'refused' }, facts: { purchaseMinor: 999 }, answers: { greeted: no } })
  expect(store.read().setAside).toEqual({ 'fact:purchaseMinor': 'refused: not_in_this_state' })
  expect(world.kept()).toMatchObject({ over, refused: [{ target: { key: 'purchaseMinor', value: 999 } }] })
  expect(world.receipt).toEqual(receipt)
  // Not as if nothing had happened.
  const asked = submit.mock.calls.length
  store.send()
  store.setAnswer('greeted', () => yes)
  await settle()
  expect([submit.mock.calls.length, store.read().answers.greeted, store.read().submission.state]).toEqual([asked, no, 'refused'])
})

test('what only the refused submission carried is kept apart', async () => {
  const given = aWorld()
  const look = async () => ({ kind: 'done' as const, value: sentThere({ ...emptyDraft, answers: { greeted: no }, version: 9 }) })
  const store = createReportStore(returned({ ...emptyDraft, answers: { greeted: yes, smiled: yes }, version: 3 }))
  await store.start({ ...given.surroundings, submit: async () => refusal('report_differs'), look })
  store.send()
  await settle()
  expect(store.read().setAside).toEqual({ 'answer:greeted': 'refused: report_differs', 'answer:smiled': 'refused: report_differs' })
  expect(store.read().answers).toEqual({ greeted: yes, smiled: yes })
})

test('the same report, sent from the other phone, is sent', async () => {
  const { store, world } = await overtaken({ ...emptyDraft, facts: { sections: { welcome: 9 } }, version: 9 })
  store.send()
  await settle()
  expect(store.read()).toMatchObject({ submission: { state: 'sent', receipt }, over: null })
  expect([world.receipt, world.kept()]).toEqual([receipt, null])
})

test('what is kept apart stays until the person gives it up, also over another opening from an older copy', async () => {
  const { store, world, surroundings } = await overtaken({ ...emptyDraft, version: 9 })
  store.setAnswer('greeted', () => yes)
  await settle()
  store.stop()
  await store.settled()
  const again = createReportStore(returned())
  await again.start(surroundings)
  expect(again.read()).toMatchObject({ over: { kind: 'sent' }, where: { kind: 'refused' }, answers: { greeted: yes } })
  expect(holdsAnything(world.kept()!)).toBe(true)
  await again.letGo()
  expect([again.read().submission, world.kept()]).toEqual([{ state: 'sent', receipt }, null])
})

test('a return opens it again, and what was set aside can be sent', async () => {
  const { store, surroundings } = await overtaken({ ...emptyDraft, version: 9 })
  store.setAnswer('greeted', () => yes)
  await settle()
  store.stop()
  await store.settled()
  const again = createReportStore({ ...returned({ ...emptyDraft, version: 9 }), number: 3 })
  await again.start(surroundings)
  expect(again.read()).toMatchObject({ over: null, setAside: { 'answer:greeted': 'refused: not_in_this_state' } })
})

test('a visit that was taken back is said so, and keeps answers and photos', async () => {
  const { store, photos, world } = await overtaken(null, refusal('not_found'))
  store.setAnswer('greeted', () => yes)
  const id = await store.addPhoto('greeted', new Blob(['x'], { type: 'image/jpeg' }), 'hash')
  await settle()
  expect(store.read()).toMatchObject({ over: { kind: 'ended' }, where: { kind: 'refused' }, photos: { [id]: { refused: 'refused: not_found' } }, setAside: { 'answer:greeted': 'refused: not_found' } })
  expect([photos.size, world.kept()?.place]).toEqual([1, 'Gedimino 9'])
  await store.letGo()
  expect(world.kept()).toBe(null)
})
