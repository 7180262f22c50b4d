import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { emptyAnswer } from '@/lib/domain/report/answer'
import type { ReportDesk } from '@/lib/domain/report/desk'
import type { FieldHome, VisitPack } from '@/lib/domain/report/visit-pack'
import { forgetPerson } from '@/lib/offline/forget-person'
import { packOpenVisits } from '@/lib/offline/pack-visits'
import { bringPictures } from '@/lib/offline/report/held-pictures'
import { freshKept } from '@/lib/offline/report/kept'
import { vaultShelf } from '@/lib/offline/report/shelf'
import { createReportStore } from '@/lib/offline/report/store'
import { inShed } from '@/lib/offline/vault-database'
import { openVault } from '@/lib/offline/vault'
import { aDesk, aWorld, emptyDraft } from '../../support/phone-world'

const jpeg = (text: string) => new Response(text, { headers: { 'content-type': 'image/jpeg' } })
const portal = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
const none = () => Response.json({ problem: 'not_found' }, { status: 404 })

let asked: { path: string; person: string | null }[] = []
/** A server that answers by the photo's id; "small p1" where nothing else is said. */
function aServer(answers: Record<string, () => Response | Promise<Response>> = {}) {
  vi.stubGlobal('fetch', async (path: string, { headers }: { headers: Record<string, string> }) => {
    asked.push({ path, person: headers['etalon-person'] ?? null })
    const id = /evidence\/(\w+)\?size=thumbnail$/.exec(path)?.[1] ?? ''
    return (answers[id] ?? (() => jpeg(`small ${id}`)))()
  })
}
const askedFor = () => asked.map(({ path }) => /evidence\/(\w+)/.exec(path)?.[1])

/** A report another phone began: photos of two questions, a sound, and a photo the server does not have. */
const theirs = (held = ['p1', 'p2', 'p3', 's1']): ReportDesk => ({
  ...aDesk({
    ...emptyDraft,
    version: 3,
    answers: {
      greeted: { ...emptyAnswer, evidence: ['p1', 'p2', 'p9'] },
      queue: { ...emptyAnswer, evidence: ['p3'] },
      music: { ...emptyAnswer, state: 'answered', value: { type: 'sound' }, recordings: [{ id: 's1', seconds: 4 }] },
    },
  }),
  held,
})
const smallOn = async (userId: string) => (await (await openVault(userId)).list('small')).sort()
const storage = (usage: number) => vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1_000_000_000, usage }) } })

beforeEach(() => {
  asked = []
  vi.stubGlobal('indexedDB', new IDBFactory())
  storage(0)
})
afterEach(() => vi.unstubAllGlobals())

test('photos another phone delivered come small and sealed, each once and in its shopper’s name, and are there without a connection', async () => {
  aServer()
  await bringPictures('ieva', 'rasa', theirs())
  expect(await smallOn('ieva')).toEqual(['rasa.v.p1', 'rasa.v.p2', 'rasa.v.p3'])
  expect(asked).toEqual(['p1', 'p2', 'p3'].map((id) => ({ path: `/api/v1/orgs/rasa/visits/v/evidence/${id}?size=thumbnail`, person: 'ieva' })))
  const boxes = await inShed((shed) => shed.getAll('boxes'))
  for (const { sealed } of boxes) expect(new TextDecoder().decode(sealed)).not.toContain('small')
  await bringPictures('ieva', 'rasa', theirs())
  expect(asked).toHaveLength(3)
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no connection')))
  const { surroundings } = aWorld()
  const store = createReportStore(theirs())
  await store.start({ ...surroundings, shelf: vaultShelf(await openVault('ieva'), 'rasa', 'v') })
  expect(await (await store.photoHere('p2'))?.text()).toBe('small p2')
  expect(await store.photoHere('s1')).toBeNull()
})

test.each([
  ['a hotel’s sign-in page', portal, ['p1'], ['p1', 'p2']],
  ['somebody else’s session', () => Response.json({ problem: 'signed_out' }, { status: 401 }), ['p1'], ['p1', 'p2']],
  ['a server that is down', () => new Response('', { status: 502 }), ['p1'], ['p1', 'p2']],
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), ['p1'], ['p1', 'p2']],
  ['a photo the server lost', none, ['p1', 'p3'], ['p1', 'p2', 'p3']],
  ['what is no small photo', () => jpeg('x'.repeat(300_001)), ['p1', 'p3'], ['p1', 'p2', 'p3']],
] as const)('of %s nothing is kept, and what is left comes the next time', async (_, answer, kept, tried) => {
  aServer({ p2: answer as () => Response })
  await bringPictures('ieva', 'rasa', theirs())
  expect(await smallOn('ieva')).toEqual(kept.map((id) => `rasa.v.${id}`))
  expect(askedFor()).toEqual(tried)
  aServer()
  await bringPictures('ieva', 'rasa', theirs())
  expect(await smallOn('ieva')).toHaveLength(3)
})

test('a phone that is nearly full fetches none', async () => {
  aServer()
  storage(990_000_000)
  await bringPictures('ieva', 'rasa', theirs())
  expect(asked).toEqual([])
})

