import type { Ask, Reply } from './courier'
import type { PhonePhoto } from './report/kept'

/** What one request carries at most: it arrives within a request's patience on the slowest connection (34 kbit/s). What is larger goes in parts. */
export const PART_BYTES = 512 * 1024
/** The server takes no smaller part, unless it is the last. */
const LEAST_BYTES = 64 * 1024
/** HTTP: said by a proxy before our server, for ours takes it. */
const TOO_LARGE = 413

type Progress = { held: number; whole?: boolean }

/** What a line lets through: half as much goes after what it did not, or cut twice in a row, and twice as much once it let through so many. */
const STEADY = 4
type Line = { carries: number; cuts: number; passed: number }
const lines = new WeakMap<Ask, Line>()

function learn(line: Line, reply: Reply<unknown>): void {
  if (reply.kind !== 'unreachable') {
    line.cuts = 0
    line.passed += 1
    if (line.passed % STEADY === 0) line.carries = Math.min(PART_BYTES, 2 * line.carries)
    return
  }
  const sized = reply.fault !== undefined || reply.foreign === TOO_LARGE
  // Without a connection nothing is learned of one.
  if (!sized && globalThis.navigator?.onLine === false) return
  line.cuts += 1
  line.passed = 0
  if (sized || line.cuts > 1) line.carries = Math.max(LEAST_BYTES, line.carries / 2)
}

/**
 * One photo to `address` (of the visit's evidence). What is more than a request carries is sent in parts: the server is asked first how
 * much it has, so that after a cut it goes on from there. Done only when the server holds the whole photo.
 */
export async function uploadPhoto(ask: Ask, address: string, { id, criterionKey, sha256, takenAt }: PhonePhoto, bytes: Blob): Promise<Reply<unknown>> {
  const query = { criterion: criterionKey, sha256, takenAt }
  const line = lines.get(ask) ?? { carries: PART_BYTES, cuts: 0, passed: 0 }
  lines.set(ask, line)
  async function put<T>(more: Record<string, string>, body: Blob): Promise<Reply<T>> {
    const reply = await ask<T>('PUT', `${address}/${id}?${new URLSearchParams({ ...query, ...more }).toString()}`, body, more.offset ? 'held' : 'id')
    learn(line, reply)
    return reply
  }
  if (bytes.size <= line.carries) return put({}, bytes)

  let reply: Reply<Progress> = await ask<Progress>('GET', `${address}/${id}?progress`, undefined, 'held')
  let begun: number | undefined
  // Each answer brings the photo further, or a part is asked for again: never more rounds than parts sent twice.
  for (let rounds = 2 * Math.ceil(bytes.size / line.carries) + 1; rounds > 0; rounds -= 1) {
    if (reply.kind !== 'done' || reply.value.whole) return reply
    const from = Math.min(reply.value.held, bytes.size)
    begun ??= from
    reply = await put<Progress>({ offset: String(from), total: String(bytes.size) }, bytes.slice(from, from + line.carries))
    // A part of it arrived: what did not is no sign that it never will.
    if (reply.kind === 'unreachable' && !reply.foreign && from > begun) return { kind: 'unreachable' }
  }
  return { kind: 'unreachable' }
}
