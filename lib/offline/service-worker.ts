import { isShellPage, isUnderApp } from './shell-pages'

/**
 * Answers every page below /field that the phone can draw with the one static shell, from one version's files, all or none; the others
 * are the server's, and without a connection the shell says so in their place. It keeps nothing else: no page, no answer of the server,
 * nothing of anybody.
 */

/** Filled in when the shell is bundled (scripts/lib/field-shell.mjs). */
declare const SHELL: { version: string; page: string; policy: string; files: string[] }

// Only what this file uses of a worker's world: its types and the browser's do not go together in one program.
type Waiting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Waiting & { request: Request; respondWith(answer: Promise<Response>): void }
type Telling = Event & { data: unknown }
const worker = self as unknown as {
  addEventListener(kind: 'install' | 'activate', hear: (event: Waiting) => void): void
  addEventListener(kind: 'fetch', hear: (event: Fetching) => void): void
  addEventListener(kind: 'message', hear: (event: Telling) => void): void
  skipWaiting(): Promise<void>
  location: Location
}

const FAMILY = 'etalon-field-'
const CACHE = FAMILY + SHELL.version

worker.addEventListener('install', (event) => event.waitUntil(takeAll()))
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()))
worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting()
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate') {
    if (isShellPage(pathname)) event.respondWith(kept(SHELL.page, request))
    else if (isUnderApp(pathname)) event.respondWith(fetch(request).catch(() => kept(SHELL.page, request)))
  } else if (SHELL.files.includes(pathname)) event.respondWith(kept(pathname, request))
})

/** All files of this version or, when one is missing, none: then the version before stays. */
async function takeAll(): Promise<void> {
  const cache = await caches.open(CACHE)
  await Promise.all(
    [...SHELL.files, SHELL.page].map(async (path) => {
      const answer = await fetch(path, { cache: 'reload', credentials: 'omit', redirect: 'error' })
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
      await cache.put(path, path === SHELL.page ? guarded(await answer.text()) : answer)
    }),
  )
}

/** The shell with the rules of its own: scripts from our files alone, none inside the page. */
const guarded = (page: string): Response =>
  new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      // The worker's cache keeps it all the same; the browser keeps no page drawn from it to bring back to whoever presses Back.
      'cache-control': 'no-store',
      'content-security-policy': SHELL.policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    },
  })

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(FAMILY) && name !== CACHE).map((name) => caches.delete(name)))
}

/** From the cache; from the network only when the browser threw the cache away. */
async function kept(path: string, request: Request): Promise<Response> {
  const found = await caches.open(CACHE).then((cache) => cache.match(path))
  return found ?? fetch(request)
}
