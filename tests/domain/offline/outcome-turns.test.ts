import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openOutcome } from '@/lib/offline/outcome/open-outcome'
import { type KeptOutcome, unsentOutcomes } from '@/lib/offline/outcome/outcome-box'
import { openVault } from '@/lib/offline/vault'
import { webLocks } from '../../support/web-locks'

const begun: KeptOutcome = {
  reason: 'closed', text: 'Shut', wanted: true,
  photo: { id: 'p1', criterionKey: 'outcome', sha256: 'f'.repeat(64), takenAt: '2026-11-21T09:00:00.000Z', mime: 'image/jpeg', size: 5, held: false },
}

let asked: string[]
/** Answers to what is waited for. */
let arrive: (() => void)[]
beforeEach(async () => {
  ;[asked, arrive] = [[], []]
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('navigator', { onLine: true, locks: webLocks() })
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
    const what = typeof body === 'string' ? (JSON.parse(body) as { step: string }).step : `${method} ${path.includes('/evidence/') ? 'evidence' : path}`
    asked.push(what)
    return new Promise<Response>((give) => arrive.push(() => give(Response.json({ step: what, id: 'p1', held: 0, whole: false }))))
  })
  const vault = await openVault('ieva')
  await vault.write('outcome', 'rasa.v', begun)
  await vault.writeBytes('outcome-photo', 'rasa.v.p1', new TextEncoder().encode('a door'))
})
afterEach(() => vi.unstubAllGlobals())

const onPhone = async () => (await unsentOutcomes(await openVault('ieva')))[0]?.kept
const answerAll = async () => {
  while (arrive.length > 0) {
    for (const one of arrive.splice(0)) one()
    await new Promise((later) => setTimeout(later, 30))
  }
}

test('the first page makes way at once for the page it is said on, which finds all of it', async () => {
  const first = openOutcome('ieva', 'rasa', 'v')
  void first.start(false)
  await vi.waitFor(() => expect(asked).toEqual(['start']))
  first.stop()
  const form = openOutcome('ieva', 'rasa', 'v', true)
  const since = performance.now()
  void form.start()
  await vi.waitFor(() => expect(form.read().kept).toMatchObject({ text: 'Shut', wanted: true }))
  // Sooner than a turn that is not given back would be taken.
  expect(performance.now() - since).toBeLessThan(800)
  await form.takeBack()
  form.write({ text: 'Shut at noon' })
  await answerAll()
  await form.settled()
  expect(asked).not.toContain('abort')
  expect(await onPhone()).toBeUndefined()
  expect(form.read().kept).toMatchObject({ text: 'Shut at noon', wanted: false, photo: { held: true } })
  form.stop()
})

test('the first page sends nothing of what another tab has open, and the tab looked at last has it', async () => {
  const form = openOutcome('ieva', 'rasa', 'v', true)
  void form.start()
  await vi.waitFor(() => expect(asked).toEqual(['start']))
  const first = openOutcome('ieva', 'rasa', 'v')
  await first.start(false)
  expect([asked, first.read().elsewhere, form.read().elsewhere]).toEqual([['start'], true, false])
  const second = openOutcome('ieva', 'rasa', 'v', true)
  void second.start()
  await vi.waitFor(() => expect([form.read().elsewhere, second.read().kept.text]).toEqual([true, 'Shut']), 3_000)
  await second.takeBack()
  await answerAll()
  expect(asked).not.toContain('abort')
  expect(second.read()).toMatchObject({ elsewhere: false, step: 'open', photo: 'held', kept: { wanted: false } })
  second.stop()
})

test('it is taken up, sent and ended by one page, and every lock is free again', async () => {
  const form = openOutcome('ieva', 'rasa', 'v', true)
  void form.start()
  await vi.waitFor(async () => {
    await answerAll()
    expect(form.read().step).toBe('done')
  })
  expect(asked).toEqual(['start', 'PUT evidence', 'GET evidence', 'abort'])
  form.stop()
  const next = openOutcome('ieva', 'rasa', 'v', true)
  const since = performance.now()
  await next.start()
  expect([performance.now() - since < 800, next.read().kept.text]).toEqual([true, ''])
  next.stop()
})
