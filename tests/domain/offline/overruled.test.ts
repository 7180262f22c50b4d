import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ReportDesk } from '@/lib/domain/report/desk'
import type { Draft } from '@/lib/domain/report/draft'
import { afterSaved, freshKept, type Kept, type Queued } from '@/lib/offline/report/kept'
import { createReportStore } from '@/lib/offline/report/store'
import { aDesk, aWorld, emptyDraft, no, settle, yes } from '../../support/phone-world'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-21T10:00:00Z') }))
afterEach(() => void vi.useRealTimers())

const stamp = (version: number, device: string) => ({ version, device, deviceAt: '2026-11-21T12:00:00.000Z' })
/** What this phone said was third; a request of a phone that is gone took its place, and another phone knowingly changed what was smiled. */
const ours: Draft = { ...emptyDraft, answers: { greeted: no, smiled: yes }, stamps: { 'answer:greeted': stamp(3, 'phone'), 'answer:smiled': stamp(2, 'phone') }, version: 3 }
const theirs: Draft = { ...emptyDraft, answers: { greeted: yes, smiled: no }, stamps: { 'answer:greeted': stamp(4, 'gone'), 'answer:smiled': stamp(5, 'other') }, version: 5 }
const overruled = [{ target: 'answer:greeted', lost: no, device: 'phone', version: 4 }]
const desk: ReportDesk = { ...aDesk(theirs), overruled }
const named = [{ target: 'answer:greeted', lost: no, mine: false }]

/** A page of a phone with this in its box opens on that desk. */
async function opened(kept: Kept | null, on: ReportDesk) {
  const given = aWorld()
  if (kept) await given.surroundings.shelf.write(kept)
  const store = createReportStore(on)
  await store.start({ ...given.surroundings, saveChanges: async () => ({ kind: 'unreachable' }) })
  await settle()
  return { store, box: given.world.kept }
}

describe('a page that opens on a newer draft', () => {
  test('names what was said here and gave way; what another phone changed knowingly it takes without a word', async () => {
    const { store } = await opened(freshKept(aDesk(ours)), desk)
    expect(store.read()).toMatchObject({ answers: { greeted: yes, smiled: no }, conflicts: named })
  })

  test('names it once: what was decided is not asked again, what was not stands', async () => {
    const { store, box } = await opened(freshKept(aDesk(ours)), desk)
    expect((await opened(box(), desk)).store.read().conflicts).toEqual(named)
    store.dismissConflict('answer:greeted')
    await store.settled()
    expect((await opened(box(), desk)).store.read().conflicts).toEqual([])
  })

  test('is silent where nothing was said here since, or what was said is used again', async () => {
    expect((await opened(null, desk)).store.read().conflicts).toEqual([])
    const back = { ...theirs, answers: { ...theirs.answers, greeted: no } }
    expect((await opened(freshKept(aDesk(ours)), { ...desk, draft: back })).store.read().conflicts).toEqual([])
    const anew = { ...theirs, stamps: { ...theirs.stamps, 'answer:greeted': stamp(5, 'phone') } }
    expect((await opened(freshKept(aDesk(ours)), { ...desk, draft: anew })).store.read().conflicts).toEqual([])
    // A server that does not say.
    expect((await opened(freshKept(aDesk(ours)), aDesk(theirs))).store.read().conflicts).toEqual([])
  })

  const waiting = (name: string): Queued => ({ changeId: name, device: 'phone', deviceAt: '2026-11-21T10:00:00.000Z', baseVersion: 3, target: { kind: 'answer', key: name, value: no }, tried: true })

  test('leaves what waits to the answer to it, and names nothing twice', async () => {
    const { store } = await opened({ ...freshKept(aDesk(ours)), changes: [waiting('greeted')] }, desk)
    expect(store.read()).toMatchObject({ answers: { greeted: no }, conflicts: [] })
    const heard = { version: 6, conflicts: [{ target: 'answer:greeted', used: yes, lost: no, mine: false, version: 4 }] }
    expect(afterSaved(store.kept(), store.kept().changes, heard).conflicts).toEqual(named)

    const seen = { ...freshKept(aDesk(theirs)), changes: [waiting('smiled')] }
    expect(afterSaved(seen, seen.changes, heard).conflicts).toEqual([])
    // Something of this very question waits behind: what becomes of that is said when it went.
    const behind = { ...freshKept(aDesk(ours)), changes: [waiting('smiled'), waiting('greeted')] }
    expect(afterSaved(behind, [behind.changes[0]!], heard).conflicts).toEqual([])
    expect(afterSaved({ ...freshKept(aDesk(ours)), changes: [waiting('smiled')] }, [waiting('smiled')], heard).conflicts).toEqual(named)
  })
})

