import { expect, test } from 'vitest'
import { readLimited } from '@/lib/data/files/read-limited'
import { inTurns, receivePhoto } from '@/lib/data/files/receive-photo'

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

test('of a hundred photos at once eight are read, the others wait outside; each gets its answer', async () => {
  const sent = Array.from({ length: 100 }, aBody)
  const ends = sent.map(({ body }, at) => receivePhoto(`person ${at}`, { body, announced: null }, (bytes) => Promise.resolve(bytes.length)))
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
    run(person, () => {
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
  await expect(run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await run('a', () => Promise.resolve('fine'))).toBe('fine')
})

test('a body that trickles is given up too, however steadily it comes', async () => {
  let stopped = false
  const drop = (controller: ReadableStreamDefaultController<Uint8Array>) =>
    new Promise<void>((resolve) => setTimeout(() => {
      if (!stopped) controller.enqueue(new Uint8Array([1]))
      resolve()
    }, 5))
  const body = new ReadableStream<Uint8Array>({ pull: drop, cancel: () => void (stopped = true) }, { highWaterMark: 0 })
  await expect(readLimited(body, null, { limit: 1_000, patience: 1_000, whole: 60 })).rejects.toMatchObject({ code: 'upload_stalled' })
  expect(stopped).toBe(true)
})

test('a body that stops arriving is given up', async () => {
  await expect(readLimited(aBody().body, null, { patience: 20 })).rejects.toMatchObject({ code: 'upload_stalled' })
})
