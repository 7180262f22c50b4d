import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { AwayScreen } from '@/components/field/app/away-screen'
import { placeOf, routeOf } from '@/components/field/app/use-route'
import { goOnWhenNear } from '@/components/field/app/when-near'
import { sayFrom } from '@/components/field/say'
import { languages } from '@/lib/domain/language'
import { ownAddress } from '@/lib/web/next-page'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const visit = '/field/rasa/00000000-0000-4000-8000-00000000000a'
const at = (address: string) => new URL(address, 'https://etalon.test')

test.each<[string, object]>([
  ['/field', { page: 'home' }],
  ['/field/', { page: 'home' }],
  [visit, { page: 'visit', org: 'rasa' }],
  [`${visit}/report`, { page: 'report', org: 'rasa' }],
  [`${visit}/report/more`, { page: 'away', to: `${visit}/report/more` }],
  ['/field/earnings', { page: 'away', to: '/field/earnings' }],
  ['/field/away?to=%2Faccount', { page: 'away', to: '/account' }],
  ['/field/away?to=https%3A%2F%2Felsewhere.test%2Faccount', { page: 'away', to: '/field' }],
  ['/field/away?to=%2F%2Felsewhere.test', { page: 'away', to: '/field' }],
  ['/field/away?to=javascript%3Aalert(1)', { page: 'away', to: '/field' }],
  ...['/.//evil.example', '/..//evil.example', '/%2e//evil.example', '/a/..//evil.example', 'https://phone.invalid//evil.example', '/\\evil.example', '/\t/evil.example', 'https://['].map(
    (to): [string, object] => [`/field/away?to=${encodeURIComponent(to)}`, { page: 'away', to: '/field' }],
  ),
  ['/field/away', { page: 'away', to: '/field' }],
])('%s is drawn as such', (address, route) => expect(routeOf(address)).toMatchObject(route))

test('where to go after signing in is an address of ours, also once its dots are gone', () => {
  for (const own of ['/', '/field', '/account?x=1#part-2', '/rasa/visits//x', '/a/../b']) expect(ownAddress(own)).toBe(own)
  for (const other of ['//evil.example', '/\\evil.example', '/.//evil.example', '/a/..//evil.example', '/%2E%2e//evil.example', '/\t/evil.example', 'https://evil.example', '', null]) expect(ownAddress(other)).toBeNull()
})

test.each([
  [visit, true, visit], [visit, false, visit],
  ['/field/earnings', true, null], ['/field/earnings', false, '/field/earnings'],
  ['/account?x=1', true, null], ['/account?x=1', false, '/field/away?to=%2Faccount%3Fx%3D1'],
] as const)('a link to %s, connected %s', (address, connected, place) => expect(placeOf(at(address), connected)).toBe(place))

test.each(languages)('a page that needs a connection says so in %s, with another try and the way back', async (language) => {
  const { default: words } = (await import(`@/lib/i18n/messages/${language}/field.json`)) as { default: Parameters<typeof sayFrom>[0] & { needsConnection: string; tryAgain: string } }
  const page = renderToStaticMarkup(<AwayScreen to="/field/profile" say={sayFrom(words, language)} />)
  for (const said of [words.needsConnection, words.tryAgain, 'href="/field"']) expect(page).toContain(said)
  expect(page).not.toMatch(/profile\.title|[{}]/)
})

test.each([
  ['a page that came in vain although the server is near', { fromHere: false, always: false, near: true }, 0],
  ['the same before anybody is signed in', { fromHere: false, always: true, near: true }, 1],
  ['the same once a connection is back', { fromHere: false, always: false, near: false }, 1],
  ['a page the shell came to by itself', { fromHere: true, always: false, near: true }, 1],
] as const)('%s is gone on from by itself, or waits for a tap', async (_, { fromHere, always, near: nearAtOnce }, times) => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { visibilityState: 'visible' })
  let near: boolean = nearAtOnce
  vi.stubGlobal('fetch', async () => new Response(null, { status: near ? 200 : 502 }))
  let gone = 0
  void goOnWhenNear({ goOn: async () => near && (gone += 1) > 0, fromHere, always, shown: () => true })
  await vi.advanceTimersByTimeAsync(1_000)
  near = true
  await vi.advanceTimersByTimeAsync(120_000)
  expect(gone).toBe(times)
})

type Hear = (event: object) => void

/** The worker as a browser runs it, with a cache that holds one version. */
async function aWorker(network: (request: { url: string }) => Promise<string>) {
  const hears = new Map<string, Hear>()
  const answers = (name: string) => ({ match: async (path: string) => `${name}: ${path}` })
  vi.stubGlobal('self', { addEventListener: (kind: string, hear: Hear) => hears.set(kind, hear), location: at('/field-worker.js') })
  vi.stubGlobal('SHELL', { version: 'v1', page: '/shell.html', policy: '', files: ['/app.js'] })
  vi.stubGlobal('caches', { open: async (name: string) => answers(name) })
  vi.stubGlobal('fetch', network)
  await import('@/lib/offline/service-worker')
  return async (path: string, mode = 'navigate'): Promise<unknown> => {
    let answer: unknown = 'left to the browser'
    hears.get('fetch')!({ request: { method: 'GET', url: at(path).href, mode }, respondWith: (given: unknown) => (answer = given) })
    return answer
  }
}
const shell = 'etalon-field-v1: /shell.html'

test('the worker draws what the phone keeps; the server’s pages are the server’s, and without a connection the shell’s of the same version', async () => {
  let connected = true
  let asked = 0
  const ask = await aWorker(async () => ((asked += 1), connected ? 'the server’s' : Promise.reject(new TypeError('Failed to fetch'))))
  for (const path of ['/field', visit, `${visit}/report`, '/field/away?to=%2Faccount']) expect(await ask(path)).toBe(shell)
  expect([await ask('/app.js', 'cors'), asked]).toEqual(['etalon-field-v1: /app.js', 0])
  const pages = ['/field/earnings', '/field/profile', '/field/nothing/here']
  for (const path of pages) expect(await ask(path)).toBe('the server’s')
  connected = false
  for (const path of pages) expect(await ask(path)).toBe(shell)
  // An organisation whose name begins so, and what is no page.
  expect([await ask('/fieldwork/visits'), await ask('/field/earnings', 'cors')]).toEqual(['left to the browser', 'left to the browser'])
})
