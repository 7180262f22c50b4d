import { afterEach, expect, test, vi } from 'vitest'
import { Problem } from '@/lib/domain/problem'
import { patienceFor } from '@/lib/domain/slow-line'
import { readLimited } from '@/lib/data/files/read-limited'
import { inTurns, receivePhoto } from '@/lib/data/files/receive-photo'
import { sharedRoom } from '@/lib/data/files/shared-room'

afterEach(() => void vi.useRealTimers())

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 5))
/** A body that tells when it is read, and ends when it is told to. */
function aBody() {
  const state = { read: false, end: () => {} }
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        state.read = true
        return new Promise<void>((resolve) => {
          state.end = () => {
            controller.enqueue(new Uint8Array([1]))
            controller.close()
            resolve()
          }
        })
      },
    },
    { highWaterMark: 0 },
  )
  return { state, body }
}

test('of a hundred photos of unknown size at once eight are read, the others wait outside; each gets its answer', async () => {
  const sent = Array.from({ length: 100 }, aBody)
  const ends = sent.map(({ body }, at) => receivePhoto({ userId: `person ${at}`, organizationId: `house ${at}` }, { body, announced: null }, (bytes) => Promise.resolve(bytes.length)))
  await settle()
  expect(sent.filter(({ state }) => state.read)).toHaveLength(8)
  while (sent.length > 0) {
    sent.splice(0, 8).forEach(({ state }) => state.end())
    await settle()
    expect(sent.filter(({ state }) => state.read).length).toBe(Math.min(8, sent.length))
  }
  expect(await Promise.all(ends)).toEqual(Array.from({ length: 100 }, () => 1))
})

test('one phone that sends without end takes one place, not everybody’s', async () => {
  const run = inTurns(3)
  const began: string[] = []
  const ends: (() => void)[] = []
  const task = (person: string) =>
    run({ userId: person, organizationId: `house of ${person}` }, 1, () => {
      began.push(person)
      return new Promise<void>((resolve) => ends.push(resolve))
    })
  const all = ['greedy', 'greedy', 'greedy', 'greedy', 'one', 'two', 'three'].map(task)
  await settle()
  expect(began).toEqual(['greedy', 'one', 'two'])
  while (ends.length > 0) {
    ends.shift()!()
    await settle()
  }
  await Promise.all(all)
  expect(began.filter((person) => person === 'greedy')).toHaveLength(4)
  expect(began.indexOf('three')).toBeLessThan(began.lastIndexOf('greedy'))
})

test('a failure gives the place back', async () => {
  const run = inTurns(1)
  const a = { userId: 'a', organizationId: 'house' }
  await expect(run(a, 1, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await run(a, 1, () => Promise.resolve('fine'))).toBe('fine')
})

test('a body that trickles is given up too, however steadily it comes', async () => {
  let stopped = false
  const drop = (controller: ReadableStreamDefaultController<Uint8Array>) =>
    new Promise<void>((resolve) => setTimeout(() => {
      if (!stopped) controller.enqueue(new Uint8Array([1]))
      resolve()
    }, 5))
  const body = new ReadableStream<Uint8Array>({ pull: drop, cancel: () => void (stopped = true) }, { highWaterMark: 0 })
  await expect(readLimited(body, null, { limit: 1_000, patience: 1_000, rate: () => 60 })).rejects.toMatchObject({ code: 'upload_stalled' })
  expect(stopped).toBe(true)
})

test('a body that stops arriving is given up', async () => {
  await expect(readLimited(aBody().body, null, { patience: 20 })).rejects.toMatchObject({ code: 'upload_stalled' })
})

/** A body of so many bytes that arrives at so many kbit/s, in pieces of a packet or so. */
function atRate(size: number, kbits: number) {
  let left = size
  let given = true
  const piece = 1_400
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) =>
        new Promise<void>((resolve) =>
          setTimeout(() => {
            const sent = Math.min(piece, left)
            left -= sent
            if (!given) return resolve()
            if (sent > 0) controller.enqueue(new Uint8Array(sent))
            if (left === 0) controller.close()
            resolve()
          }, (Math.min(piece, left) * 8) / kbits),
        ),
      cancel: () => void (given = false),
    },
    { highWaterMark: 0 },
  )
  return body
}

