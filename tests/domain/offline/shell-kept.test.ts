import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

type Hear = (event: object) => void

test('the shell is kept for a start without a connection, and no page drawn from it is brought back by the browser', async () => {
  const hears = new Map<string, Hear>()
  const cache = new Map<string, Response>()
  vi.stubGlobal('self', { addEventListener: (kind: string, hear: Hear) => hears.set(kind, hear), location: new URL('https://etalon.test/field-worker.js') })
  vi.stubGlobal('SHELL', { version: 'v1', page: '/shell.html', policy: "default-src 'self'", files: ['/app.js'] })
  vi.stubGlobal('caches', { open: async () => ({ put: async (path: string, answer: Response) => void cache.set(path, answer), match: async (path: string) => cache.get(path)?.clone() }) })
  const asked: (RequestCredentials | undefined)[] = []
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => (asked.push(init?.credentials), new Response(path === '/shell.html' ? '<!doctype html>' : 'code')))
  await import('@/lib/offline/service-worker')
  let installed: Promise<unknown> = Promise.resolve()
  hears.get('install')!({ waitUntil: (work: Promise<unknown>) => (installed = work) })
  await installed
  // Nobody's cookies went along: nothing of anybody is in it.
  expect([[...cache.keys()].sort(), asked]).toEqual([['/app.js', '/shell.html'], ['omit', 'omit']])
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  let answer: Promise<Response> | undefined
  hears.get('fetch')!({ request: { method: 'GET', url: 'https://etalon.test/field', mode: 'navigate' }, respondWith: (given: Promise<Response>) => (answer = given) })
  const page = await answer!
  expect([await page.text(), page.headers.get('cache-control'), page.headers.get('content-security-policy')]).toEqual(['<!doctype html>', 'no-store', "default-src 'self'"])
})
