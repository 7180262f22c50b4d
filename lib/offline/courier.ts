import { hearServerTime } from './clock'
import { hearOf } from './connected'

/** What became of a request. Only `done` means that the server holds it. */
export type Reply<T> =
  | { kind: 'done'; value: T }
  | { kind: 'refused'; problem: string; message: string; details: Record<string, string | number> }
  | { kind: 'signed_out' }
  /** `foreign`: the HTTP status of an answer that came and was not our server's. */
  | { kind: 'unreachable'; foreign?: number }

/** `proof`: a field every answer of ours to this request has. What comes without it was said by somebody else, and nothing is done. */
export type Ask = <T>(method: string, path: string, body: string | Blob | undefined, proof: string) => Promise<Reply<T>>

/** Too slow, too early, too many: this passes, like everything a server says from 500 on. */
const PASSING = [408, 425, 429]
/** A browser does not tell the status of an answer that leads elsewhere. */
const ELSEWHERE = 302
const PATIENCE_MS = 120_000
/** A line of 34 kbit/s is slow and no fault: a photo of a megabyte has six minutes. */
const PATIENCE_MS_PER_BYTE = 0.24

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
      signal: AbortSignal.timeout(PATIENCE_MS + Math.ceil(PATIENCE_MS_PER_BYTE * (body instanceof Blob ? body.size : 0))),
    })
    const heardAt = Date.now()
    const { status } = answer
    if (status >= 500 || PASSING.includes(status)) return { kind: 'unreachable' }
    const said: unknown = await answer.json().catch(noJson)
    const ours = isObject(said) && (answer.ok ? proof in said : typeof said.problem === 'string')
    hearOf(ours)
    // A sign-in page of a hotel, a company's filter, a proxy: they answer for our server and know nothing of it, nor of the time.
    if (!ours) return { kind: 'unreachable', foreign: status || ELSEWHERE }
    hearServerTime(answer.headers.get('date'), askedAt, heardAt)
    if (status === 401) return { kind: 'signed_out' }
    return answer.ok ? { kind: 'done', value: said as T } : refusal(said)
  } catch {
    hearOf(false)
    return { kind: 'unreachable' }
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
