import { afterEach, expect, test, vi } from 'vitest'
import { whereWord } from '@/components/field/report/where-pill'
import { hearOf, isConnected, isServerNear, onConnection } from '@/lib/offline/connected'
import type { Reply } from '@/lib/offline/courier'
import { lane } from '@/lib/offline/lane'
import type { Snapshot } from '@/lib/offline/report/snapshot'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  hearOf(null)
})

const at = (kind: Snapshot['where']['kind'], more: Partial<Snapshot> = {}) => ({ where: { kind, count: 1, done: 0, total: 1 }, writing: false, submission: { state: 'idle' as const }, ...more })

test.each([
  ['server', true, 'server'], ['server', false, 'serverAlone'], ['phone', true, 'phone'], ['phone', false, 'phone'], ['waiting', false, 'waiting'],
  ['sending', true, 'sending'], ['sign_in', false, 'sign_in'], ['refused', false, 'refused'], ['nowhere', false, 'nowhere'],
] as const)('%s, connected %s: %s', (kind, connected, word) => expect(whereWord(at(kind), connected, false)).toBe(word))

test('a server that answers with a fault is not taken for a missing connection', () => {
  expect([whereWord(at('phone'), true, false, true), whereWord(at('waiting'), true, false, true), whereWord(at('server'), true, false, true)]).toEqual(['trouble', 'trouble', 'server'])
})

test('what is being written is not said to be kept, and a tab that only looks on claims nothing', () => {
  expect(whereWord(at('phone', { writing: true }), false, false)).toBe('keeping')
  expect(whereWord(at('server'), true, true)).toBe('elsewhere')
})

test('a browser that calls itself offline is believed only as long as our server does not answer', () => {
  const hearers = new Map<string, () => void>()
  vi.stubGlobal('navigator', { onLine: false })
  vi.stubGlobal('window', { addEventListener: (kind: string, hear: () => void) => hearers.set(kind, hear), removeEventListener: (kind: string) => hearers.delete(kind) })
  const told: boolean[] = []
  const end = onConnection(() => told.push(isConnected()))
  expect(isConnected()).toBe(false)
  hearOf(true)
  hearOf(true)
  hearers.get('offline')!()
  expect([told[0], told.at(-1), isConnected()]).toEqual([true, false, false])
  end()
  const heard = told.length
  hearOf(true)
  expect([hearers.size, told.length]).toEqual([0, heard])
})

test('trying again after nothing arrived is no other state for the person, until something arrives', async () => {
  vi.useFakeTimers()
  const replies: Reply<null>[] = [{ kind: 'unreachable' }, { kind: 'unreachable' }, { kind: 'done', value: null }]
  const states: string[] = []
  let waiting = 2
  const one = lane<number, null>({
    next: () => (waiting > 0 ? waiting : null),
    deliver: async () => replies.shift() ?? { kind: 'done', value: null },
    done: () => void (waiting -= 1),
    refused: () => undefined,
    changed: () => void states.push(one.state()),
  })
  one.soon(0)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(states).toEqual(['moving', 'pausing', 'trying', 'pausing', 'trying', 'moving', 'idle'])
})

test('after a request that found nobody no page of the server’s is expected, though the browser believes in its connection', () => {
  vi.stubGlobal('navigator', { onLine: true })
  expect([isServerNear(), isConnected()]).toEqual([true, true])
  hearOf(false)
  expect([isServerNear(), isConnected()]).toEqual([false, true])
  hearOf(true)
  expect(isServerNear()).toBe(true)
})
