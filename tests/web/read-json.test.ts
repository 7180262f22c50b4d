import { expect, test } from 'vitest'
import { problemStatus } from '@/lib/domain/problem'
import { readChanges } from '@/lib/web/read-changes'
import { readJson } from '@/lib/web/read-json'
import { aChange, yes } from '../support/report-world'

const MB = 1024 * 1024
const asking = (body: BodyInit, headers: Record<string, string> = {}) =>
  readJson(new Request('http://localhost:3000/api', { method: 'PUT', body, headers, duplex: 'half' } as RequestInit))

test('what is JSON is read, and what is none is nothing', async () => {
  expect(await asking(JSON.stringify({ said: 'ąžuolas' }))).toEqual({ said: 'ąžuolas' })
  expect(await asking('{ said')).toBeNull()
  expect(await asking('')).toBeNull()
  expect(await readJson(new Request('http://localhost:3000/api', { method: 'PUT' }))).toBeNull()
})

test('a body without end is refused before it fills the memory, announced or not', async () => {
  let pulled = 0
  const endless = () =>
    new ReadableStream<Uint8Array>({ pull: (controller) => (pulled++ < 100 ? controller.enqueue(new Uint8Array(MB / 4).fill(32)) : controller.close()) }, { highWaterMark: 0 })
  const refusal = { code: 'request_too_large', details: { limit: 2 } }
  await expect(asking(endless())).rejects.toMatchObject(refusal)
  expect(pulled).toBeLessThan(15)
  await expect(asking(`"${'x'.repeat(3 * MB)}"`, { 'content-length': String(3 * MB + 2) })).rejects.toMatchObject(refusal)
  expect(problemStatus.request_too_large).toBe(413)
})

test('of a batch the change without a proper shape is named, so that the others are not set aside with it', () => {
  const good = aChange({ kind: 'answer', key: 'greeted', value: yes })
  const wrong = { ...aChange({ kind: 'fact', key: 'visitedAt', value: null }), deviceAt: 'yesterday' }
  expect(readChanges({ changes: [good] })).toEqual([good])
  expect(() => readChanges({ changes: [good, wrong, good] })).toThrow(expect.objectContaining({ code: 'invalid', details: { changeId: wrong.changeId } }))
  for (const nameless of [null, {}, { changes: [] }, { changes: [good, 'x'] }, { changes: [good], more: 1 }])
    expect(() => readChanges(nameless)).toThrow(expect.objectContaining({ name: 'ZodError' }))
})
