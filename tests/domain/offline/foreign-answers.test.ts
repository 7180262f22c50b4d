import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DraftChange } from '@/lib/domain/report/draft'
import { ask, courierOf, type Reply } from '@/lib/offline/courier'
import { giveWay } from '@/lib/offline/report/give-way'
import type { PhonePhoto, Saved } from '@/lib/offline/report/kept'
import { requestsOf } from '@/lib/offline/report/requests'
import { createReportStore } from '@/lib/offline/report/store'
import { aDesk, aWorld, no, settle, yes } from '../../support/phone-world'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const page = '<!doctype html><title>Sign in to the Wi-Fi</title>'
const ours = JSON.stringify({ problem: 'answer_does_not_fit', message: 'does not fit', details: { changeId: 'c' } })
const refused = { kind: 'refused', problem: 'answer_does_not_fit', message: 'does not fit', details: { changeId: 'c' } }
const foreign = (status: number) => ({ kind: 'unreachable', foreign: status })
const passes = { kind: 'unreachable' }
const fault = (status: number) => ({ kind: 'unreachable', fault: status })

test.each([
  // Ours, and only ours, is done or refused.
  [200, '{"version":3}', { kind: 'done', value: { version: 3 } }],
  [201, '{"version":3}', { kind: 'done', value: { version: 3 } }],
  [400, ours, refused], [403, ours, refused], [404, ours, refused], [409, ours, refused], [413, ours, refused], [422, ours, refused],
  // Signing in to us helps where we ask for it, and nowhere else.
  [401, ours, { kind: 'signed_out' }], [401, page, foreign(401)], [401, '', foreign(401)], [401, '{"error":"sign in"}', foreign(401)],
  // Passes by itself, whoever says so.
  [425, '', passes], [429, ours, passes], [429, page, passes],
  // So does this mostly, unless it is of what was sent.
  [408, page, fault(408)], [500, page, fault(500)], [502, page, fault(502)], [503, ours, fault(503)], [504, '', fault(504)],
  // Somebody else spoke in our server's place.
  [200, page, foreign(200)], [200, '{"status":"ok"}', foreign(200)], [200, 'null', foreign(200)], [200, '"version"', foreign(200)], [204, null, foreign(204)],
  [400, '{"error":"blocked"}', foreign(400)], [403, page, foreign(403)], [404, page, foreign(404)], [405, '', foreign(405)], [407, page, foreign(407)],
  [409, 'null', foreign(409)], [413, page, foreign(413)], [511, page, foreign(511)], [451, page, foreign(451)],
] as const)('an answer of %i saying %s', async (status, body, reply) => {
  vi.stubGlobal('fetch', async () => new Response(body, { status }))
  expect(await ask('PATCH', '/draft', '{}', 'version')).toEqual(reply)
})

test('what never came, or broke off on its way, is no answer', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await ask('PATCH', '/draft', '{}', 'version')).toEqual(passes)
  const broken = () => new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) })
  vi.stubGlobal('fetch', async () => new Response(broken(), { status: 200 }))
  expect(await ask('PATCH', '/draft', '{}', 'version')).toEqual(passes)
})

test('a request has as long as a line of 34 kbit/s needs for what it carries, words as well as photos', async () => {
  const given: number[] = []
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => (given.push(ms), AbortSignal.abort(new DOMException('', 'TimeoutError'))))
  vi.stubGlobal('fetch', async (_path: string, { signal }: RequestInit) => signal?.throwIfAborted())
  const words = 'щ'.repeat(150_000)
  for (const body of [undefined, '{}', words, new Blob([words])]) expect(await ask('PATCH', '/draft', body, 'version')).toEqual(fault(408))
  const slow = (bytes: number) => (bytes / (34_000 / 8)) * 1_000
  expect(given[0]).toBe(120_000)
  expect(given[2]).toBe(given[3])
  expect(given[2]).toBeGreaterThan(slow(300_000) + 60_000)
  vi.restoreAllMocks()
})

