import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inRounds } from '@/lib/offline/in-rounds'

let page: EventTarget & { visibilityState: string }
beforeEach(() => {
  vi.useFakeTimers()
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', page)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const MINUTE = 60_000

test('as long as something is left it is tried again by itself, and no longer', async () => {
  let tries = 0
  const round = vi.fn(async () => (tries += 1) < 3)
  const end = inRounds(round)
  await vi.advanceTimersByTimeAsync(10)
  expect(round).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(round).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(2_500)
  expect(round).toHaveBeenCalledTimes(3)
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  expect(round).toHaveBeenCalledTimes(3)
  end()
})

test('what cannot be looked at just now may be left', async () => {
  let tries = 0
  const round = vi.fn(async () => ((tries += 1) === 1 ? Promise.reject(new Error('locked')) : false))
  const end = inRounds(round)
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(round).toHaveBeenCalledTimes(2)
  end()
})

test('a page nobody looks at tries nothing, and at once when it is looked at', async () => {
  const round = vi.fn(async () => true)
  const end = inRounds(round)
  await vi.advanceTimersByTimeAsync(10)
  page.visibilityState = 'hidden'
  await vi.advanceTimersByTimeAsync(10 * MINUTE)
  expect(round).toHaveBeenCalledTimes(1)
  page.visibilityState = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(10)
  expect(round).toHaveBeenCalledTimes(2)
  end()
})

test('woken in the middle it looks once more, and never twice at a time', async () => {
  let [running, most] = [0, 0]
  const round = vi.fn(async () => {
    most = Math.max(most, (running += 1))
    await new Promise((later) => setTimeout(later, 100))
    running -= 1
    return false
  })
  const end = inRounds(round)
  await vi.advanceTimersByTimeAsync(50)
  for (const event of ['online', 'focus']) window.dispatchEvent(new Event(event))
  await vi.advanceTimersByTimeAsync(10 * MINUTE)
  expect([round.mock.calls.length, most]).toEqual([2, 1])
  end()
})

test('a page that went tries nothing more', async () => {
  const round = vi.fn(async () => true)
  const end = inRounds(round)
  await vi.advanceTimersByTimeAsync(10)
  end()
  window.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(10 * MINUTE)
  expect(round).toHaveBeenCalledTimes(1)
})
