import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sendAgain } from '@/lib/offline/report/set-aside'
import { createReportStore } from '@/lib/offline/report/store'
import { NotKept } from '@/lib/offline/vault'
import { aDesk, aWorld, begun, emptyDraft, no, settle, yes } from '../../support/phone-world'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-21T10:00:00Z') }))
afterEach(() => void vi.useRealTimers())

const photo = () => new Blob([new Uint8Array([1, 2, 3])], { type: 'image/jpeg' })
/** A reply that comes when the test says so. */
function later<T>() {
  let come!: (value: T) => void
  return { reply: new Promise<T>((done) => (come = done)), come: (value: T) => come(value) }
}

describe('a page that was closed', () => {
  test('writes nothing over what its successor keeps, and takes no bytes away', async () => {
    const given = aWorld()
    const slow = later<object>()
    const save = given.surroundings.saveChanges
    const first = createReportStore(aDesk())
    await first.start({ ...given.surroundings, saveChanges: () => slow.reply as never })
    first.setAnswer('greeted', () => yes)
    await settle()
    first.stop()
    await first.settled()
    const second = createReportStore(aDesk())
    await second.start({ ...given.surroundings, saveChanges: async () => ({ kind: 'unreachable' }), savePhoto: async () => ({ kind: 'unreachable' }) })
    second.setAnswer('smiled', () => no)
    const id = await second.addPhoto('smiled', photo(), 'hash')
    await second.settled()
    slow.come(await save([{ changeId: 'x', device: 'phone', deviceAt: new Date().toISOString(), baseVersion: 0, target: { kind: 'answer', key: 'greeted', value: yes } }]))
    await settle()
    expect(given.world.kept()).toMatchObject({ photos: [{ id }] })
    expect(given.world.kept()?.changes.map(({ target }) => target.key)).toContain('smiled')
    expect(second.read().answers).toMatchObject({ greeted: yes, smiled: { ...no, evidence: [id] } })
    expect(given.photos.has(id)).toBe(true)
  })

  test('that was closed while it was still opening sends nothing', async () => {
    const given = aWorld()
    const slow = later<null>()
    const store = createReportStore(aDesk())
    const starting = store.start({ ...given.surroundings, shelf: { ...given.surroundings.shelf, read: () => slow.reply } })
    store.stop()
    slow.come(null)
    await starting
    store.setAnswer('greeted', () => yes)
    await settle()
    expect([given.world.requests, store.read().ready]).toEqual([[], false])
  })

  test('what it could not keep is delivered still', async () => {
    const given = aWorld()
    const full = { ...given.surroundings.shelf, write: async () => Promise.reject(new Error('full')) }
    const store = createReportStore(aDesk())
    await store.start({ ...given.surroundings, shelf: full })
    await settle()
    given.world.fail.push('before')
    store.setAnswer('greeted', () => yes)
    await settle()
    store.stop()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(given.world.draft().answers).toEqual({ greeted: yes })
  })
})

describe('a browser whose storage goes away for a moment', () => {
  test('a photo that cannot be read now is sent later', async () => {
    const given = aWorld()
    const first = createReportStore(aDesk())
    await first.start({ ...given.surroundings, savePhoto: async () => ({ kind: 'unreachable' }) })
    const id = await first.addPhoto('clean', photo(), 'hash')
    await settle()
    first.stop()
    let broken = 2
    const shelf = { ...given.surroundings.shelf, photo: async (one: Parameters<typeof given.surroundings.shelf.photo>[0]) => ((broken -= 1) > 0 ? Promise.reject(new Error('connection lost')) : given.surroundings.shelf.photo(one)) }
    const store = createReportStore(aDesk())
    await store.start({ ...given.surroundings, shelf })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(store.read().photos).toEqual({ [id]: 'held' })
    expect([...given.held]).toEqual([id])
  })

  test('a report that cannot be read is not written over', async () => {
    const { store, ...given } = await begun()
    store.setAnswer('greeted', () => yes)
    await settle()
    store.stop()
    const kept = structuredClone(given.world.kept())
    const blind = createReportStore(aDesk())
    await blind.start({ ...given.surroundings, shelf: { ...given.surroundings.shelf, read: async () => Promise.reject(new Error('connection lost')) } })
    blind.setAnswer('smiled', () => no)
    await settle()
    expect(given.world.kept()).toEqual(kept)
    expect([blind.read().keeps, given.world.draft().answers]).toEqual([false, { greeted: yes, smiled: no }])
  })

  test('bytes no list names are offered as a photo to be put in its place', async () => {
    const given = aWorld()
    given.photos.set('stray', photo())
    const store = createReportStore(aDesk())
    await store.start(given.surroundings)
    expect(store.read().loose).toMatchObject([{ size: 3, mime: 'image/jpeg' }])
  })

  test('what is found gets an id of its own: the server may hold the one it had, for another question', async () => {
    const given = aWorld()
    for (const id of ['stray', 'twice']) given.photos.set(id, photo())
    const store = createReportStore(aDesk())
    await store.start(given.surroundings)
    const [found, ...more] = store.read().loose
    expect([more, found?.id === 'stray' || found?.id === 'twice']).toEqual([[], false])
    expect([...given.photos.keys()]).toEqual([found?.id])
    expect(await (await store.photoHere(found!.id))?.text()).toBe(await photo().text())
  })

  test('what is found where there is no room for it twice keeps its id', async () => {
    const given = aWorld()
    given.photos.set('stray', photo())
    const store = createReportStore(aDesk())
    await store.start({ ...given.surroundings, shelf: { ...given.surroundings.shelf, keepPhoto: async () => Promise.reject(new NotKept('full')) } })
    expect(store.read().loose).toMatchObject([{ id: 'stray' }])
    expect([...given.photos.keys()]).toEqual(['stray'])
  })

  test('photos of a report that cannot be read just now are left to the page that can', async () => {
    const { store, ...given } = await begun()
    given.world.fail.push(...Array.from({ length: 9 }, () => 'before' as const))
    const id = await store.addPhoto('greeted', photo(), 'hash')
    store.stop()
    await store.settled()
    const blind = createReportStore(aDesk())
    await blind.start({ ...given.surroundings, shelf: { ...given.surroundings.shelf, read: async () => Promise.reject(new Error('connection lost')) } })
    expect([blind.read().loose, [...given.photos.keys()]]).toEqual([[], [id]])
  })
})