test('an answer that leads elsewhere is not followed, and is not our server’s', async () => {
  const asked = vi.fn()
  for (const answer of [Response.redirect('https://wifi.test/', 302), Response.redirect('https://wifi.test/', 307), Object.defineProperty(new Response(null), 'status', { value: 0 })]) {
    vi.stubGlobal('fetch', async (_path: string, { redirect }: RequestInit) => (asked(redirect), answer))
    expect(await ask('PATCH', '/draft', '{}', 'version')).toEqual(foreign(answer.status || 302))
  }
  expect(asked.mock.calls.flat()).toEqual(['manual', 'manual', 'manual'])
})

test('the clock goes by our server’s time and by nobody else’s', async () => {
  const headers = { date: new Date(Date.now() - 86_400_000).toUTCString() }
  // A phone that has heard nothing yet.
  vi.resetModules()
  const [{ ask: askAnew }, { clockSkew }] = await Promise.all([import('@/lib/offline/courier'), import('@/lib/offline/clock')])
  for (const status of [200, 401, 403]) {
    vi.stubGlobal('fetch', async () => new Response(page, { status, headers }))
    await askAnew('GET', '/draft', undefined, 'draft')
    expect([status, clockSkew()]).toEqual([status, null])
  }
  vi.stubGlobal('fetch', async () => new Response('{"draft":{}}', { status: 200, headers: { date: new Date().toUTCString() } }))
  await askAnew('GET', '/draft', undefined, 'draft')
  expect(clockSkew()).toBe(0)
  // Nor does another test's.
  vi.resetModules()
})

test.each([[200, '{"status":"ok"}'], [200, '{}'], [200, page], [204, null]] as const)('a visit is not begun by a sign-in page that answers %i saying %s', async (status, body) => {
  const { begin } = requestsOf(courierOf('anna'), 'rasa', 'v', 'phone')
  vi.stubGlobal('fetch', async () => new Response(body, { status }))
  expect(await begin()).toEqual(foreign(status))
  vi.stubGlobal('fetch', async () => new Response('{"step":"start"}', { status: 200 }))
  expect(await begin()).toMatchObject({ kind: 'done' })
})

/** A report whose changes meet something on the way that judges by what they say. */
async function onTheWay(judge: (changes: DraftChange[]) => Reply<Saved> | null, savePhoto?: (photo: PhonePhoto) => Reply<unknown> | null, isWell = async () => false) {
  const given = aWorld()
  const sent: string[][] = []
  const store = createReportStore(aDesk())
  await store.start({
    ...given.surroundings,
    isWell,
    saveChanges: async (changes) => {
      const batch = changes as DraftChange[]
      sent.push(batch.map(({ target }) => target.key))
      return judge(batch) ?? given.surroundings.saveChanges(changes)
    },
    savePhoto: async (photo, bytes) => savePhoto?.(photo) ?? given.surroundings.savePhoto(photo, bytes),
  })
  return { ...given, store, sent }
}
const portal = (status: number): Reply<never> => ({ kind: 'unreachable', foreign: status })

test.each([200, 403, 404, 413])('a sign-in page that answers %i is told after about fifteen seconds, and all goes out once it is passed', async (status) => {
  let behind = true
  const { store, draft, kept } = await onTheWay(() => (behind ? portal(status) : null))
  for (let index = 0; index < 60; index += 1) store.setAnswer(`q${index}`, () => yes)
  await vi.advanceTimersByTimeAsync(8_000)
  expect(store.read().where).toMatchObject({ kind: 'phone', count: 60 })
  await vi.advanceTimersByTimeAsync(15_000)
  expect(store.read().where).toEqual({ kind: 'blocked', count: 60, done: 0, total: 60, foreign: status })
  expect(kept()?.changes).toHaveLength(60)
  // Said while it is tried once more, too.
  store.wake()
  expect(store.read().where.kind).toBe('blocked')
  behind = false
  await vi.advanceTimersByTimeAsync(90_000)
  expect(Object.keys(draft().answers)).toHaveLength(60)
  expect(store.read().where.kind).toBe('server')
})

