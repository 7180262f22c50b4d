import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { vaultShelf } from '@/lib/offline/report/shelf'
import { createReportStore } from '@/lib/offline/report/store'
import { openVault } from '@/lib/offline/vault'
import { aDesk, aWorld, no, yes } from '../../support/phone-world'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** From now on the browser has no room, as it says so itself; until `room()`. */
function full(): { room: () => void } {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  return { room: () => put.mockRestore() }
}

test('the first write a full phone refuses is said at once; what was given stays on the page, goes out, and is kept once there is room', async () => {
  const given = aWorld()
  let connected = false
  const shelf = vaultShelf(await openVault('ieva'), 'rasa', 'v')
  const away = { kind: 'unreachable' } as const
  const store = createReportStore(aDesk())
  await store.start({
    ...given.surroundings,
    shelf,
    saveChanges: async (changes) => (connected ? given.surroundings.saveChanges(changes) : away),
    savePhoto: async (photo, bytes) => (connected ? given.surroundings.savePhoto(photo, bytes) : away),
  })
  store.setAnswer('door', () => yes)
  await store.settled()
  expect(store.read()).toMatchObject({ keeps: true, notKept: null })

  const phone = full()
  store.setAnswer('greeted', () => no)
  await store.settled()
  expect(store.read()).toMatchObject({ keeps: false, notKept: 'full', answers: { door: yes, greeted: no } })
  const id = await store.addPhoto('greeted', new Blob(['photo'], { type: 'image/jpeg' }), 'hash')
  expect(await (await store.photoHere(id))?.text()).toBe('photo')
  await vi.waitFor(() => expect(store.read().where.kind).toBe('nowhere'), { timeout: 10_000 })
  expect((await shelf.read())?.changes.map(({ target }) => target.key)).toEqual(['door'])

  connected = true
  store.wake()
  await vi.waitFor(() => expect(store.read().where).toMatchObject({ kind: 'server', count: 0 }), { timeout: 10_000 })
  expect(given.draft().answers).toMatchObject({ door: yes, greeted: { value: no.value, evidence: [id] } })
  expect([...given.held]).toEqual([id])

  phone.room()
  store.wake()
  await vi.waitFor(() => expect(store.read()).toMatchObject({ keeps: true, notKept: null }), { timeout: 10_000 })
  expect((await shelf.read())?.draft.answers).toMatchObject({ door: yes, greeted: { value: no.value } })
})
