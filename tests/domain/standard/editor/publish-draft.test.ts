import { expect, test, vi } from 'vitest'
import type { SaveStatus } from '@/components/standards/editor/draft-saver'
import { publishDraft } from '@/components/standards/editor/publish-draft'

type Given = Parameters<typeof publishDraft>[0]

function desk(over: Partial<Given> = {}) {
  const heard = { decide: vi.fn(), done: vi.fn(), send: vi.fn((): ReturnType<Given['send']> => Promise.resolve({ status: 'done', result: { number: 3 } })) }
  const noteOf = ({ kind }: SaveStatus) => (kind === 'saving' ? null : `note of ${kind}`)
  return { heard, publish: () => publishDraft({ flush: () => Promise.resolve(true), statusNow: () => null, noteOf, unanswered: 'no answer', ...heard, ...over }) }
}
const held = (status: SaveStatus) => desk({ flush: () => Promise.resolve(false), statusNow: () => status })

test.each<[SaveStatus, string]>([
  [{ kind: 'failed', message: null, fields: {}, kept: true }, 'note of failed'],
  [{ kind: 'failed', message: 'Sign in again.', fields: {}, kept: true }, 'note of failed'],
  [{ kind: 'partly', at: '2026-11-22T10:00:00Z', kept: true }, 'note of partly'],
])('what is not saved is not published, and the sentence of the save says why', async (status, sentence) => {
  const { heard, publish } = held(status)
  expect(await publish()).toBe(sentence)
  expect([heard.send.mock.calls, heard.decide.mock.calls, heard.done.mock.calls]).toEqual([[], [], []])
})

test('where two texts stand against each other that is asked first, and nothing is said of the server', async () => {
  const { heard, publish } = held({ kind: 'conflict', by: null, closed: null })
  expect(await publish()).toBeNull()
  expect([heard.decide.mock.calls.length, heard.send.mock.calls.length]).toEqual([1, 0])
})

test('the server’s own words are said where it answered, and that it did not where it did not', async () => {
  expect(await desk({ send: () => Promise.resolve({ status: 'refused', problem: 'standard_not_ready', details: {}, message: 'Two findings.' }) }).publish()).toBe('Two findings.')
  expect(await desk({ send: () => Promise.reject(new Error('no line')) }).publish()).toBe('no answer')
  const { heard, publish } = desk()
  expect(await publish()).toBeNull()
  expect(heard.done.mock.calls).toEqual([[3]])
})