describe('what was refused', () => {
  test('of two answers to one question the later is set aside, shown and sent again', async () => {
    const { store, ...given } = await begun()
    given.world.fail.push('before')
    store.setAnswer('greeted', () => yes)
    await vi.advanceTimersByTimeAsync(400)
    store.setAnswer('greeted', () => no)
    given.world.fail.push('refused')
    await settle()
    // Both stood in the batch; the refusal named the first alone, and the second went.
    await settle()
    expect([store.read().setAside, store.read().answers.greeted, given.world.draft().answers.greeted]).toEqual([{}, no, no])
  })

  test('a beginning is asked for again with the next word, and by the next page', async () => {
    const given = aWorld()
    let refuse = true
    const begin = async () => (refuse ? ({ kind: 'refused', problem: 'visit_not_begun', message: 'not yet', details: {} } as const) : given.surroundings.begin())
    const store = createReportStore({ ...aDesk(), state: 'accepted' })
    await store.start({ ...given.surroundings, begin })
    store.setAnswer('greeted', () => yes)
    await settle()
    expect(store.read()).toMatchObject({ setAside: { 'answer:greeted': 'not yet' }, answers: { greeted: yes } })
    refuse = false
    sendAgain(store, 'answer:greeted')
    await settle()
    expect([given.world.begun, given.world.draft().answers]).toEqual([1, { greeted: yes }])
  })

  test('a photo taken out while it was refused leaves nothing behind', async () => {
    const given = aWorld()
    const slow = later<object>()
    const store = createReportStore(aDesk())
    await store.start({ ...given.surroundings, savePhoto: () => slow.reply as never })
    const id = await store.addPhoto('clean', photo(), 'hash')
    await settle()
    store.removePhoto('clean', id)
    slow.come({ kind: 'refused', problem: 'photo_unreadable', message: 'no photo', details: {} })
    await settle()
    expect(store.read().photos).toEqual({})
  })
})

test('photos the server holds are known to be there, though the page opens from an older copy', async () => {
  const { store, ...given } = await begun()
  const id = await store.addPhoto('clean', photo(), 'hash')
  await settle()
  expect(store.read().photos).toEqual({ [id]: 'held' })
  store.stop()
  const again = createReportStore(aDesk(emptyDraft))
  await again.start(given.surroundings)
  await settle()
  expect(again.read().photos).toEqual({ [id]: 'held' })
})

test('a report waits for the photo that is still being made small', async () => {
  const { store, ...given } = await begun()
  const shrinking = later<Blob>()
  void store.taking(shrinking.reply.then((bytes) => store.addPhoto('clean', bytes, 'hash')))
  store.send()
  await settle()
  expect(given.submissions).toEqual([])
  shrinking.come(photo())
  await settle()
  expect(given.submissions).toMatchObject([{ answers: { clean: { evidence: [expect.any(String)] } } }])
})

test('photo and answer are in one box from the same moment', async () => {
  const given = aWorld()
  const written: number[][] = []
  const shelf = { ...given.surroundings.shelf, write: async (kept: Parameters<typeof given.surroundings.shelf.write>[0]) => void written.push([kept.photos.length, kept.changes.length]) }
  const store = createReportStore(aDesk())
  await store.start({ ...given.surroundings, shelf, saveChanges: async () => ({ kind: 'unreachable' }), savePhoto: async () => ({ kind: 'unreachable' }) })
  await store.addPhoto('clean', photo(), 'hash')
  await settle()
  expect(written).not.toContainEqual([1, 0])
  expect(written.at(-1)).toEqual([1, 1])
})