test('a server that is gone for a moment is no foreign one', async () => {
  const answers = [portal(404), portal(404), portal(404), { kind: 'unreachable' } as const, portal(404), portal(404)]
  const { store } = await onTheWay(() => answers.shift() ?? null)
  store.setAnswer('greeted', () => yes)
  const seen = new Set<string>()
  store.subscribe(() => seen.add(store.read().where.kind))
  await vi.advanceTimersByTimeAsync(120_000)
  expect(store.read().where.kind).toBe('server')
  expect(seen).not.toContain('blocked')
})

test('one answer that is not let through holds up no other, and is let through once it is said otherwise', async () => {
  const poisoned = ({ target }: DraftChange) => (target.value as typeof yes).comment === '<script>'
  const { store, draft, sent } = await onTheWay((changes) => (changes.some(poisoned) ? portal(403) : null))
  for (let index = 0; index < 12; index += 1) store.setAnswer(`q${index}`, () => (index === 4 ? { ...yes, comment: '<script>' } : yes))
  await vi.advanceTimersByTimeAsync(240_000)
  expect(Object.keys(draft().answers)).toHaveLength(11)
  expect(store.read()).toMatchObject({ where: { kind: 'blocked', count: 1, foreign: 403 }, answers: { q4: { comment: '<script>' } } })
  // What is said after it passes it at once, and does not unsay what is held up.
  store.setAnswer('later', () => no)
  await vi.advanceTimersByTimeAsync(500)
  expect(draft().answers.later).toEqual(no)
  expect(store.read().where).toMatchObject({ kind: 'blocked', count: 1 })
  store.setAnswer('q4', () => ({ ...yes, comment: 'script' }))
  await vi.advanceTimersByTimeAsync(500)
  expect(draft().answers.q4).toEqual({ ...yes, comment: 'script' })
  expect(store.read()).toMatchObject({ where: { kind: 'server' }, conflicts: [], setAside: {} })
  const after = sent.length
  await settle()
  expect(sent).toHaveLength(after)
})

test('one photo that is not let through holds up no other, stays on the phone, and removed is asked for no more', async () => {
  let large: string | null = null
  const { store, held, photos } = await onTheWay(() => null, ({ id }) => (id === large ? portal(413) : null))
  const take = () => store.addPhoto('greeted', new Blob(['x'], { type: 'image/jpeg' }), 'hash')
  large = await take()
  const others = [await take(), await take(), await take()]
  await vi.advanceTimersByTimeAsync(60_000)
  expect([...held].sort()).toEqual([...others].sort())
  expect(store.read()).toMatchObject({ where: { kind: 'blocked', count: 1, foreign: 413 }, photos: { [large]: 'waiting' } })
  expect([...photos.keys()]).toEqual([large])
  store.removePhoto('greeted', large)
  await vi.advanceTimersByTimeAsync(80_000)
  expect(store.read().where.kind).toBe('server')
  expect(photos.size).toBe(0)
})

test('a report that was sent off is told to be held up, and goes once the way is free', async () => {
  const given = aWorld()
  let behind = true
  const store = createReportStore(aDesk())
  await store.start({ ...given.surroundings, submit: async (sending) => (behind ? portal(403) : given.surroundings.submit(sending)) })
  store.setAnswer('greeted', () => yes)
  await settle()
  store.send()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(store.read()).toMatchObject({ where: { kind: 'blocked', count: 1, foreign: 403 }, submission: { state: 'sending' } })
  behind = false
  store.wake()
  await settle()
  expect(store.read().submission).toMatchObject({ state: 'sent' })
  expect(given.submissions).toHaveLength(1)
})

const well = async () => true
const inTrouble = (status: number): Reply<never> => ({ kind: 'unreachable', fault: status })

