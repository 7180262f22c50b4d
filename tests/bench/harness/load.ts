import http from 'node:http'
import { sleep } from '../../../scripts/lib/processes.mjs'

/** One request, by its turn from 0; it throws when the answer is not the one that was to come. */
export type Ask = (turn: number) => Promise<unknown>
/** Milliseconds of each request that was answered well, how many were not, and milliseconds of the whole. */
export type Load = { took: number[]; errors: number; firstError?: string; ms: number }

type Crowd = {
  clients: number; requests: number; enough?: () => boolean
  /** Milliseconds somebody looks at an answer before they ask again, half as much to half as much again, and up to that before the first. */
  pause?: number
}

/** So many requests by so many clients at once, or fewer when it is enough; each sends its next when its last was answered, or some time after. */
export async function load(ask: Ask, { clients, requests, enough = () => false, pause = 0 }: Crowd): Promise<Load> {
  const done: Load = { took: [], errors: 0, ms: 0 }
  const start = performance.now()
  let turn = 0
  const look = async (share: number) => {
    if (pause > 0) await sleep(share * pause)
  }
  const client = async () => {
    await look(Math.random())
    while (turn < requests && !enough()) {
      const mine = turn++
      const began = performance.now()
      try {
        await ask(mine)
        done.took.push(performance.now() - began)
      } catch (error) {
        done.errors++
        done.firstError ??= error instanceof Error ? error.message : String(error)
      }
      await look(0.5 + Math.random())
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  done.ms = performance.now() - start
  return done
}

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }
export type Request = { method?: string; headers?: Record<string, string>; body?: Uint8Array | string }

// Connections stay open, as a browser's do; no answer is packed, so that what is counted is what was rendered.
const agent = new http.Agent({ keepAlive: true, maxSockets: 256 })
const PATIENCE = 60_000

/** A connection that lay idle may be closed by the server at the moment it is used again: as a browser does, the request goes once more. */
const closedMeanwhile = (sent: http.ClientRequest, error: Error) => sent.reusedSocket && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')

export function request(url: string, { method = 'GET', headers = {}, body }: Request = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { agent, method, headers: { 'accept-encoding': 'identity', 'accept-language': 'en', ...headers }, timeout: PATIENCE }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }))
      answer.on('error', reject)
    })
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${PATIENCE / 1_000} s`)))
    sent.on('error', (error) => (closedMeanwhile(sent, error) ? resolve(request(url, { method, headers, body })) : reject(error)))
    sent.end(body)
  })
}

/** Gets an address and its whole answer. @throws when it is not a 200 that ends as a page does */
export function page(url: string, cookie = ''): Ask {
  return async () => {
    const html = await getPage(url, cookie)
    if (!html.includes('</html>')) throw new Error(`${url} was cut off`)
  }
}

export async function getPage(url: string, cookie = ''): Promise<string> {
  const { status, body } = await request(url, { headers: { cookie, accept: 'text/html' } })
  if (status !== 200) throw new Error(`${url} answered ${status}`)
  return body.toString('utf8')
}
