import { patienceFor } from '@/lib/domain/slow-line'
import { hearServerTime } from './clock'
import { hearOf } from './connected'

/** What became of a request. Only `done` means that the server holds it. */
export type Reply<T> =
  | { kind: 'done'; value: T }
  | { kind: 'refused'; problem: string; message: string; details: Record<string, string | number> }
  | { kind: 'signed_out' }
  /**
   * `foreign`: the HTTP status of an answer that came and was not our server's. `fault`: of a server in trouble, or LATE: mostly it
   * passes, but it may be of what was sent.
   */
  | { kind: 'unreachable'; foreign?: number; fault?: number }

/** `proof`: a field every answer of ours to this request has. What comes without it was said by somebody else, and nothing is done. */
export type Ask = <T>(method: string, path: string, body: string | Blob | undefined, proof: string) => Promise<Reply<T>>

/** The time ran out, here or at a proxy. */
export const LATE = 408
/** Too early, too many: this passes, whatever was sent. */
const PASSING = [425, 429]
/** A network wants a sign-in: no server ever says that of itself (RFC 6585, 6). */
const PORTAL = 511
/** A browser does not tell the status of an answer that leads elsewhere. */
const ELSEWHERE = 302

/** Requests to our own server in one person's name: a session of somebody else answers them as signed out. */
export const courierOf = (userId: string): Ask => (method, path, body, proof) => ask(method, path, body, proof, { 'etalon-person': userId })

/** One request to our own server, told apart by what the phone does next. */
export async function ask<T>(method: string, path: string, body: string | Blob | undefined, proof: string, more: Record<string, string> = {}): Promise<Reply<T>> {
  const askedAt = Date.now()
  try {
    const answer = await fetch(path, {
      method,
      body,
      headers: { accept: 'application/json', ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}), ...more },
      // A hotel's sign-in page must not pass for our server, which sends nobody elsewhere.
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceFor(new Blob([body ?? '']).size)),
    })
    const heardAt = Date.now()
    const { status } = answer
    if (PASSING.includes(status)) return { kind: 'unreachable' }
    if (status === LATE || (status >= 500 && status !== PORTAL)) return { kind: 'unreachable', fault: status }
    const said: unknown = await answer.json().catch(noJson)
    const ours = isObject(said) && (answer.ok ? proof in said : typeof said.problem === 'string')
    hearOf(ours)
    // A sign-in page of a hotel, a company's filter, a proxy: they answer for our server and know nothing of it, nor of the time.
    if (!ours) return { kind: 'unreachable', foreign: status || ELSEWHERE }
    hearServerTime(answer.headers.get('date'), askedAt, heardAt)
    if (status === 401) return { kind: 'signed_out' }
    return answer.ok ? { kind: 'done', value: said as T } : refusal(said)
  } catch (error) {
    hearOf(false)
    return { kind: 'unreachable', ...(error instanceof DOMException && error.name === 'TimeoutError' ? { fault: LATE } : {}) }
  }
}

const isObject = (said: unknown): said is Record<string, unknown> => typeof said === 'object' && said !== null

/** What is not JSON was said by somebody else; an answer that broke off on its way never came. */
function noJson(error: unknown): null {
  if (error instanceof SyntaxError) return null
  throw error
}

function refusal({ problem, message, details }: Record<string, unknown>): Reply<never> {
  return {
    kind: 'refused',
    problem: problem as string,
    message: typeof message === 'string' ? message : '',
    details: isObject(details) ? (details as Record<string, string | number>) : {},
  }
}

/** How long to wait after so many failures in a row: 1, 2, 4 … 60 seconds, a little uneven so that phones do not come together. */
export const pauseAfter = (failures: number, chance = Math.random()): number =>
  Math.min(60_000, 1_000 * 2 ** Math.max(0, failures - 1)) * (0.75 + chance / 2)