test.each([64, 512, 1_024, 5 * 1_024])('%i kB over a line of 34 kbit/s are read to the end, within what the phone waits', async (kilobytes) => {
  vi.useFakeTimers()
  const size = kilobytes * 1_024
  const began = Date.now()
  let took = 0
  const read = readLimited(atRate(size, 34), size).then((bytes) => ((took = Date.now() - began), bytes.byteLength))
  await vi.advanceTimersByTimeAsync(patienceFor(size))
  expect(await read).toBe(size)
  expect(took).toBeLessThan(patienceFor(size))
})

test('who sends slower than any line does keeps no place: after three minutes it is somebody else’s', async () => {
  vi.useFakeTimers()
  const outcome = readLimited(atRate(1_024 * 1_024, 8), null).catch((error: unknown) => error)
  let over = false
  void outcome.then(() => (over = true))
  await vi.advanceTimersByTimeAsync(100_000)
  expect(over).toBe(false)
  await vi.advanceTimersByTimeAsync(80_000)
  expect(over).toBe(true)
  expect(await outcome).toMatchObject(new Problem('upload_stalled'))
})

/** Work that goes on until it is ended, and who has begun. */
function aRoom(size: number) {
  const run = sharedRoom(size)
  const began: string[] = []
  const ends = new Map<string, () => void>()
  const take = (house: string, much = 1, name = house) => {
    void run(house, much, () => {
      began.push(name)
      return new Promise<void>((resolve) => ends.set(name, resolve))
    })
  }
  const end = async (name: string) => (ends.get(name)?.(), settle())
  return { began, take, end }
}

test('one organisation’s slow phones leave room for the next one’s, however many they are', async () => {
  const { began, take, end } = aRoom(8)
  for (let at = 0; at < 50; at += 1) take('greedy', 1, `greedy ${at}`)
  for (const house of ['rasa', 'lina', 'ona']) for (const at of [1, 2, 3]) take(house, 1, `${house} ${at}`)
  await settle()
  const of = (house: string) => began.filter((name) => name.startsWith(house)).length
  expect(of('greedy')).toBe(4)
  expect([of('rasa'), of('lina'), of('ona')]).toEqual([2, 1, 1])
  await end('rasa 1')
  await end('rasa 2')
  expect(of('greedy')).toBe(4)
  expect(of('rasa')).toBe(3)
})

test('what is large is not passed by for ever, and takes all of the room where it is larger', async () => {
  const { began, take, end } = aRoom(8)
  for (const house of ['a', 'b']) for (const at of [1, 2]) take(house, 2, `${house}${at}`)
  take('large', 100)
  take('c')
  await settle()
  // Room for c there would be.
  expect(began).toEqual(['a1', 'a2', 'b1'])
  for (const name of ['a1', 'a2', 'b1']) await end(name)
  await end('b2')
  expect(began.slice(0, 5)).toEqual(['a1', 'a2', 'b1', 'b2', 'large'])
  await end('large')
  expect(began.at(-1)).toBe('c')
})

test('hundreds of phones with a part of a photo each are read at once', async () => {
  const parts = Array.from({ length: 200 }, aBody)
  const ends = parts.map(({ body }, at) => receivePhoto({ userId: `phone ${at}`, organizationId: `house ${at % 20}` }, { body, announced: 512 * 1024 }, (bytes) => Promise.resolve(bytes.length)))
  await settle()
  expect(parts.filter(({ state }) => state.read)).toHaveLength(200)
  parts.forEach(({ state }) => state.end())
  await Promise.all(ends)
})
