import { expect, test, vi } from 'vitest'
import type { Ask, Reply } from '@/lib/offline/courier'
import type { PhonePhoto } from '@/lib/offline/report/kept'
import { PART_BYTES, uploadPhoto } from '@/lib/offline/upload'

const MB = 1024 * 1024
const photo: PhonePhoto = { id: 'p1', criterionKey: 'greeted', sha256: 'hash', takenAt: '2026-11-21T10:00:00.000Z', mime: 'image/jpeg', size: 0 }
const bytesOf = (size: number) => new Blob([Buffer.alloc(size, Uint8Array.from({ length: 251 }, (_, at) => at))])

type Cut = { at: number; when: 'before' | 'after' }

/** A server that keeps parts as ours does; the request with a cut's number does not arrive, or its answer does not. */
function aServer(cuts: Cut[] = []) {
  const parts: Uint8Array[] = []
  const seen: string[] = []
  let whole = false
  const held = () => parts.reduce((sum, part) => sum + part.byteLength, 0)
  async function answer(method: string, url: URL, body?: Blob | string): Promise<Reply<unknown>> {
    if (method === 'GET') return { kind: 'done', value: whole ? { held: 0, whole } : { held: held(), whole } }
    const sent = new Uint8Array(await (body as Blob).arrayBuffer())
    if (!url.searchParams.has('offset')) return ((whole = true), parts.push(sent), { kind: 'done', value: { id: 'p1' } })
    const [offset, total] = [Number(url.searchParams.get('offset')), Number(url.searchParams.get('total'))]
    if (sent.byteLength > MB || offset !== held()) return { kind: 'refused', problem: 'evidence_differs', message: '', details: {} }
    if (sent.byteLength > 0) parts.push(sent)
    whole = held() === total
    return { kind: 'done', value: whole ? { id: 'p1', whole } : { held: held() } }
  }
  const ask = (async (method: string, path: string, body?: string | Blob) => {
    const url = new URL(path, 'https://etalon.test')
    seen.push(`${method} ${url.searchParams.has('progress') ? 'progress' : (url.searchParams.get('offset') ?? 'whole')}`)
    const cut = cuts.find(({ at }) => at === seen.length)
    if (cut?.when === 'before') return { kind: 'unreachable' }
    const reply = await answer(method, url, body)
    return cut ? { kind: 'unreachable' } : reply
  }) as Ask
  return { ask, seen, whole: () => whole, has: (bytes: Uint8Array) => Buffer.concat(parts).equals(bytes) }
}

test('up to half a megabyte a photo is one request, and what is larger never is', async () => {
  const server = aServer()
  expect(await uploadPhoto(server.ask, '/evidence', photo, bytesOf(PART_BYTES))).toEqual({ kind: 'done', value: { id: 'p1' } })
  expect(server.seen).toEqual(['PUT whole'])
  const larger = aServer()
  expect(await uploadPhoto(larger.ask, '/evidence', photo, bytesOf(MB))).toMatchObject({ kind: 'done', value: { whole: true } })
  expect(larger.seen).toEqual(['GET progress', 'PUT 0', `PUT ${PART_BYTES}`])
})

// Fifteen parts, the last one of five bytes, and the question before them.
const size = 7 * MB + 5
const requests = 1 + Math.ceil(size / PART_BYTES)

test.each(Array.from({ length: requests }, (_, index) => [index + 1]))('a large photo cut at request %i goes on from what the server has', async (at) => {
  const bytes = bytesOf(size)
  for (const when of ['before', 'after'] as const) {
    const server = aServer([{ at, when }])
    expect(await uploadPhoto(server.ask, '/evidence', photo, bytes)).toEqual({ kind: 'unreachable' })
    expect(await uploadPhoto(server.ask, '/evidence', photo, bytes)).toMatchObject({ kind: 'done', value: { whole: true } })
    expect(server.whole()).toBe(true)
    expect(server.has(new Uint8Array(await bytes.arrayBuffer()))).toBe(true)
    // The cut cost one question and at most one part.
    expect(server.seen.length).toBeLessThanOrEqual(requests + 2)
  }
})

test('all parts there and the answer lost: an empty part at the end asks for the photo', async () => {
  const bytes = bytesOf(6 * MB)
  const asked: string[] = []
  const ask = (async (method: string, path: string, body?: Blob) => {
    asked.push(`${method} ${new URL(path, 'https://etalon.test').searchParams.get('offset') ?? ''} ${body?.size ?? ''}`.trim())
    return method === 'GET' ? { kind: 'done', value: { held: bytes.size, whole: false } } : { kind: 'done', value: { whole: true } }
  }) as Ask
  expect(await uploadPhoto(ask, '/evidence', photo, bytes)).toMatchObject({ kind: 'done' })
  expect(asked).toEqual(['GET', `PUT ${bytes.size} 0`])
})

test('what is refused or needs sign-in ends it at once, and a server that never has more does not keep the phone busy', async () => {
  const bytes = bytesOf(6 * MB)
  const replies: Reply<unknown>[] = [{ kind: 'refused', problem: 'not_in_this_state', message: 'sent', details: {} }, { kind: 'signed_out' }]
  for (const reply of replies) expect(await uploadPhoto((async () => reply) as Ask, '/evidence', photo, bytes)).toEqual(reply)
  let asked = 0
  const stuck = (async () => ((asked += 1), { kind: 'done', value: { held: 0 } })) as Ask
  expect(await uploadPhoto(stuck, '/evidence', photo, bytes)).toEqual({ kind: 'unreachable' })
  expect(asked).toBeLessThan(40)
})

