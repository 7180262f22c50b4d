import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Kept, lostPhotos, type PhonePhoto } from '@/lib/offline/report/kept'
import { sendAgain, sendPhotoAgain } from '@/lib/offline/report/set-aside'
import { createReportStore } from '@/lib/offline/report/store'
import { NotKept } from '@/lib/offline/vault'
import { aDesk, aWorld, begun, no, settle, yes } from '../../support/phone-world'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

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

test('without a connection an answer is said to be on the phone once its box is written, and not before', async () => {
  const given = aWorld()
  const write = given.surroundings.shelf.write
  const slow = async (next: Kept) => new Promise<void>((done) => setTimeout(done, 100)).then(() => write(next))
  given.world.fail.push(...Array.from({ length: 50 }, () => 'before' as const))
  const store = createReportStore(aDesk())
  await store.start({ ...given.surroundings, shelf: { ...given.surroundings.shelf, write: slow } })
  store.setAnswer('greeted', () => yes)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(store.read()).toMatchObject({ writing: false, where: { kind: 'phone', count: 1 } })
  store.setAnswer('greeted', () => no)
  await vi.advanceTimersByTimeAsync(99)
  expect([store.read().writing, given.kept()?.changes.at(-1)?.target.value]).toEqual([true, yes])
  await vi.advanceTimersByTimeAsync(1)
  expect([store.read().writing, given.kept()?.changes.at(-1)?.target.value]).toEqual([false, no])
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

test('an answer changed after the phone’s clock was put back is the newer one all the same', async () => {
  const { store, world } = await begun()
  world.fail.push('after')
  store.setAnswer('greeted', () => yes)
  await vi.advanceTimersByTimeAsync(400)
  // The server has it, and the phone was not told.
  expect(world.draft().answers.greeted).toEqual(yes)
  vi.setSystemTime(Date.now() - 26 * 3_600_000)
  store.setAnswer('greeted', () => no)
  await settle()
  expect(world.draft().answers.greeted).toEqual(no)
  expect(store.read()).toMatchObject({ answers: { greeted: no }, conflicts: [] })
})

test('whatever page a photo’s removal is cut off by, none finds an answer that names a photo nobody has', async () => {
  const given = aWorld()
  const written: Kept[] = []
  const shelf = { ...given.surroundings.shelf, write: async (next: Kept) => (written.push(structuredClone(next)), given.surroundings.shelf.write(next)) }
  const store = createReportStore(aDesk())
  given.world.fail.push(...Array.from({ length: 50 }, () => 'before' as const))
  await store.start({ ...given.surroundings, shelf })
  const id = await store.addPhoto('greeted', new Blob(['x'], { type: 'image/jpeg' }), 'hash')
  await settle()
  store.removePhoto('greeted', id)
  await settle()
  expect(written.length).toBeGreaterThan(1)
  for (const kept of written) expect(lostPhotos(kept, new Set())).toEqual([])
  expect(given.photos.size).toBe(0)
})
