import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Reply } from '@/lib/offline/courier'
import { unsentOutcomes } from '@/lib/offline/outcome/outcome-box'
import { openVault } from '@/lib/offline/vault'
import { anna, aPage, aServer, away, done, door } from '../../support/outcome-page'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

test('as long as its photo stands before it, it can be taken back', async () => {
  const page = await aPage(aServer([away, away]))
  page.write({ reason: 'closed', text: 'Shut' })
  await page.takePhoto(door)
  await page.send()
  expect(page.read().step).toBe('waiting')
  await page.takeBack()
  expect(page.read()).toMatchObject({ step: 'open', kept: { wanted: false } })
  page.stop()
})

test('what was noted goes first, can be waited for no longer meanwhile, and without a server nothing travels', async () => {
  const told: string[] = []
  let arrived: (left: number) => void = () => undefined
  const reportFirst = async (_: AbortSignal, waits: () => void) => {
    waits()
    told.push('report')
    return new Promise<number>((give) => (arrived = give))
  }
  const server = aServer([], [done, done, done, away])
  const page = await aPage(server, { reportFirst })
  page.write({ reason: 'recognised', text: 'They knew me' })
  const sending = page.send()
  await vi.waitFor(() => expect(page.read().step).toBe('report'))
  await page.takeBack()
  arrived(0)
  await sending
  expect([server.asked, page.read().step]).toEqual([[], 'open'])
  // All of it went.
  const again = page.send()
  await vi.waitFor(() => expect(told).toHaveLength(2))
  arrived(0)
  await again
  expect([server.asked, page.read().step]).toEqual([['recognised: They knew me'], 'done'])
  // Some of it did not go, for the connection did: then the step does not travel either.
  const other = await aPage(server, { reportFirst })
  other.write({ reason: 'closed', text: 'Shut' })
  const third = other.send()
  await vi.waitFor(() => expect(told).toHaveLength(3))
  arrived(2)
  await third
  expect(server.asked).toHaveLength(1)
  expect([other.read().step, other.read().kept.travelled]).toEqual(['waiting', undefined])
  other.stop()
})

test('taken back while what was noted goes, and sent off anew with a photo: the photo is not left behind', async () => {
  let arrived: (left: number) => void = () => undefined
  let read: () => void = () => undefined
  const server = aServer()
  const page = await aPage(server, {
    reportFirst: async (_, waits) => {
      waits()
      return new Promise<number>((give) => (arrived = give))
    },
    readPhoto: (file) => new Promise((taken) => (read = () => taken({ bytes: file, hash: 'x' }))),
  })
  page.write({ reason: 'closed', text: 'Shut' })
  const sending = page.send()
  await vi.waitFor(() => expect(page.read().step).toBe('report'))
  await page.takeBack()
  const taking = page.takePhoto(door)
  await vi.waitFor(() => expect(page.read().photo).toBe('reading'))
  const again = page.send()
  arrived(0)
  await Promise.all([sending, again])
  expect(server.asked).toEqual([])
  const step = vi.waitFor(() => {
    arrived(0)
    expect(page.read().step).toBe('done')
  })
  read()
  await taking
  await step
  expect(server.asked).toEqual(['photo', 'closed: Shut'])
})

test('a step that may have arrived is not changed, on no page, and is said again as it was', async () => {
  const server = aServer([away, away, away])
  const page = await aPage(server)
  page.write({ reason: 'closed', text: 'Shut' })
  await page.send()
  expect(page.read()).toMatchObject({ step: 'waiting', kept: { wanted: true, travelled: true } })
  await page.takeBack()
  page.write({ text: 'Something else' })
  await page.takePhoto(door)
  expect(page.read()).toMatchObject({ step: 'waiting', photo: 'none', kept: { wanted: true, text: 'Shut' } })
  page.stop()
  // Nor by what is typed or taken before the phone was looked into.
  const later = await aPage(server, {
    before: (fresh) => {
      fresh.write({ text: 'Something else' })
      void fresh.takePhoto(door)
    },
    readPhoto: async (file) => {
      await new Promise((read) => setTimeout(read, 50))
      return { bytes: file, hash: 'x' }
    },
  })
  await new Promise((read) => setTimeout(read, 80))
  await later.takeBack()
  expect(later.read()).toMatchObject({ step: 'waiting', photo: 'none', kept: { wanted: true, travelled: true, text: 'Shut', photo: null } })
  later.wake()
  await vi.waitFor(() => expect(later.read().step).toBe('done'))
  expect(new Set(server.asked)).toEqual(new Set(['closed: Shut']))
  expect(await later.unsent()).toEqual([])
})

test('that it travels is on the phone before it does', async () => {
  const server = aServer()
  const seen: unknown[] = []
  server.beforeStep = async () => void seen.push((await unsentOutcomes(await openVault(anna)))[0]?.kept.travelled)
  const page = await aPage(server)
  page.write({ reason: 'closed', text: 'Shut' })
  await page.send()
  expect([seen, page.read().step]).toEqual([[true], 'done'])
})

test.each<[string, Reply<unknown>[], boolean]>([
  ['the first time', [{ kind: 'signed_out' }], false],
  ['after one whose answer was lost', [away, { kind: 'signed_out' }], true],
])('the server did not listen to somebody it does not know: %s', async (_, answers, travelled) => {
  const page = await aPage(aServer(answers))
  page.write({ reason: 'closed', text: 'Shut' })
  await page.send()
  if (travelled) {
    page.wake()
    await page.settled()
  }
  expect(page.read().step).toBe('signed_out')
  await page.takeBack()
  expect(page.read().kept.wanted).toBe(travelled)
  page.stop()
})
