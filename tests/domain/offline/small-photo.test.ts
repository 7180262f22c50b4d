import { afterEach, expect, test, vi } from 'vitest'
import { vaultShelf } from '@/lib/offline/report/shelf'
import { createReportStore } from '@/lib/offline/report/store'
import { openVault } from '@/lib/offline/vault'
import 'fake-indexeddb/auto'
import { aDesk, aWorld } from '../../support/phone-world'

afterEach(() => vi.unstubAllGlobals())

/** A browser that makes every picture the word "small". */
function withPictures() {
  const canvas = { width: 0, height: 0, getContext: () => null, toBlob: (done: (blob: Blob) => void) => done(new Blob(['small'], { type: 'image/jpeg' })) }
  vi.stubGlobal('createImageBitmap', async () => ({ width: 168, height: 112, close: () => undefined }))
  vi.stubGlobal('document', { createElement: () => canvas })
}

async function onThePhone(userId: string) {
  const vault = await openVault(userId)
  const given = aWorld()
  return { vault, given, surroundings: { ...given.surroundings, shelf: vaultShelf(vault, 'rasa', 'v') } }
}
const text = async (blob: Blob | null) => blob && blob.text()

test('of a delivered photo a small one stays over a reload without a connection, and goes with the report', async () => {
  withPictures()
  const { vault, given, surroundings } = await onThePhone('u1')
  const store = createReportStore(aDesk())
  await store.start(surroundings)
  const id = await store.addPhoto('greeted', new Blob(['large'], { type: 'image/jpeg' }), 'hash')
  await vi.waitFor(async () => expect(await vault.list('small')).toEqual([`rasa.v.${id}`]), { timeout: 10_000 })
  await vi.waitFor(async () => expect(await vault.list('photo')).toEqual([]), { timeout: 10_000 })
  store.stop()
  await store.settled()
  const again = createReportStore(aDesk(given.draft()))
  given.world.fail.push(...Array.from({ length: 20 }, () => 'before' as const))
  await again.start(surroundings)
  expect(await text(await again.photoHere(id))).toBe('small')
  await surroundings.shelf.clear()
  expect(await vault.list('small')).toEqual([])
})

test('of a delivered photo the page holds its bytes no longer either', async () => {
  withPictures()
  const { vault, surroundings } = await onThePhone('u9')
  const store = createReportStore(aDesk())
  await store.start(surroundings)
  const id = await store.addPhoto('greeted', new Blob(['large'], { type: 'image/jpeg' }), 'hash')
  expect(await text(await store.photoHere(id))).toBe('large')
  await vi.waitFor(async () => expect(await vault.list('photo')).toEqual([]), { timeout: 10_000 })
  await vi.waitFor(async () => expect(await text(await store.photoHere(id))).toBe('small'), { timeout: 10_000 })
})

test('a photo that is taken out again leaves nothing', async () => {
  withPictures()
  const { vault, surroundings } = await onThePhone('u2')
  const store = createReportStore(aDesk())
  await store.start(surroundings)
  const id = await store.addPhoto('greeted', new Blob(['large'], { type: 'image/jpeg' }), 'hash')
  await vi.waitFor(async () => expect(await vault.list('small')).toHaveLength(1), { timeout: 10_000 })
  store.removePhoto('greeted', id)
  await vi.waitFor(async () => expect(await vault.list('small')).toEqual([]), { timeout: 10_000 })
})

test('a photo that is taken out while its small copy is made leaves nothing either', async () => {
  withPictures()
  let begun = false
  let make: (picture: object) => void = () => undefined
  const made = new Promise<object>((resolve) => (make = resolve))
  vi.stubGlobal('createImageBitmap', () => {
    begun = true
    return made
  })
  const { vault, surroundings } = await onThePhone('u3')
  const dropped: (Blob | null | undefined)[] = []
  const shelf = { ...surroundings.shelf, dropPhoto: (id: string, small?: Blob | null) => surroundings.shelf.dropPhoto(id, small).finally(() => dropped.push(small)) }
  const store = createReportStore(aDesk())
  await store.start({ ...surroundings, shelf })
  const id = await store.addPhoto('greeted', new Blob(['large'], { type: 'image/jpeg' }), 'hash')
  await vi.waitFor(() => expect(begun).toBe(true), { timeout: 10_000 })
  store.removePhoto('greeted', id)
  await store.settled()
  make({ width: 168, height: 112, close: () => undefined })
  await vi.waitFor(() => expect(dropped).toHaveLength(2), { timeout: 10_000 })
  expect([await vault.list('small'), await vault.list('photo')]).toEqual([[], []])
})
