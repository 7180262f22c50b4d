import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aWorld, begun, no, settle, yes } from '../../support/phone-world'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('what was entered and then hidden stays on the phone, on the server and over a page thrown out of memory', async () => {
  const given = aWorld()
  const { store, draft } = await begun(given)
  await settle()
  const noted = { ...yes, comment: 'With a smile' }
  store.setAnswer('greeted', () => yes)
  store.setAnswer('smiled', () => noted)
  await store.addPhoto('smiled', new Blob(['x'], { type: 'image/jpeg' }), 'hash')
  await settle()
  // An earlier answer hides it: nothing of it is taken away.
  store.setAnswer('greeted', () => no)
  await settle()
  expect(store.read().answers.smiled).toMatchObject({ comment: 'With a smile', evidence: [expect.any(String)] })
  expect(draft().answers.smiled).toEqual(store.read().answers.smiled)
  const second = await begun(given)
  second.store.setAnswer('greeted', () => yes)
  await settle()
  expect(second.store.read().answers).toEqual({ greeted: yes, smiled: draft().answers.smiled })
  expect(given.held.size).toBe(1)
})
