import { hearServerTime } from './clock'

/** What became of a request. Only `done` means that the server holds it. */
export type Reply<T> =
  | { kind: 'done'; value: T }
  | { kind: 'refused'; problem: string; message: string; details: Record<string, string | number> }
  | { kind: 'signed_out' }
  | { kind: 'unreachable' }

export type Ask = <T>(method: string, path: string, body?: string | Blob) => Promise<Reply<T>>

const PATIENCE_MS = 120_000
/** A line of 34 kbit/s is slow and no fault: a photo of a megabyte has six minutes. */
const PATIENCE_MS_PER_BYTE = 0.24

/** Requests to our own server in one person's name: a session of somebody else answers them as signed out. */
export const courierOf = (userId: string): Ask => (method, path, body) => ask(method, path, body, { 'etalon-person': userId })

/** One request to our own server, told apart by what the phone does next. */
export async function ask<T>(method: string, path: string, body?: string | Blob, more: Record<string, string> = {}): Promise<Reply<T>> {
  const askedAt = Date.now()
  try {
    const answer = await fetch(path, {
      method,
      body,
      headers: { accept: 'application/json', ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}), ...more },
      // A hotel's sign-in page must not pass for our server.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS + Math.ceil(PATIENCE_MS_PER_BYTE * (body instanceof Blob ? body.size : 0))),
    })
    hearServerTime(answer.headers.get('date'), askedAt)
    if (answer.status === 204) return { kind: 'done', value: undefined as T }
    if (answer.status === 401) return { kind: 'signed_out' }
    if (answer.status === 429 || answer.status >= 500) return { kind: 'unreachable' }
    const said: unknown = await answer.json()
    return answer.ok ? { kind: 'done', value: said as T } : refusal(said)
  } catch {
    return { kind: 'unreachable' }
  }
}

function refusal(said: unknown): Reply<never> {
  const { problem, message, details } = (said ?? {}) as { problem?: unknown; message?: unknown; details?: unknown }
  if (typeof problem !== 'string') return { kind: 'unreachable' }
  return {
    kind: 'refused',
    problem,
    message: typeof message === 'string' ? message : '',
    details: typeof details === 'object' && details !== null ? (details as Record<string, string | number>) : {},
  }
}

/** How long to wait after so many failures in a row: 1, 2, 4 … 60 seconds, a little uneven so that phones do not come together. */
export const pauseAfter = (failures: number, chance = Math.random()): number =>
  Math.min(60_000, 1_000 * 2 ** Math.max(0, failures - 1)) * (0.75 + chance / 2)