describe('that this phone’s answer is the one in use', () => {
  const met: Kept['conflicts'] = [{ target: 'answer:greeted', lost: yes, mine: true }, { target: 'answer:smiled', lost: no, mine: true }]
  const kept: Kept = { ...freshKept(aDesk(ours)), conflicts: met }

  test('is not said any more once another device has set one, knowing of it, as a page opens', async () => {
    const later: Draft = { ...ours, answers: { ...ours.answers, greeted: yes }, stamps: { ...ours.stamps, 'answer:greeted': stamp(4, 'other') }, version: 4 }
    expect((await opened(kept, aDesk(later))).store.read().conflicts).toEqual([met[1]])
    expect((await opened(kept, aDesk(ours))).store.read().conflicts).toEqual(met)
  })

  test('nor as it is heard with the answer to something else', () => {
    const one: Queued = { changeId: 'one', device: 'phone', deviceAt: '2026-11-21T10:00:00.000Z', baseVersion: 3, target: { kind: 'fact', key: 'purchaseMinor', value: 420 }, tried: true }
    const heard = { version: 5, conflicts: [], others: [{ target: 'answer:smiled', value: no }] }
    expect(afterSaved({ ...kept, changes: [one] }, [one], heard).conflicts).toEqual([met[0]])
    expect(afterSaved({ ...kept, changes: [one] }, [one], { ...heard, others: [] }).conflicts).toEqual(met)
  })

  test('nor by the answer to a repeat, whose first one was lost', () => {
    const one: Queued = { changeId: 'one', device: 'phone', deviceAt: '2026-11-21T10:02:00.000Z', baseVersion: 3, target: { kind: 'answer', key: 'greeted', value: no }, tried: true }
    const noted = { ...yes, comment: 'Knowing of it' }
    const meeting = { target: 'answer:greeted', used: noted, lost: yes, mine: true }
    const before = { ...freshKept(aDesk(ours)), changes: [one] }
    const after = afterSaved(before, [one], { version: 5, conflicts: [meeting], others: [{ target: 'answer:greeted', value: noted }] })
    expect([after.conflicts, after.draft.answers.greeted]).toEqual([[], noted])
    // Where the other did not know of it, what was said here is named as what gave way.
    const gaveWay = { target: 'answer:greeted', used: noted, lost: no, mine: false, version: 5 }
    expect(afterSaved(before, [one], { version: 5, conflicts: [gaveWay, meeting], others: [{ target: 'answer:greeted', value: noted }] }).conflicts).toEqual(named)
    // Said by another phone too, what was said here is used.
    expect(afterSaved(before, [one], { version: 5, conflicts: [{ ...meeting, used: no }], others: [{ target: 'answer:greeted', value: no }] }).conflicts).toEqual([{ target: 'answer:greeted', lost: yes, mine: true }])
    // Of something else that another device set nothing is told here.
    expect(afterSaved(before, [one], { version: 5, conflicts: [{ ...meeting, used: no }], others: [{ target: 'answer:smiled', value: no }] }).conflicts).toEqual([{ target: 'answer:greeted', lost: yes, mine: true }])
  })
})
