import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { secondsSince } from '@/lib/domain/report/stopwatch'

const MINUTE = 60_000
const right = new Date('2026-11-22T10:00:00.000Z')

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A tab's storage, which outlives its page. */
function aTab() {
  const held = new Map<string, string>()
  return { getItem: (name: string) => held.get(name) ?? null, setItem: (name: string, value: string) => void held.set(name, value) }
}

/** A page on a phone whose clock is `ahead` ms, at `after` ms past ten by the server's. */
async function aPage(ahead: number, tab: ReturnType<typeof aTab>) {
  vi.resetModules()
  vi.stubGlobal('sessionStorage', tab)
  const { hearServerTime } = await import('@/lib/offline/clock')
  const { nowSince, startNow } = await import('@/lib/offline/stopwatch-clock')
  const at = (after: number) => vi.setSystemTime(right.getTime() + after + ahead)
  return {
    start: (after: number) => (at(after), startNow()),
    seconds: (started: string, after: number) => (at(after), secondsSince(started, nowSince(started))),
    hear: (after: number) => (at(after), hearServerTime(new Date(right.getTime() + after).toUTCString(), Date.now(), Date.now())),
  }
}

test('a stopwatch started by one phone is stopped by another at the time that passed', async () => {
  const ahead = await aPage(7 * MINUTE, aTab())
  ahead.hear(0)
  const started = ahead.start(0)
  const behind = await aPage(-5 * MINUTE, aTab())
  behind.hear(0)
  expect(behind.seconds(started, 3 * MINUTE)).toBe(180)
})

test('a clock that is set right while a stopwatch runs does not move it, nor does a page that was thrown away meanwhile', async () => {
  const tab = aTab()
  const page = await aPage(7 * MINUTE, tab)
  const started = page.start(0)
  expect(page.seconds(started, MINUTE)).toBe(60)
  page.hear(MINUTE)
  expect(page.seconds(started, 2 * MINUTE)).toBe(120)
  const later = await aPage(7 * MINUTE, tab)
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
