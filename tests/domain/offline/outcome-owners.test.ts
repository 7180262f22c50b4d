import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { anna, aPage, aServer, away, done, door, later, turns } from '../../support/outcome-page'
import { openVault } from '@/lib/offline/vault'
import { outcomeBox } from '@/lib/offline/outcome/outcome-box'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

/** It lies on the phone with a photo the server does not have. */
async function said(wanted: boolean) {
  const page = await aPage(aServer([away, away]))
  page.write({ reason: 'closed', text: 'Shut' })
  await page.takePhoto(door)
  if (wanted) await page.send()
  page.stop()
  await page.settled()
}

/** The photo is on its way from the first page, and its answer has not come. */
async function firstPage(takeTurn = turns()) {
  const photo = later()
  const server = aServer([photo.answer])
  const page = await aPage(server, { start: false, takeTurn })
  const delivering = page.start(false)
  await vi.waitFor(() => expect(server.asked).toEqual(['photo']))
  return { page, server, arrive: async () => (photo.give(done), await delivering, await page.settled()) }
}

// A browser without turns, and a page that slept and was not told, must not do harm either.
test.each([['it is told', turns], ['it is not told', () => async () => () => undefined]] as const)('what was taken back does not end the visit, though another page is sending its photo and %s', async (_, kind) => {
  await said(true)
  const takeTurn = kind()
  const first = await firstPage(takeTurn)
  const page = await aPage(aServer([away]), { takeTurn })
  expect(page.read().step).toBe('waiting')
  await page.takeBack()
  page.write({ text: 'I got in after all, later' })
  await page.settled()
  await first.arrive()
  expect(first.server.asked).toEqual(['photo'])
  expect(await page.unsent()).toMatchObject([{ kept: { wanted: false, text: 'I got in after all, later', photo: { held: false } } }])
  expect(first.page.read().elsewhere).toBe(true)
  page.write({ text: 'Still mine' })
  await page.settled()
  expect(await page.unsent()).toMatchObject([{ kept: { text: 'Still mine' } }])
  page.stop()
})

test('words that are typed while another page sends the photo are not written over', async () => {
  await said(false)
  const first = await firstPage(async () => () => undefined)
  const page = await aPage(aServer([away]))
  page.write({ reason: 'unsafe', text: 'A fight at the door' })
  await page.settled()
  await first.arrive()
  expect(await page.unsent()).toMatchObject([{ kept: { reason: 'unsafe', text: 'A fight at the door' } }])
  page.stop()
})

test('a page that goes does nothing more with what it is answered, and the next one goes on', async () => {
  await said(true)
  const first = await firstPage()
  first.page.stop()
  await first.arrive()
  expect(first.server.asked).toEqual(['photo'])
  expect(await first.page.unsent()).toMatchObject([{ kept: { wanted: true, photo: { held: false } } }])
  const server = aServer()
  const page = await aPage(server)
  expect([server.asked, page.read().step, await page.unsent()]).toEqual([['photo', 'closed: Shut'], 'done', []])
})

test('what was given up is not there again when the answer to another page comes', async () => {
  await said(false)
  const first = await firstPage(async () => () => undefined)
  const page = await aPage(aServer(), { start: false })
  await page.giveUp()
  expect([await page.unsent(), await page.lies()]).toEqual([[], 0])
  await first.arrive()
  expect([await (await openVault(anna)).list('outcome'), await page.lies()]).toEqual([[], 0])
})

test('what was sent off meanwhile is not given up', async () => {
  await said(true)
  const page = await aPage(aServer(), { start: false })
  await page.giveUp()
  expect(await page.unsent()).toMatchObject([{ kept: { wanted: true, text: 'Shut' } }])
})

test('the first page takes nothing from the page it is said on, and the page looked at last has it', async () => {
  await said(true)
  const takeTurn = turns()
  const server = aServer([away])
  const form = await aPage(server, { takeTurn })
  expect(server.asked).toEqual(['photo'])
  const first = aServer()
  const delivering = await aPage(first, { takeTurn, start: false })
  await delivering.start(false)
  expect([first.asked, delivering.read().elsewhere, form.read().elsewhere]).toEqual([[], true, false])
  const second = await aPage(aServer([away]), { takeTurn })
  expect([form.read().elsewhere, second.read().elsewhere]).toEqual([true, false])
  await second.takeBack()
  form.write({ text: 'Not from here' })
  await form.send()
  expect(await second.unsent()).toMatchObject([{ kept: { text: 'Shut', wanted: false } }])
  second.write({ text: 'Shut at noon' })
  await second.settled()
  // The person is back at the first one: it knows what was said since.
  await form.start()
  expect(form.read()).toMatchObject({ elsewhere: false, kept: { text: 'Shut at noon', wanted: false } })
  form.stop()
  second.stop()
})

test('a step whose page lost it is taken up by the other, as it was said', async () => {
  const step = later()
  const server = aServer([step.answer])
  const form = await aPage(server)
  form.write({ reason: 'closed', text: 'Shut' })
  const sending = form.send()
  await vi.waitFor(() => expect(server.asked).toEqual(['closed: Shut']))
  const second = await aPage(aServer([away]))
  await second.takeBack()
  expect(second.read()).toMatchObject({ step: 'waiting', kept: { wanted: true, travelled: true } })
  step.give(done)
  await sending
  // So it is, and the other page hears it when it asks again.
  expect(form.ended).toHaveBeenCalledOnce()
  second.wake()
  await vi.waitFor(() => expect(second.read().step).toBe('done'))
  expect(await second.unsent()).toEqual([])
})

test('a full phone refuses to sign the box: what lies there is read and sent all the same', async () => {
  await said(true)
  const vault = await openVault(anna)
  const full = { ...vault, write: async () => Promise.reject(new Error('full')) }
  const server = aServer()
  const page = await aPage(server, { openBox: async () => outcomeBox(full, 'rasa', 'v1') })
  expect([server.asked, page.read().step, await page.unsent()]).toEqual([['photo', 'closed: Shut'], 'done', []])
})
