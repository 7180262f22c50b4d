import 'server-only'
import { Problem } from '@/lib/domain/problem'
import { patienceFor } from '@/lib/domain/slow-line'

/** What a phone may send as one photo. Ours sends about 1 MB; a foreign client may send what a camera made. */
export const MAX_PHOTO_BYTES = 20 * 1024 * 1024

/** A phone that sends nothing for so long has lost its connection, and others wait for its place. */
const PATIENCE_MS = 30_000

/** `rate`: how long so many bytes may take from the first on, in ms; nor is a place kept by a trickle. */
type Bounds = { limit?: number; patience?: number; rate?: (bytes: number) => number; tooMuch?: 'photo_too_large' | 'sound_too_large' | 'request_too_large' }

/**
 * Reads a body as it arrives and stops at the limit: 60 MB are never held in memory.
 * @throws Problem 'photo_too_large', or what `tooMuch` says (details.limit in MB) | 'upload_stalled'
 */
export async function readLimited(
  body: ReadableStream<Uint8Array> | null,
  announced: number | null,
  { limit = MAX_PHOTO_BYTES, patience = PATIENCE_MS, rate = patienceFor, tooMuch = 'photo_too_large' }: Bounds = {},
): Promise<Uint8Array> {
  const tooLarge = () => new Problem(tooMuch, { limit: Math.floor(limit / 1024 / 1024) })
  if (announced !== null && announced > limit) {
    await body?.cancel()
    throw tooLarge()
  }
  if (!body) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let total = 0
  const reader = body.getReader()
  const start = performance.now()
  for (;;) {
    const { done, value } = await withPatience(reader, Math.min(patience, start + rate(total) - performance.now()))
    if (done) return Buffer.concat(pieces, total)
    total += value.byteLength
    if (total > limit) {
      await reader.cancel()
      throw tooLarge()
    }
    pieces.push(value)
  }
}

/** @throws Problem 'upload_stalled' when nothing more comes */
async function withPatience(reader: ReadableStreamDefaultReader<Uint8Array>, patience: number) {
  let timer: NodeJS.Timeout | undefined
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('upload_stalled')), patience)
  })
  try {
    return await Promise.race([reader.read(), stalled])
  } catch (error) {
    void reader.cancel().catch(() => undefined)
    throw error
  } finally {
    clearTimeout(timer)
  }
}
