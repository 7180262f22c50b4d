import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clockSkew, hearServerTime, onClock, rightNow } from '@/lib/offline/clock'
import { clockFault } from '@/lib/offline/clock-fault'
import { askToStay, isTight, roomLeft } from '@/lib/offline/room'

const noon = Date.parse('2026-11-21T12:00:00Z')
const minute = 60_000
const day = 86_400_000
const httpDate = (at: number) => new Date(at).toUTCString()

beforeEach(() => vi.useFakeTimers({ now: noon }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a phone a day ahead goes by the server’s clock from its first answer on, and hears when its own was mended', () => {
  expect(clockSkew()).toBeNull()
  expect(rightNow()).toBe(noon)
  const changed = vi.fn()
  const stop = onClock(changed)
  hearServerTime(httpDate(noon - day), noon - 200)
  expect(Math.abs(rightNow() - (noon - day))).toBeLessThan(1_500)
  expect(clockFault(clockSkew())).toEqual({ ahead: true, unit: 'days', count: 1 })
  hearServerTime(httpDate(noon), noon - 200)
  expect(clockSkew()).toBe(0)
  expect(changed).toHaveBeenCalledTimes(2)
  stop()
  hearServerTime(httpDate(noon - day), noon)
  expect(changed).toHaveBeenCalledTimes(2)
  hearServerTime(httpDate(noon), noon)
})

test('an answer that travelled for long, or that says nothing, does not move the clock', () => {
  hearServerTime(httpDate(noon), noon)
  expect(clockSkew()).toBe(0)
  // Asked forty seconds ago and answered at once, then held up on the way.
  hearServerTime(httpDate(noon - 39_000), noon - 40_000)
  for (const said of [null, '', 'yesterday']) hearServerTime(said, noon - day)
  // The clock was set back while the request was on its way.
  hearServerTime(httpDate(noon - day), noon + day)
  expect(clockSkew()).toBe(0)
})

test('what is known of a clock is given up once that was set back; a phone that slept, or was heard of anew, keeps it', async () => {
  hearServerTime(httpDate(noon - day), noon - 200)
  const changed = vi.fn()
  const stop = onClock(changed)
  const isADayAhead = () => expect(Math.abs(clockSkew()! - day)).toBeLessThan(1_500)
  // By the clock nobody can set no time passes while it sleeps.
  vi.setSystemTime(noon + 180 * minute)
  isADayAhead()
  vi.advanceTimersByTime(180 * minute)
  isADayAhead()
  // The person puts it right, without a connection.
  vi.setSystemTime(noon - day + 180 * minute)
  expect([clockSkew(), rightNow()]).toEqual([null, noon - day + 180 * minute])
  await Promise.resolve()
  expect(changed).toHaveBeenCalledTimes(1)
  hearServerTime(httpDate(Date.now()), Date.now())
  vi.advanceTimersByTime(180 * minute)
  expect(clockSkew()).toBe(0)
  stop()
})

test.each([
  [null, null], [0, null], [9 * minute, null], [-9.9 * minute, null],
  [10 * minute, { ahead: true, unit: 'minutes', count: 10 }], [-45 * minute, { ahead: false, unit: 'minutes', count: 45 }],
  [-3 * 60 * minute, { ahead: false, unit: 'hours', count: 3 }], [17 * 60 * minute, { ahead: true, unit: 'hours', count: 17 }],
  [-day + 5 * minute, { ahead: false, unit: 'days', count: 1 }], [30 * day, { ahead: true, unit: 'days', count: 30 }],
] as const)('a clock off by %s ms', (by, fault) => expect(clockFault(by)).toEqual(fault))

const storage = (over: object) => vi.stubGlobal('navigator', { storage: over })
const MB = 1024 * 1024

test('room is tight under 50 MB or a twentieth, and not where the browser does not say', async () => {
  for (const [quota, usage, tight] of [[1_000 * MB, 0, false], [1_000 * MB, 951 * MB, true], [1_000 * MB, 940 * MB, false], [100 * MB, 60 * MB, true], [100 * MB, 120 * MB, true]] as const) {
    storage({ estimate: async () => ({ quota, usage }) })
    expect(isTight(await roomLeft()), `${usage / MB} of ${quota / MB}`).toBe(tight)
  }
  for (const estimate of [undefined, async () => ({}), async () => Promise.reject(new Error('no'))]) {
    storage({ estimate })
    expect(isTight(await roomLeft())).toBe(false)
  }
  vi.stubGlobal('navigator', {})
  expect(await roomLeft()).toBeNull()
})

test('the browser is asked to keep things once, and not where it does already', async () => {
  const persist = vi.fn(async () => true)
  storage({ persisted: async () => false, persist })
  await askToStay()
  expect(persist).toHaveBeenCalledTimes(1)
  storage({ persisted: async () => true, persist })
  await askToStay()
  storage({ persisted: async () => false, persist: async () => Promise.reject(new Error('no')) })
  await askToStay()
  vi.stubGlobal('navigator', {})
  await askToStay()
  expect(persist).toHaveBeenCalledTimes(1)
})
