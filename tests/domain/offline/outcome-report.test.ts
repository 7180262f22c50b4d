import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { VisitPack } from '@/lib/domain/report/visit-pack'
import { openOutcome } from '@/lib/offline/outcome/open-outcome'
import { type KeptOutcome, unsentOutcomes } from '@/lib/offline/outcome/outcome-box'
// Fetched when they are needed; with a clock of its own a test would not wait for them.
import '@/lib/offline/outcome/report-first'
import '@/lib/offline/upload'
import { freshKept, type Kept } from '@/lib/offline/report/kept'
import { unsentIn } from '@/lib/offline/unsent-in'
import { openVault } from '@/lib/offline/vault'
import { aDesk, yes } from '../../support/phone-world'

const photo = { id: 'p1', criterionKey: 'shelf', sha256: 'f'.repeat(64), takenAt: '2026-11-21T09:00:00.000Z', mime: 'image/jpeg', size: 5 }
const pack = { page: { visitId: 'v', stage: 'under_way', branchName: 'Gedimino 9', receipts: [] }, messages: [], desk: aDesk(), examples: [] } as unknown as VisitPack
const noted: Kept = {
  ...freshKept(aDesk()),
  changes: [{ changeId: 'c', device: 'd', deviceAt: '2026-11-21T09:00:00.000Z', baseVersion: 0, tried: false, target: { kind: 'answer', key: 'shelf', value: { ...yes, evidence: ['p1'] } } }],
  photos: [photo],
}
const wanted: KeptOutcome = { reason: 'recognised', text: 'They knew me', photo: null, wanted: true }

/** As our server answers each. */
const ours = (what: string) => Response.json(what === 'PATCH draft' ? { version: 1, conflicts: [] } : what === 'PUT evidence' ? { id: 'p1' } : what === 'GET evidence' ? { held: 0, whole: false } : { step: 'abort' })

let asked: string[]
let answer: (what: string) => Response | Promise<Response>
beforeEach(async () => {
  asked = []
  answer = ours
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    const what = `${method} ${path.split('/v1/orgs/rasa/visits/v/')[1]?.replace(/[/?].*/, '') ?? path}`
    if (method !== 'GET') asked.push(typeof body === 'string' && what === 'POST steps' ? `${what} ${(JSON.parse(body) as { step: string }).step}` : what)
    return answer(what)
  })
  const vault = await openVault('ieva')
  await vault.write('visit', 'rasa.v', pack)
  await vault.write('report', 'rasa.v', noted)
  await vault.writeBytes('photo', 'rasa.v.p1', new TextEncoder().encode('shelf'))
  await vault.write('outcome', 'rasa.v', wanted)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const left = async () => {
  const vault = await openVault('ieva')
  return { reports: (await unsentIn(vault)).length, outcomes: (await unsentOutcomes(vault)).length }
}

test('what was noted and photographed in a visit is on the server before the visit is ended', async () => {
  const store = openOutcome('ieva', 'rasa', 'v')
  await store.start(false)
  expect(asked).toEqual(expect.arrayContaining(['PATCH draft', 'PUT evidence']))
  expect(asked.at(-1)).toBe('POST steps abort')
  expect(asked).toHaveLength(3)
  expect([store.read().step, await left()]).toEqual(['done', { reports: 0, outcomes: 0 }])
  store.stop()
})

test('without a connection nothing of it travels, and it can be changed', async () => {
  answer = () => Promise.reject(new TypeError('no connection'))
  const store = openOutcome('ieva', 'rasa', 'v')
  await store.start(false)
  expect([asked, store.read().step]).toEqual([[], 'waiting'])
  await store.takeBack()
  expect(store.read().kept).toMatchObject({ wanted: false })
  store.stop()
})

test('a photo that does not go for a minute does not keep the visit open, and stays on the phone', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T10:00:00Z') })
  answer = (what) => (what === 'PUT evidence' ? Promise.reject(new TypeError('broken off')) : ours(what))
  const store = openOutcome('ieva', 'rasa', 'v')
  const delivering = store.start(false)
  await vi.waitFor(() => expect(asked).toEqual(expect.arrayContaining(['PATCH draft', 'PUT evidence'])))
  await new Promise((later) => setTimeout(later, 500))
  expect([asked.includes('POST steps abort'), store.read().step]).toEqual([false, 'report'])
  vi.setSystemTime(new Date('2026-11-21T10:01:30Z'))
  await delivering
  expect([asked.at(-1), store.read().step, await left()]).toEqual(['POST steps abort', 'done', { reports: 1, outcomes: 0 }])
  store.stop()
})

test('a page that goes ends nothing, though the report it waited for has gone', async () => {
  let arrive: () => void = () => undefined
  answer = (what) => (what === 'PATCH draft' ? new Promise((give) => (arrive = () => give(ours(what)))) : ours(what))
  const store = openOutcome('ieva', 'rasa', 'v')
  const delivering = store.start(false)
  await vi.waitFor(() => expect(asked).toContain('PATCH draft'))
  store.stop()
  arrive()
  await delivering
  expect(asked).not.toContain('POST steps abort')
  expect((await left()).outcomes).toBe(1)
})
