import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { secondsSince } from '@/lib/domain/report/stopwatch'

const MINUTE = 60_000
const right = new Date('2026-11-22T10:00:00.000Z')

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A phone's storage, which outlives its pages. */
function aPhone() {
  const held = new Map<string, string>()
  return { getItem: (name: string) => held.get(name) ?? null, setItem: (name: string, value: string) => void held.set(name, value) }
}

/** A page on a phone whose clock is `ahead` ms, at `after` ms past ten by the server's; the session it is opened in is a new one. */
async function aPage(ahead: number, phone: ReturnType<typeof aPhone>) {
  vi.resetModules()
  vi.stubGlobal('localStorage', phone)
  vi.stubGlobal('sessionStorage', aPhone())
  const { hearServerTime } = await import('@/lib/offline/clock')
  const { nowSince, startNow } = await import('@/lib/offline/stopwatch-clock')
  const at = (after: number) => vi.setSystemTime(right.getTime() + after + ahead)
  const read = (started: string) => secondsSince(started, nowSince(started))
  return {
    start: (after: number) => (at(after), startNow()),
    seconds: (started: string, after: number) => (at(after), read(started)),
    // A date has whole seconds: on average it is half of one ago.
    hear: (after: number, travelled = 0) => (at(after + 500), hearServerTime(new Date(right.getTime() + after).toUTCString(), Date.now() - travelled, Date.now())),
    read,
  }
}

test('a stopwatch started by one phone is stopped by another at the time that passed', async () => {
  const ahead = await aPage(7 * MINUTE, aPhone())
  ahead.hear(0)
  const started = ahead.start(0)
  const behind = await aPage(-5 * MINUTE, aPhone())
  behind.hear(0)
  expect(behind.seconds(started, 3 * MINUTE)).toBe(180)
})

test('a clock that is set right while a stopwatch runs does not move it, nor does a page that was thrown away meanwhile', async () => {
  const phone = aPhone()
  const page = await aPage(7 * MINUTE, phone)
  const started = page.start(0)
  expect(page.seconds(started, MINUTE)).toBe(60)
  page.hear(MINUTE)
  expect(page.seconds(started, 2 * MINUTE)).toBe(120)
  const later = await aPage(7 * MINUTE, phone)
  later.hear(2 * MINUTE)
  expect(later.seconds(started, 3 * MINUTE)).toBe(180)
})

test('without a storage the page alone remembers', async () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError')
  }
  const page = await aPage(7 * MINUTE, { getItem: refuse, setItem: refuse })
  const started = page.start(0)
  page.hear(MINUTE)
  expect(page.seconds(started, 2 * MINUTE)).toBe(120)
})

test('a page that was killed with its session, and is opened without a connection, measures by the clock that was known at the start', async () => {
  for (const ahead of [5 * MINUTE, -5 * MINUTE]) {
    const phone = aPhone()
    const page = await aPage(ahead, phone)
    page.hear(0)
    const started = page.start(0)
    const cold = await aPage(ahead, phone)
    expect(cold.seconds(started, 3 * MINUTE)).toBe(180)
    // A slow answer says it less exactly.
    cold.hear(4 * MINUTE, 20_000)
    expect(cold.seconds(started, 5 * MINUTE)).toBe(300)
  }
})

test('started without a connection and stopped with one it measures by the phone’s own clock, also on a page of another session', async () => {
  const phone = aPhone()
  const started = (await aPage(7 * MINUTE, phone)).start(0)
  const later = await aPage(7 * MINUTE, phone)
  later.hear(2 * MINUTE)
  expect(later.seconds(started, 3 * MINUTE)).toBe(180)
})

test('a clock that was put right since is measured by as it is now, where the server says so or the start would be still to come', async () => {
  for (const ahead of [5 * MINUTE, -5 * MINUTE, 1_440 * MINUTE]) {
    const phone = aPhone()
    const page = await aPage(ahead, phone)
    page.hear(0)
    const started = page.start(0)
    const cold = await aPage(0, phone)
    if (ahead > 0) expect(cold.seconds(started, 3 * MINUTE)).toBe(180)
    cold.hear(6 * MINUTE)
    expect(cold.seconds(started, 8 * MINUTE)).toBe(480)
  }
})

test('set back while the page stands, the clock nobody can set says how much passed', async () => {
  for (const heard of [true, false]) {
    const page = await aPage(7 * MINUTE, aPhone())
    if (heard) page.hear(0)
    const started = page.start(0)
    vi.advanceTimersByTime(2 * MINUTE)
    vi.setSystemTime(Date.now() - 7 * MINUTE)
    vi.advanceTimersByTime(MINUTE)
    expect(page.read(started)).toBe(180)
    // One that slept meanwhile says nothing.
    const another = page.start(0)
    expect(page.seconds(another, 30 * MINUTE)).toBe(1_800)
  }
})

test('pages beside each other keep what each has started, no more than run at once', async () => {
  const phone = aPhone()
  const [one, two] = [await aPage(7 * MINUTE, phone), await aPage(7 * MINUTE, phone)]
  const started = [one.start(0), two.start(1_000), one.start(2_000)]
  const later = await aPage(7 * MINUTE, phone)
  later.hear(MINUTE)
  expect(started.map((each) => later.seconds(each, 3 * MINUTE))).toEqual([180, 179, 178])
  for (let more = 1; more <= 60; more += 1) one.start(more * MINUTE)
  expect(Object.keys(JSON.parse(phone.getItem('etalon.stopwatches')!) as object)).toHaveLength(40)
})