test.each([500, 502, 504, 408])('one answer a server fails at with %i holds up no other, is told after a while, and goes once it is said otherwise', async (status) => {
  const poisoned = ({ target }: DraftChange) => (target.value as typeof yes).comment === 'poison'
  const { store, draft } = await onTheWay((changes) => (changes.some(poisoned) ? inTrouble(status) : null), undefined, well)
  for (let index = 0; index < 12; index += 1) store.setAnswer(`q${index}`, () => (index === 4 ? { ...yes, comment: 'poison' } : yes))
  await vi.advanceTimersByTimeAsync(600_000)
  expect(Object.keys(draft().answers)).toHaveLength(11)
  expect(store.read()).toMatchObject({ where: { kind: 'blocked', count: 1, foreign: status }, answers: { q4: { comment: 'poison' } } })
  store.setAnswer('later', () => no)
  await vi.advanceTimersByTimeAsync(500)
  expect(draft().answers.later).toEqual(no)
  store.wake()
  await vi.advanceTimersByTimeAsync(500)
  expect(store.read().where).toMatchObject({ kind: 'blocked', count: 1 })
  store.setAnswer('q4', () => ({ ...yes, comment: 'none' }))
  await vi.advanceTimersByTimeAsync(500)
  expect(draft().answers.q4).toEqual({ ...yes, comment: 'none' })
  expect(store.read()).toMatchObject({ where: { kind: 'server' }, conflicts: [], setAside: {} })
})

test.each([500, 408])('one photo a server fails at with %i holds up no other', async (status) => {
  let poisoned: string | null = null
  const { store, held } = await onTheWay(() => null, ({ id }) => (id === poisoned ? inTrouble(status) : null), well)
  const take = () => store.addPhoto('greeted', new Blob(['x'], { type: 'image/jpeg' }), 'hash')
  poisoned = await take()
  const others = [await take(), await take(), await take()]
  await vi.advanceTimersByTimeAsync(30_000)
  expect([...held].sort()).toEqual([...others].sort())
  expect(store.read().photos[poisoned]).toBe('waiting')
})

test.each([
  ['is started anew', 15_000, 502],
  ['has lost its database', 600_000, 503],
  ['does not answer in time', 600_000, 408],
])('a server that %s is not told to be somebody else, and takes the answers in their order', async (_, awayMs, status) => {
  const back = Date.now() + awayMs
  const away = () => Date.now() < back
  const { store, sent } = await onTheWay(() => (away() ? inTrouble(status) : null), undefined, async () => !away())
  const seen = new Set<string>()
  store.subscribe(() => seen.add(store.read().where.kind))
  const asked = Array.from({ length: 12 }, (_, index) => `q${index}`)
  for (const key of asked) store.setAnswer(key, () => yes)
  await vi.advanceTimersByTimeAsync(awayMs + 120_000)
  expect(store.read().where.kind).toBe('server')
  expect(seen).not.toContain('blocked')
  expect(sent.at(-1)).toEqual(asked)
})

test('a sign-in page that answers 511 to everything is told like any other', async () => {
  const { store } = await onTheWay(() => portal(511), undefined, async () => false)
  store.setAnswer('greeted', () => yes)
  await vi.advanceTimersByTimeAsync(25_000)
  expect(store.read().where).toMatchObject({ kind: 'blocked', foreign: 511 })
})

test('of one question what gave way goes before what was said later; of others it holds up nothing', () => {
  const way = giveWay<{ id: string; of: string }>(50, ({ id }) => id, ({ of }) => of)
  const [first, second, other] = [{ id: '1', of: 'greeted' }, { id: '2', of: 'greeted' }, { id: '3', of: 'smiled' }]
  way.stuck([first])
  way.went()
  way.went()
  expect(way.next([first, second, other])).toEqual([other])
  expect(way.next([first, second])).toEqual([first, second])
  // Replaced by what was said later, it holds up nothing any more.
  way.stuck([first])
  expect(way.next([second])).toEqual([second])
})
