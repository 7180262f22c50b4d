import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import 'fake-indexeddb/auto'
import { personHere } from '@/components/field/app/person-here'
import { countKept } from '@/lib/offline/count-kept'
import { knownLanguage, noteLanguage, restoreLanguage } from '@/lib/offline/known-language'
import { openVault } from '@/lib/offline/vault'

let jar: Map<string, string>
let notes: Map<string, string>
beforeEach(() => {
  jar = new Map()
  notes = new Map()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', { getItem: (name: string) => notes.get(name) ?? null, setItem: (name: string, value: string) => notes.set(name, value) })
  vi.stubGlobal('document', {
    get cookie() {
      return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    },
    set cookie(line: string) {
      const [name = '', value = ''] = line.split('; ')[0]!.split('=')
      jar.set(name, value)
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

test('the language chosen once is known when all cookies are gone, and the server is told again', () => {
  jar.set('etalon_language', 'lt')
  noteLanguage()
  jar.clear()
  expect(knownLanguage()).toBe('lt')
  expect([restoreLanguage('en'), jar.get('etalon_language')]).toEqual([true, 'lt'])
  // Told once: the page it is drawn anew in does not ask for another.
  expect(restoreLanguage('en')).toBe(false)
})

test('a choice that is there goes before what was noted, and none is made up', () => {
  expect([knownLanguage(), restoreLanguage('en'), jar.size]).toEqual([null, false, 0])
  notes.set('etalon.language', 'lt')
  jar.set('etalon_language', 'ru')
  expect([knownLanguage(), restoreLanguage('en'), jar.get('etalon_language')]).toEqual(['ru', false, 'ru'])
  noteLanguage()
  expect(notes.get('etalon.language')).toBe('ru')
})

test('a language the page speaks already asks for nothing new', () => {
  notes.set('etalon.language', 'lt')
  expect([restoreLanguage('lt'), jar.get('etalon_language')]).toEqual([false, 'lt'])
})

test('reports on the phone are counted whoever made them, without a key; what is no report is none', async () => {
  const [anna, boris] = await Promise.all(['anna', 'boris'].map(openVault))
  await anna!.write('report', 'rasa.v1', {})
  await anna!.write('photo', 'rasa.v1.p', {})
  await boris!.write('report', 'rasa.v2', {})
  await boris!.write('home', 'visits', {})
  notes.set('etalon.device', 'this')
  expect(await countKept()).toBe(2)
})

test('where nobody ever opened a report no store is made to count in', async () => {
  expect(await countKept()).toBe(0)
  expect(await indexedDB.databases()).toEqual([])
})

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

test.each([
  ['no server', () => Promise.reject(new TypeError('Failed to fetch')), undefined],
  ['a session', async (path: string) => json(200, path === '/api/health' ? { status: 'ok' } : { userId: 'anna', visits: [] }), 'anna'],
  ['no session', async (path: string) => (path === '/api/health' ? json(200, { status: 'ok' }) : json(401, { problem: 'signed_out' })), null],
] as const)('a browser without the cookie and with %s', async (_, fetch, person) => {
  vi.stubGlobal('fetch', fetch)
  expect(await personHere()).toBe(person)
  // Set by the answer, never by a script: such a one lasts seven days in Safari.
  expect(jar.size).toBe(0)
})

test('who is known is not asked for', async () => {
  jar.set('etalon_person', 'boris')
  vi.stubGlobal('fetch', () => Promise.reject(new Error('asked')))
  expect(await personHere()).toBe('boris')
})
