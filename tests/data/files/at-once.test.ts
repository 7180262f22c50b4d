import sharp from 'sharp'
import { expect, test } from 'vitest'
import { atOnce } from '@/lib/data/files/at-once'
import { preparePhoto } from '@/lib/data/files/photo'

/** Work that goes on until it is told to end. */
function aTask() {
  const end = { resolve: (_value: string) => {}, reject: (_error: Error) => {} }
  const promise = new Promise<string>((resolve, reject) => Object.assign(end, { resolve, reject }))
  return { promise, resolve: (value: string) => end.resolve(value), reject: (error: Error) => end.reject(error), began: false }
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

test('two run, the others wait in the order they came; one that fails makes room too', async () => {
  const run = atOnce(2)
  const tasks = Array.from({ length: 5 }, aTask)
  const ends = tasks.map((task) =>
    run(() => {
      task.began = true
      return task.promise
    }).catch((error: Error) => error.message),
  )
  const began = async () => {
    await settle()
    return tasks.map((task) => task.began)
  }
  expect(await began()).toEqual([true, true, false, false, false])
  tasks[1]!.reject(new Error('broken'))
  expect(await began()).toEqual([true, true, true, false, false])
  tasks[0]!.resolve('first')
  tasks[2]!.resolve('third')
  expect(await began()).toEqual([true, true, true, true, true])
  tasks[3]!.resolve('fourth')
  tasks[4]!.resolve('fifth')
  expect(await Promise.all(ends)).toEqual(['first', 'broken', 'third', 'fourth', 'fifth'])

  const late = aTask()
  const again = run(() => late.promise)
  late.resolve('late')
  expect(await again).toBe('late')
})

test('many photos at once, unreadable ones among them, all get their answer, and sharp never has a crowd of them open', async () => {
  const photo = await sharp({ create: { width: 1_200, height: 900, channels: 3, background: '#884422' } }).jpeg().toBuffer()
  const broken = photo.subarray(0, 200)
  let most = 0
  const watch = setInterval(() => {
    const { process, queue } = sharp.counters()
    most = Math.max(most, process + queue)
  }, 1)
  const answers = await Promise.allSettled([photo, broken, photo, photo, broken, photo, photo, photo].map((bytes) => preparePhoto(bytes)))
  clearInterval(watch)
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  expect(most).toBeGreaterThan(0)
  // Sharp counts one that has just ended for a moment longer, while the next begins.
  expect(most).toBeLessThanOrEqual(3)
})
