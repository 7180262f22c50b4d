import 'server-only'
import { atOnce } from './at-once'
import { readLimited } from './read-limited'

/** Bodies held in memory by one process at the same time: eight of the largest are some three hundred megabytes. */
const BODIES_AT_ONCE = 8

/** Work of the same person waits for its turn; together so many run. A person waits outside, without taking a place from others. */
export function inTurns(limit: number) {
  const together = atOnce(limit)
  const own = new Map<string, { run: ReturnType<typeof atOnce>; waiting: number }>()
  return async function run<T>(person: string, work: () => Promise<T>): Promise<T> {
    const turn = own.get(person) ?? { run: atOnce(1), waiting: 0 }
    own.set(person, turn)
    turn.waiting += 1
    try {
      return await turn.run(() => together(work))
    } finally {
      turn.waiting -= 1
      if (turn.waiting === 0) own.delete(person)
    }
  }
}
const shared = globalThis as { etalonBodies?: ReturnType<typeof inTurns> }
/** For all that holds a whole body in memory. */
export const bodyTurns = (shared.etalonBodies ??= inTurns(BODIES_AT_ONCE))

type Sent = { body: ReadableStream<Uint8Array> | null; announced: number | null; tooMuch?: 'photo_too_large' | 'sound_too_large' }

/**
 * Reads a photo or a sound and does with it what is to be done while it is held. Until its turn comes nothing of the body is read, so that
 * neither a hundred phones nor one that sends without end fill the memory.
 * @throws Problem 'photo_too_large', or what `tooMuch` says | 'upload_stalled'
 */
export const receivePhoto = <T>(userId: string, { body, announced, tooMuch = 'photo_too_large' }: Sent, work: (bytes: Uint8Array) => Promise<T>): Promise<T> =>
  bodyTurns(userId, async () => work(await readLimited(body, announced, { tooMuch })))
