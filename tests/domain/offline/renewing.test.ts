import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renewing } from '@/components/field/app/renewing'
import { hearOf } from '@/lib/offline/connected'
import type { Reply } from '@/lib/offline/courier'

type Kind = Reply<unknown>['kind']

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('navigator', { onLine: true })
  hearOf(null)
})
afterEach(() => vi.unstubAllGlobals())

/** Answers as they come, each heard of as a request's is, before the page has it. */
function aServer(...answers: Kind[]) {
  return vi.fn(async () => {
    const kind = answers.shift() ?? 'done'
    hearOf(kind !== 'unreachable')
    await Promise.resolve()
    return kind
  })
}

test('a page that did not reach the server asks again as soon as something else did, and once', async () => {
  const ask = aServer('unreachable', 'done')
  const { go, stop } = renewing(ask)
  await go()
  expect(ask).toHaveBeenCalledTimes(1)
  hearOf(true)
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2))
  // It has its answer: whatever else is sent is no reason to ask.
  hearOf(false)
  hearOf(true)
  await new Promise((later) => setTimeout(later, 5))
  expect(ask).toHaveBeenCalledTimes(2)
  stop()
})

test('a page that went asks nothing more, and one whose request failed asks nothing by that', async () => {
  const ask = aServer('unreachable', 'unreachable')
  const { go, stop } = renewing(ask)
  await go()
  hearOf(null)
  hearOf(false)
  await new Promise((later) => setTimeout(later, 5))
  expect(ask).toHaveBeenCalledTimes(2)
  stop()
  hearOf(true)
  window.dispatchEvent(new Event('online'))
  await new Promise((later) => setTimeout(later, 5))
  expect(ask).toHaveBeenCalledTimes(2)
})
