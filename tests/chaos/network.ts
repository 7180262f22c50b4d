import { AsyncLocalStorage } from 'node:async_hooks'
import http from 'node:http'
import type { Chance } from './chance'
import { cuts, type Ledger, type Request } from './cuts'

/** The connection of one phone. Everything its courier fetches goes through it. */
export type Line = {
  /** Asked anew for each request, so that a phone speaks to every server in turn. */
  readonly origin: string
  cookie: string
  /** One stream of draws a kind of request, so that a replay deals the same cuts. */
  chance: Record<Request, Chance>
  /** How often a request of each kind is cut, from 0 to 1. */
  trouble: Record<Request, number>
  /** Nothing goes out. */
  offline: boolean
  /** Requests of this kind do not get through, the others do. */
  held: Request | null
  ledger: Ledger
}

/** Every kind of request as often. */
export const evenly = (trouble: number): Line['trouble'] => ({ start: trouble, draft: trouble, evidence: trouble, submission: trouble })

const lines = new AsyncLocalStorage<Line>()
const straight = globalThis.fetch
const travelling = new Set<Promise<unknown>>()

/** Runs work whose requests travel over this line. */
export const over = <T>(line: Line, work: () => Promise<T>): Promise<T> => lines.run(line, work)

/** When everything that was given up and delivered late has arrived or failed. */
export async function allArrived(): Promise<void> {
  while (travelling.size > 0) await Promise.allSettled([...travelling])
}

/** From here on the process's fetch goes over the line of the phone that asks. */
export function layLines(): void {
  globalThis.fetch = (input, init) => {
    const line = lines.getStore()
    return line && typeof input === 'string' ? travel(line, input, init ?? {}) : straight(input, init)
  }
}

const lostSignal = () => new TypeError('fetch failed')

export async function travel(line: Line, path: string, init: RequestInit): Promise<Response> {
  const kind = kindOf(init.method ?? 'GET', path)
  if (line.offline || (kind !== null && line.held === kind)) throw lostSignal()
  const send = () => straight(`${line.origin}${path}`, { ...init, headers: { ...headersOf(init), cookie: line.cookie } })
  if (kind === null || !line.chance[kind].is(line.trouble[kind])) return send()
  const cut = line.chance[kind].of(cuts)
  const hit = () => line.ledger.hit(`${kind}.${cut}`)
  switch (cut) {
    case 'before':
      hit()
      throw lostSignal()
    case 'during':
      await half(line, path, init)
      hit()
      throw lostSignal()
    case 'lost': {
      const answer = await send()
      await answer.arrayBuffer()
      // Lost is an answer to something the server did.
      if (answer.ok) hit()
      throw lostSignal()
    }
    case 'twice': {
      const both = await Promise.allSettled([send(), send()])
      const [one, other] = both
      if (one.status === 'fulfilled' && other.status === 'fulfilled') hit()
      // Which of two answers reaches the phone first is chance; the other is read and forgotten.
      const order = line.chance[kind].is(0.5) ? both : both.toReversed()
      const come = order.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
      if (!come[0]) throw lostSignal()
      await come[1]?.arrayBuffer()
      return come[0]
    }
    case 'late': {
      const pause = 100 + line.chance[kind].below(1_400)
      const arrival = new Promise((done) => setTimeout(done, pause)).then(async () => {
        const answer = await straight(`${line.origin}${path}`, { ...init, signal: AbortSignal.timeout(60_000), headers: { ...headersOf(init), cookie: line.cookie } })
        await answer.arrayBuffer()
        hit()
      })
      const settled = arrival.catch(() => undefined).finally(() => travelling.delete(settled))
      travelling.add(settled)
      throw lostSignal()
    }
  }
}

const headersOf = (init: RequestInit) => init.headers as Record<string, string>

function kindOf(method: string, path: string): Request | null {
  if (method === 'POST' && path.endsWith('/steps')) return 'start'
  if (method === 'PATCH' && path.endsWith('/draft')) return 'draft'
  if (method === 'PUT' && path.includes('/evidence/')) return 'evidence'
  return method === 'PUT' && path.includes('/submissions/') ? 'submission' : null
}

/** Half of the body goes out, then the connection breaks. */
async function half(line: Line, path: string, init: RequestInit): Promise<void> {
  const body = init.body instanceof Blob ? Buffer.from(await init.body.arrayBuffer()) : Buffer.from(String(init.body ?? ''))
  await new Promise<void>((done) => {
    const request = http.request(`${line.origin}${path}`, {
      method: init.method,
      agent: false,
      headers: { ...headersOf(init), cookie: line.cookie, 'content-length': body.length },
    })
    request.on('error', () => done())
    request.on('response', (answer) => answer.resume())
    request.write(body.subarray(0, Math.ceil(body.length / 2)), () => setTimeout(() => (request.destroy(), done()), 15))
  })
}
