import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { VisitPack } from '@/lib/domain/report/visit-pack'
import { deliverUnsent } from '@/lib/offline/deliver-unsent'
import { ownCopies } from '@/lib/offline/own-copies'
import { openPhone } from '@/lib/offline/phone'
import { freshKept, type Kept } from '@/lib/offline/report/kept'
import { unsentOf } from '@/lib/offline/unsent-in'
import { openVault } from '@/lib/offline/vault'
import { aDesk, yes } from '../../support/phone-world'

const receipt = { number: 1, receipt: 'ABCD2345', receivedAt: '2026-11-21T10:00:00.000Z' }
const pack = (): VisitPack => ({ page: { visitId: 'v', stage: 'under_way', branchName: 'Gedimino 9', receipts: [] }, messages: [], desk: aDesk(), examples: [] }) as unknown as VisitPack
const home = () => ({ userId: 'ieva', visits: [{ org: 'rasa', organization: 'Rasa', visit: pack().page }] })
const waiting: Kept = { ...freshKept(aDesk()), changes: [{ changeId: 'c', device: 'd', deviceAt: '2026-11-21T09:00:00.000Z', baseVersion: 0, tried: false, target: { kind: 'answer', key: 'greeted', value: yes } }] }
const sentOff: Kept = { ...freshKept(aDesk()), sending: { number: 1, sentAt: '2026-11-21T09:59:00.000Z', answers: {}, facts: {}, draftVersion: 0 } }

/** Web Locks as far as a turn needs them: one holder, waiting ends with its signal. */
function locks() {
  let held: Promise<unknown> = Promise.resolve()
  let taken = 0
  return {
    taken: () => taken,
    request: async (name: string, options: { signal?: AbortSignal } | (() => unknown), work?: () => unknown) => {
      const act = typeof options === 'function' ? options : work!
      if (!name.startsWith('etalon.report.')) return act()
      const before = held
      let free: () => void = () => undefined
      held = before.then(() => new Promise<void>((done) => (free = done)))
      const { signal } = typeof options === 'function' ? {} : options
      const gaveUp = new Promise((_, no) => signal?.addEventListener('abort', () => no(new Error('too long'))))
      try {
        await Promise.race([before, gaveUp])
      } catch (error) {
        void before.then(() => free())
        throw error
      }
      taken += 1
      return Promise.resolve(act()).finally(free)
    },
  }
}

let answer: (path: string, method: string) => Response | Promise<Response>
let lock: ReturnType<typeof locks>
beforeEach(() => {
  lock = locks()
  const notes = new Map<string, string>()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', { getItem: (name: string) => notes.get(name) ?? null, setItem: (name: string, value: string) => notes.set(name, value) })
  vi.stubGlobal('navigator', { locks: lock, onLine: true })
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit = {}) => answer(path, method))
})
afterEach(() => vi.unstubAllGlobals())

async function sendsWhileAsked(ask: (phone: Awaited<ReturnType<typeof openPhone>>) => Promise<unknown>, late: object) {
  const vault = await openVault('ieva')
  await vault.write('visit', 'rasa.v', pack())
  await vault.write('home', 'visits', home())
  await vault.write('report', 'rasa.v', sentOff)
  let arrive: (late: Response) => void = () => undefined
  answer = (_, method) => (method === 'GET' ? new Promise((done) => (arrive = done)) : Response.json(receipt))
  const phone = await openPhone('ieva')
  const asked = ask(phone)
  await vi.waitFor(() => expect(arrive.length).toBe(1))
  await new Promise((done) => setTimeout(done, 5))
  expect(await phone.settleSent('rasa', 'v')).toEqual(receipt)
  arrive(Response.json(late))
  return { phone, reply: await asked }
}

test('a copy of a visit that was asked for before its report was sent does not open the report again', async () => {
  const { phone, reply } = await sendsWhileAsked((phone) => phone.refreshVisit('rasa', 'v'), pack())
  expect(await phone.visit('rasa', 'v')).toMatchObject({ desk: null, page: { stage: 'sent', receipts: [receipt] } })
  expect(reply).toMatchObject({ kind: 'done', value: { desk: null, page: { stage: 'sent' } } })
  // One that is asked for later is the newer, whatever it says: the office took the visit back and offered it anew.
  answer = () => Response.json(pack())
  await new Promise((done) => setTimeout(done, 5))
  await phone.refreshVisit('rasa', 'v')
  expect(await phone.visit('rasa', 'v')).toMatchObject({ desk: { editable: true }, page: { stage: 'under_way' } })
})