test('answers that wait to be sent go first', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  aServer()
  const shelf = vaultShelf(await openVault('ieva'), 'rasa', 'v')
  const waiting = { changeId: 'c', device: 'd', deviceAt: '2026-11-21T10:00:00.000Z', baseVersion: 3, tried: false, target: { kind: 'answer' as const, key: 'door', value: emptyAnswer } }
  await shelf.write({ ...freshKept(theirs()), changes: [waiting] })
  const done = bringPictures('ieva', 'rasa', theirs())
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(asked).toEqual([])
  await shelf.write(freshKept(theirs()))
  const ticking = setInterval(() => void vi.advanceTimersByTimeAsync(1_000), 5)
  await done
  clearInterval(ticking)
  vi.useRealTimers()
  expect(askedFor()).toEqual(['p1', 'p2', 'p3'])
})

test('a photo that is taken out, a report that is sent and a person who signs out meanwhile leave nothing', async () => {
  const shelf = vaultShelf(await openVault('ieva'), 'rasa', 'v')
  const without = { ...theirs().draft, version: 4, answers: { queue: { ...emptyAnswer, evidence: ['p3'] } } }
  aServer({ p1: async () => (await shelf.write({ ...freshKept(theirs()), draft: without }), jpeg('small p1')) })
  await bringPictures('ieva', 'rasa', theirs(['p1']))
  expect(await smallOn('ieva')).toEqual([])
  await shelf.clear()

  const pack = { page: {}, messages: [], desk: null, examples: [] } as unknown as VisitPack
  aServer({ p1: async () => (await (await openVault('ieva')).write('visit', 'rasa.v', pack), await shelf.clear(), jpeg('small p1')) })
  await bringPictures('ieva', 'rasa', theirs(['p1']))
  expect(await smallOn('ieva')).toEqual([])

  aServer({ p1: async () => (await forgetPerson('jonas'), jpeg('small p1')) })
  await bringPictures('jonas', 'rasa', theirs())
  expect(askedFor().slice(2)).toEqual(['p1'])
  expect(await smallOn('jonas')).toEqual([])
})

test('open visits are packed with their pictures, and those that are over leave with theirs', async () => {
  aServer()
  const vault = await openVault('ieva')
  for (const name of ['rasa.v.old', 'rasa.sent.p7', 'rasa.gone.p8']) await vault.writeBytes('small', name, new Uint8Array([1]))
  const visits = [['v', 'under_way'], ['sent', 'sent'], ['offer', 'offered']].map(([visitId, stage]) => ({ org: 'rasa', organization: 'Rasa', visit: { visitId, stage } }))
  const refreshed: string[] = []
  const phone = {
    userId: 'ieva',
    refreshVisit: async (_org: string, visitId: string) => (refreshed.push(visitId), { kind: 'done' as const, value: { page: {}, messages: [], desk: theirs(), examples: [] } as unknown as VisitPack }),
  }
  await packOpenVisits(phone, { userId: 'ieva', visits } as unknown as FieldHome)
  expect(refreshed).toEqual(['v'])
  expect(await smallOn('ieva')).toEqual(['rasa.v.old', 'rasa.v.p1', 'rasa.v.p2', 'rasa.v.p3'])
})

test('something that waits for ever holds the pictures up once and not each of them', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  aServer()
  const shelf = vaultShelf(await openVault('ieva'), 'rasa', 'v')
  await shelf.write({ ...freshKept(theirs()), begin: true })
  let over = false
  const done = bringPictures('ieva', 'rasa', theirs()).then(() => (over = true))
  const looks = vi.spyOn(globalThis, 'setTimeout')
  while (!over) {
    await vi.advanceTimersByTimeAsync(1_000)
    await new Promise((turn) => setImmediate(turn))
  }
  await done
  // Thirty seconds, looked at each second.
  const waited = looks.mock.calls.filter(([, ms]) => ms === 1_000).length
  looks.mockRestore()
  vi.useRealTimers()
  expect(askedFor()).toEqual(['p1', 'p2', 'p3'])
  expect(waited).toBe(30)
})

test('an example photo that is gone keeps no other away, a sign-in page in its place does', async () => {
  const visits = [{ org: 'rasa', organization: 'Rasa', visit: { visitId: 'v', stage: 'ahead' } }]
  const phone = { userId: 'ieva', refreshVisit: async () => ({ kind: 'done' as const, value: { page: {}, messages: [], desk: null, examples: ['e1', 'e2', 'e3'] } as unknown as VisitPack }) }
  const redirects = new Set<RequestRedirect | undefined>()
  const fetched = async (second: () => Response) => {
    vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => (redirects.add(init?.redirect), path.endsWith('e2') ? second() : jpeg('example')))
    await packOpenVisits(phone, { userId: 'ieva', visits } as unknown as FieldHome)
    return (await (await openVault('ieva')).list('example')).sort()
  }
  expect(await fetched(portal)).toEqual(['e1'])
  expect(await fetched(none)).toEqual(['e1', 'e3'])
  expect([...redirects]).toEqual(['error'])
})