/** Something before the server that lets through so many bytes and answers `reply` to more. */
function aProxy(most: number, reply: Reply<never>) {
  const server = aServer()
  const sizes: number[] = []
  const ask = (async (method: string, path: string, body: string | Blob | undefined, proof: string) => {
    if (body instanceof Blob) sizes.push(body.size / 1024)
    return body instanceof Blob && body.size > most ? reply : server.ask(method, path, body, proof)
  }) as Ask
  return { server, sizes, ask }
}

test.each([
  ['a proxy’s limit', { kind: 'unreachable', foreign: 413 }],
  ['a server that stops reading', { kind: 'unreachable', fault: 503 }],
  ['a line too slow for it', { kind: 'unreachable', fault: 408 }],
] as const)('%s: half as much is sent, from the first time on', async (_, reply) => {
  const { ask, sizes, server } = aProxy(200 * 1024, reply)
  const bytes = bytesOf(400 * 1024)
  expect(await uploadPhoto(ask, '/evidence', photo, bytes)).toEqual(reply)
  expect(await uploadPhoto(ask, '/evidence', photo, bytes)).toEqual(reply)
  expect(await uploadPhoto(ask, '/evidence', photo, bytes)).toMatchObject({ kind: 'done' })
  expect(server.has(new Uint8Array(await bytes.arrayBuffer()))).toBe(true)
  expect(sizes).toEqual([400, 256, 128, 128, 128, 16])
})

test('a photo of which something arrived is not told to be held up, and goes on from there', async () => {
  const server = aServer()
  let puts = 0
  const ask = (async (method: string, path: string, body: string | Blob | undefined, proof: string) =>
    method === 'PUT' && (puts += 1) === 2 ? { kind: 'unreachable', fault: 503 } : server.ask(method, path, body, proof)) as Ask
  expect(await uploadPhoto(ask, '/evidence', photo, bytesOf(2 * MB))).toEqual({ kind: 'unreachable' })
  expect(await uploadPhoto(ask, '/evidence', photo, bytesOf(2 * MB))).toMatchObject({ kind: 'done' })
  expect(server.has(new Uint8Array(await bytesOf(2 * MB).arrayBuffer()))).toBe(true)
})

test('a phone without a connection sends as much as before once it has one', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  let near = false
  const server = aServer()
  const ask = (async (...request: Parameters<Ask>) => (near ? server.ask(...request) : { kind: 'unreachable' })) as Ask
  for (let tries = 0; tries < 9; tries += 1) await uploadPhoto(ask, '/evidence', photo, bytesOf(PART_BYTES))
  near = true
  expect(await uploadPhoto(ask, '/evidence', photo, bytesOf(PART_BYTES))).toMatchObject({ kind: 'done' })
  expect(server.seen).toEqual(['PUT whole'])
  vi.unstubAllGlobals()
})

test('a line that is cut within every half megabyte carries a photo all the same', async () => {
  const { ask, server, sizes } = aProxy(100 * 1024, { kind: 'unreachable' })
  const bytes = bytesOf(MB)
  let tries = 0
  while (!server.whole() && tries < 40) tries += (await uploadPhoto(ask, '/evidence', photo, bytes), 1)
  expect(server.has(new Uint8Array(await bytes.arrayBuffer()))).toBe(true)
  expect([sizes[0], Math.min(...sizes)]).toEqual([512, 64])
})

test('what is not let through at all is said as it was', async () => {
  const { ask } = aProxy(0, { kind: 'unreachable', foreign: 403 })
  for (let tries = 0; tries < 4; tries += 1) expect(await uploadPhoto(ask, '/evidence', photo, bytesOf(MB))).toEqual({ kind: 'unreachable', foreign: 403 })
})

test('a part that is kept after its time ran out, while a shorter one in its place is on its way, costs one question', async () => {
  const bytes = bytesOf(2 * MB)
  const parts: { offset: number; size: number }[] = []
  const held = () => parts.reduce((sum, { size }) => sum + size, 0)
  const asked: string[] = []
  let late: { offset: number; size: number } | null = null
  const ask = (async (method: string, path: string, body?: Blob) => {
    const offset = Number(new URL(path, 'https://etalon.test').searchParams.get('offset'))
    asked.push(method === 'GET' ? 'progress' : `${offset / 1024}+${body!.size / 1024}`)
    if (method === 'GET') return { kind: 'done', value: { held: held(), whole: false } }
    const part = { offset, size: body!.size }
    if (!late && offset > 0) return ((late = part), { kind: 'unreachable', fault: 504 })
    if (late && offset === late.offset && held() === offset) parts.push(late)
    else if (offset === held()) parts.push(part)
    return { kind: 'done', value: held() === bytes.size ? { id: 'p1', whole: true } : { held: held() } }
  }) as Ask
  expect(await uploadPhoto(ask, '/evidence', photo, bytes)).toEqual({ kind: 'unreachable' })
  expect(await uploadPhoto(ask, '/evidence', photo, bytes)).toMatchObject({ kind: 'done', value: { whole: true } })
  expect(asked).toEqual(['progress', '0+512', '512+512', 'progress', '512+256', '1024+256', '1280+256', '1536+256', '1792+256'])
})
