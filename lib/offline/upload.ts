import type { Ask, Reply } from './courier'
import type { PhonePhoto } from './report/kept'

/** From here on a photo travels in parts, so that a cut costs one part and not all of it. */
const LARGE_BYTES = 5 * 1024 * 1024
/** Small enough to arrive within a request's patience on the slowest connection (34 kbit/s), and for what lets a megabyte through. */
export const PART_BYTES = 512 * 1024
/** HTTP: said by a proxy before our server, for ours takes it. */
const TOO_LARGE = 413

type Progress = { held: number; whole?: boolean }

/**
 * One photo to `address` (of the visit's evidence). A large one is sent in parts: the server is asked first how much it has, so that
 * after a cut it goes on from there. So is one that something on the way finds too large. Done only when the server holds the whole photo.
 */
export async function uploadPhoto(ask: Ask, address: string, { id, criterionKey, sha256, takenAt }: PhonePhoto, bytes: Blob): Promise<Reply<unknown>> {
  const query = { criterion: criterionKey, sha256, takenAt }
  const put = <T>(more: Record<string, string>, body: Blob) => ask<T>('PUT', `${address}/${id}?${new URLSearchParams({ ...query, ...more }).toString()}`, body, more.offset ? 'held' : 'id')
  if (bytes.size <= LARGE_BYTES) {
    const reply = await put({}, bytes)
    if (reply.kind !== 'unreachable' || reply.foreign !== TOO_LARGE || bytes.size <= PART_BYTES) return reply
  }

  let reply: Reply<Progress> = await ask<Progress>('GET', `${address}/${id}?progress`, undefined, 'held')
  // Each answer brings the photo further, or a part is asked for again: never more rounds than parts sent twice.
  for (let rounds = 2 * Math.ceil(bytes.size / PART_BYTES) + 1; rounds > 0; rounds -= 1) {
    if (reply.kind !== 'done' || reply.value.whole) return reply
    const from = Math.min(reply.value.held, bytes.size)
    reply = await put<Progress>({ offset: String(from), total: String(bytes.size) }, bytes.slice(from, from + PART_BYTES))
  }
  return { kind: 'unreachable' }
}
