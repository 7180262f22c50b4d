import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FieldHome } from '@/lib/domain/report/visit-pack'
import type { Reply } from '@/lib/offline/courier'
import { atStake, unsentFileHere } from '@/lib/offline/leaving'
import { dropUnsaid, outcomeBox } from '@/lib/offline/outcome/outcome-box'
import { packOpenVisits } from '@/lib/offline/pack-visits'
import { openVault } from '@/lib/offline/vault'
import { anna, aPage, aServer, away, done, door, refusal } from '../../support/outcome-page'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

test('the step is held until the photo is there, however slow the line', async () => {
  let arrive: (reply: Reply<unknown>) => void = () => undefined
  const server = aServer([new Promise<Reply<unknown>>((answer) => (arrive = answer))])
  const page = await aPage(server)
  page.write({ reason: 'closed', text: 'Shutters down' })
  const taking = page.takePhoto(door)
  await vi.waitFor(() => expect(server.asked).toEqual(['photo']))
  const sending = page.send()
  await new Promise((later) => setTimeout(later, 20))
  expect([server.asked, page.read().step]).toEqual([['photo'], 'sending'])
  arrive(done)
  await Promise.all([taking, sending])
  expect(server.asked).toEqual(['photo', 'closed: Shutters down'])
  expect([page.read().step, page.ended.mock.calls.length, await page.unsent(), await page.lies()]).toEqual(['done', 1, [], 0])
})

test('a photo that is still being made small is waited for', async () => {
  let read: () => void = () => undefined
  const server = aServer()
  const page = await aPage(server, { readPhoto: (file) => new Promise((taken) => (read = () => taken({ bytes: file, hash: 'x' }))) })
  page.write({ reason: 'closed', text: 'Shut' })
  const taking = page.takePhoto(door)
  await vi.waitFor(() => expect(page.read().photo).toBe('reading'))
  await page.send()
  expect(server.asked).toEqual([])
  await vi.waitFor(() => (read(), expect(server.asked).toEqual(['photo', 'closed: Shut'])))
  await taking
})

test('a photo the server refuses keeps the visit as it is, and the person decides', async () => {
  const server = aServer([refusal('No photo')])
  const page = await aPage(server)
  page.write({ reason: 'closed', text: 'Shut' })
  const taking = page.takePhoto(door)
  await page.send()
  await taking
  expect(server.asked).toEqual(['photo'])
  expect(page.read()).toMatchObject({ photo: { refused: 'No photo' }, step: 'open', kept: { wanted: false, text: 'Shut' } })
  await page.dropPhoto()
  await page.send()
  expect(server.asked).toEqual(['photo', 'closed: Shut'])
})

test('the camera may throw the page away: reason, words and photo are there when it is opened again, under the same id', async () => {
  const server = aServer([away])
  const first = await aPage(server)
  first.write({ reason: 'unsafe', text: 'A fight' })
  await first.takePhoto(door)
  first.stop()
  const page = await aPage(server)
  expect(page.read()).toMatchObject({ kept: { reason: 'unsafe', text: 'A fight', wanted: false }, photo: 'held' })
  // What the server has is not kept twice.
  expect([await first.lies(), await page.unsent()]).toEqual([0, []])
  expect(server.photos).toEqual([{ id: server.photos[0]!.id, text: 'the closed door' }, { id: server.photos[0]!.id, text: 'the closed door' }])
})

test('what is typed before the phone was looked into does not cost what lies there', async () => {
  const server = aServer([away])
  const first = await aPage(server)
  first.write({ reason: 'closed', text: 'Shut' })
  await first.takePhoto(door)
  first.stop()
  const store = await aPage(aServer([away]), { before: (fresh) => fresh.write({ text: 'Shut at noon' }) })
  await store.settled()
  expect(store.read().kept).toMatchObject({ reason: 'closed', text: 'Shut at noon', photo: { id: first.read().kept.photo!.id } })
  store.stop()
})

test('without a connection it is kept and goes by itself later; a photo whose answer was lost goes under its own id', async () => {
  const server = aServer([away, away, away])
  const first = await aPage(server)
  first.write({ reason: 'closed', text: 'Shut' })
  await first.takePhoto(door)
  await first.send()
  expect(first.read()).toMatchObject({ step: 'waiting', photo: 'waiting', onPhone: true })
  expect(await first.unsent()).toMatchObject([{ org: 'rasa', visitId: 'v1', kept: { wanted: true, text: 'Shut' } }])
  first.stop()
  const page = await aPage(server)
  expect(page.read().step).toBe('waiting')
  page.wake()
  await vi.waitFor(() => expect(page.read().step).toBe('done'))
  expect(new Set(server.photos.map(({ id }) => id)).size).toBe(1)
  expect(await page.unsent()).toEqual([])
})

test('a step whose answer was lost is said again in the same words', async () => {
  const server = aServer([away])
  const page = await aPage(server)
  page.write({ reason: 'refused', text: 'Sent away' })
  await page.send()
  expect(page.read().step).toBe('waiting')
  page.wake()
  await vi.waitFor(() => expect(page.read().step).toBe('done'))
  expect(server.asked).toEqual(['refused: Sent away', 'refused: Sent away'])
})

test('a photo of what was taken back is no longer told to go by itself, where the visit is not begun', async () => {
  const page = await aPage(aServer([away]), { begun: async () => false })
  page.write({ reason: 'closed', text: 'Shut' })
  await page.takePhoto(door)
  await page.send()
  expect(page.read()).toMatchObject({ step: 'waiting', photo: 'waiting' })
  await page.takeBack()
  await page.settled()
  expect(page.read()).toMatchObject({ step: 'open', photo: 'here', kept: { wanted: false } })
})

