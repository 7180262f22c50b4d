import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Recorded } from '@/lib/offline/record-sound'
import { keepMemo } from '@/lib/offline/report/keep-memo'
import { memoBox } from '@/lib/offline/report/memos'
import { NotKept, openVault } from '@/lib/offline/vault'

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }))
afterEach(() => vi.useRealTimers())

let people = 0
/** Somebody speaking; the box of this visit, read anew as the next page reads it. */
async function speaking() {
  const vault = await openVault(`ieva-${(people += 1)}`)
  const box = memoBox(vault, 'rasa', 'v')
  let resolve: (recorded: Recorded | null) => void = () => undefined
  const done = new Promise<Recorded | null>((over) => (resolve = over))
  let heard = ''
  const soFar = () => new Blob([heard], { type: 'audio/webm' })
  return {
    box, recording: { done, soFar },
    say: async (words: string, ms: number) => {
      heard += words
      await vi.advanceTimersByTimeAsync(ms)
    },
    end: (seconds: number) => resolve({ sound: soFar(), seconds }),
    fail: () => resolve(null),
    nextPage: async () => {
      const list = await memoBox(vault, 'rasa', 'v').list()
      return Promise.all(list.map(async ({ id, seconds }) => ({ seconds, words: await (await box.sound(id))?.text() })))
    },
  }
}

test('what was dictated before the page was killed is there for the next page', async () => {
  const { box, recording, say, nextPage } = await speaking()
  void keepMemo(box, recording)
  await say('the queue was', 3_000)
  await vi.waitFor(async () => expect(await nextPage()).toEqual([{ seconds: 2, words: 'the queue was' }]))
  await say(' long', 16_000)
  await vi.waitFor(async () => expect(await nextPage()).toMatchObject([{ words: 'the queue was long' }]))
})

test('ended by its button it is one memo, whole', async () => {
  const { box, recording, say, end, nextPage } = await speaking()
  const kept = keepMemo(box, recording)
  await say('the queue', 4_000)
  await say(' was long', 500)
  end(5)
  expect(await kept).toMatchObject({ seconds: 5, mime: 'audio/webm' })
  expect(await nextPage()).toEqual([{ seconds: 5, words: 'the queue was long' }])
})

test('where nothing was heard nothing stays', async () => {
  const { box, recording, say, fail, nextPage } = await speaking()
  const kept = keepMemo(box, recording)
  await say('', 4_000)
  fail()
  expect([await kept, await nextPage()]).toEqual([null, []])
})

test('a phone that is full says so of the whole, not of a piece', async () => {
  const { box, recording, say, end } = await speaking()
  const full = { ...box, keep: () => Promise.reject(new NotKept('full')) }
  const kept = keepMemo(full, recording)
  await say('the queue', 4_000)
  end(4)
  await expect(kept).rejects.toThrow(NotKept)
})