test('nor does a list of visits', async () => {
  const { phone, reply } = await sendsWhileAsked((phone) => phone.refreshHome(), home())
  expect((await phone.home())?.visits[0]?.visit).toMatchObject({ stage: 'sent', receipts: [receipt] })
  expect(reply).toMatchObject({ value: { visits: [{ visit: { stage: 'sent' } }] } })
})

test('a copy that knows of the sending and of more is taken, whenever it was asked for', async () => {
  const returned = { ...pack(), page: { ...pack().page, stage: 'returned', receipts: [receipt] } }
  const { phone } = await sendsWhileAsked((phone) => phone.refreshVisit('rasa', 'v'), returned)
  expect(await phone.visit('rasa', 'v')).toMatchObject({ desk: { editable: true }, page: { stage: 'returned' } })
})

test('a visit that was said to have ended meanwhile stays so', async () => {
  const vault = await openVault('ieva')
  await vault.write('visit', 'rasa.v', pack())
  let arrive: (late: Response) => void = () => undefined
  answer = () => new Promise((done) => (arrive = done))
  const phone = await openPhone('ieva')
  const asked = phone.refreshVisit('rasa', 'v')
  await new Promise((done) => setTimeout(done, 5))
  await ownCopies(vault).noteOver('rasa', 'v', (line) => ({ ...line, stage: 'ended' }))
  arrive(Response.json(pack()))
  expect(await asked).toMatchObject({ value: { desk: null, page: { stage: 'ended' } } })
  expect(await phone.visit('rasa', 'v')).toMatchObject({ desk: null, page: { stage: 'ended' } })
})

test.each([['a day', 86_400_000, 'under_way'], ['half a minute', 30_000, 'ended']] as const)('that a visit has ended, noted while the phone’s clock was %s ahead', async (_, by, stage) => {
  const vault = await openVault('ieva')
  await vault.write('visit', 'rasa.v', pack())
  await vault.write('home', 'visits', home())
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + by)
  await ownCopies(vault).noteOver('rasa', 'v', (line) => ({ ...line, stage: 'ended' }))
  clock.mockRestore()
  // It was put right since, and the office has opened the visit anew.
  const phone = await openPhone('ieva')
  answer = () => Response.json(pack())
  await phone.refreshVisit('rasa', 'v')
  answer = () => Response.json(home())
  await phone.refreshHome()
  expect([(await phone.visit('rasa', 'v'))?.page.stage, (await phone.home())?.visits[0]?.visit.stage]).toEqual([stage, stage])
})

async function delivering() {
  const vault = await openVault('ieva')
  await vault.write('visit', 'rasa.v', pack())
  await vault.write('report', 'rasa.v', waiting)
  answer = () => new Promise(() => undefined)
  return openPhone('ieva')
}

test('a report is opened though its answers are being sent from the first page, however often that was woken', async () => {
  const phone = await delivering()
  const first = deliverUnsent(phone)
  await vi.waitFor(() => expect(lock.taken()).toBe(1))
  const second = deliverUnsent(phone)
  await new Promise((done) => setTimeout(done, 1_500))
  const opened = await phone.openReport('rasa', aDesk(), () => undefined)
  expect(opened).not.toBe('elsewhere')
  await Promise.all([first, second])
  if (opened !== 'elsewhere') opened.close()
})

test('one that is opened in the same moment is not kept waiting either', async () => {
  const phone = await delivering()
  const delivered = deliverUnsent(phone)
  const opened = await phone.openReport('rasa', aDesk(), () => undefined)
  expect(opened).not.toBe('elsewhere')
  await delivered
  expect(lock.taken()).toBe(1)
  if (opened !== 'elsewhere') opened.close()
})

test('woken while it is under way, it looks once more: what failed until then may arrive now', async () => {
  const phone = await delivering()
  let down = true
  answer = async () => (down ? new Response('', { status: 502 }) : Response.json({ version: 1, conflicts: [] }))
  const first = deliverUnsent(phone)
  await vi.waitFor(() => expect(lock.taken()).toBe(1))
  await new Promise((done) => setTimeout(done, 100))
  down = false
  await Promise.all([first, deliverUnsent(phone), deliverUnsent(phone)])
  expect(lock.taken()).toBe(2)
  expect(await unsentOf(phone)).toEqual([])
})