test('what waits can be changed before it goes, and what the server refuses does not go by itself', async () => {
  const server = aServer([refusal('It was cancelled')], [away])
  const page = await aPage(server)
  page.write({ reason: 'closed', text: 'Shut' })
  await page.send()
  expect(page.read().step).toBe('waiting')
  await page.takeBack()
  page.wake()
  await page.settled()
  // Nothing has travelled: the server was not even there.
  expect(server.asked).toEqual([])
  page.write({ text: 'Shut at noon' })
  await page.send()
  expect(page.read()).toMatchObject({ step: { refused: 'It was cancelled' }, kept: { wanted: false } })
  expect(server.asked).toEqual(['closed: Shut at noon'])
  // Told on every page until it is said anew.
  expect(await page.unsent()).toMatchObject([{ kept: { refused: 'It was cancelled' } }])
  const later = await aPage(server)
  expect(later.read().step).toEqual({ refused: 'It was cancelled' })
  await later.send()
  expect([later.read().step, await later.unsent()]).toEqual(['done', []])
})

test('a visit is not begun by a photo nobody sent off', async () => {
  const server = aServer()
  const page = await aPage(server, { begun: async () => false })
  page.write({ reason: 'closed', text: 'Shut' })
  await page.takePhoto(door)
  expect([server.asked, page.read().photo]).toEqual([[], 'here'])
  page.stop()
  const first = await aPage(server, { begun: async () => false })
  first.stop()
  expect(server.asked).toEqual([])
  const again = await aPage(server, { begun: async () => false })
  await again.send()
  expect([server.asked, again.read().step]).toEqual([['photo', 'closed: Shut'], 'done'])
})

test('bytes a killed page left without a name leave the phone', async () => {
  const vault = await openVault(anna)
  await outcomeBox(vault, 'rasa', 'v1').keepBytes({ id: 'nobody', criterionKey: '', sha256: '', takenAt: '', mime: 'image/jpeg', size: 1 }, door)
  const page = await aPage(aServer([away]))
  expect(await page.lies()).toBe(0)
  await page.takePhoto(door)
  page.stop()
  const later = await aPage(aServer([away]))
  expect([await later.lies(), later.read().photo]).toEqual([1, 'waiting'])
  later.stop()
})

test('what a page is told while it goes is kept for the next one', async () => {
  const server = aServer([away, away])
  const page = await aPage(server, { start: false })
  void page.start()
  page.write({ reason: 'closed', text: 'Shut' })
  const taking = page.takePhoto(door)
  page.stop()
  await taking
  const later = await aPage(server)
  expect(later.read().kept).toMatchObject({ reason: 'closed', text: 'Shut', photo: { held: false } })
  later.stop()
})

test('where the browser keeps nothing the page says so, and sends all the same', async () => {
  const server = aServer([away])
  const page = await aPage(server, { openBox: async () => null })
  page.write({ reason: 'closed', text: 'Shut' })
  await page.takePhoto(door)
  expect(page.read()).toMatchObject({ onPhone: false, photo: 'waiting' })
  await page.send()
  expect(server.asked).toEqual(['photo', 'photo', 'closed: Shut'])
})

test('another photo takes the place of the first one, whose bytes leave the phone', async () => {
  const server = aServer([away, away])
  const page = await aPage(server)
  await page.takePhoto(door)
  await page.takePhoto(new Blob(['another'], { type: 'image/jpeg' }))
  expect(await page.lies()).toBe(1)
  expect(server.photos.map(({ text }) => text)).toEqual(['the closed door', 'another'])
  await page.dropPhoto()
  expect([await page.lies(), page.read().photo]).toEqual([0, 'none'])
  page.stop()
})

test('signing out counts it among what the server does not have, and the file holds its words and its photo', async () => {
  const page = await aPage(aServer([away, away]))
  page.write({ reason: 'closed', text: 'Shut' })
  await page.takePhoto(door)
  await page.send()
  page.stop()
  expect(await atStake(anna)).toEqual({ unsent: 1, messages: 0, memos: 0 })
  const file = JSON.parse(await (await unsentFileHere(anna)).text()) as { couldNotBeMade: object[] }
  expect(file.couldNotBeMade).toMatchObject([{ organization: 'rasa', visit: 'v1', reason: 'closed', text: 'Shut', photo: { content: btoa('the closed door') } }])
})

test('of a visit that was made after all goes what was never sent off, and nothing else', async () => {
  const vault = await openVault(anna)
  const page = await aPage(aServer([away, away]))
  page.write({ reason: 'closed', text: 'Shut' })
  await page.takePhoto(door)
  await page.send()
  page.stop()
  await dropUnsaid(vault, 'rasa', 'v1')
  expect(await page.unsent()).toHaveLength(1)
  const later = await aPage(aServer([away]))
  await later.takeBack()
  later.stop()
  await packOpenVisits({ userId: anna, refreshVisit: async () => ({ kind: 'unreachable' }) }, { userId: anna, visits: [{ org: 'rasa', organization: 'Rasa', visit: { visitId: 'v1', stage: 'sent' } }] } as unknown as FieldHome)
  expect([await later.unsent(), await later.lies(), await vault.list('outcome')]).toEqual([[], 0, []])
})
