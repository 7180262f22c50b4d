import 'server-only'
import { atOnce } from './at-once'
import { MAX_PHOTO_BYTES, readLimited } from './read-limited'
import { sharedRoom } from './shared-room'

/** Bodies held in memory by one process at the same time: eight of the largest, or some hundred parts; joined, each is there twice for a moment. */
const ROOM_BYTES = 8 * MAX_PHOTO_BYTES
/** A body takes so much at least, with what its request holds beside it. */
const LEAST_BYTES = 512 * 1024

type Sender = { organizationId: string; userId: string }

/** Work of the same person waits for its turn; together they have so much room, shared by organisations. A person waits outside, without taking room from others. */
export function inTurns(room: number) {
  const together = sharedRoom(room)
  const own = new Map<string, { run: ReturnType<typeof atOnce>; waiting: number }>()
  /** `size`: how much of the room the work takes. */
  return async function run<T>({ organizationId, userId }: Sender, size: number, work: () => Promise<T>): Promise<T> {
    const turn = own.get(userId) ?? { run: atOnce(1), waiting: 0 }
    own.set(userId, turn)
    turn.waiting += 1
    try {
      return await turn.run(() => together(organizationId, size, work))
    } finally {
      turn.waiting -= 1
      if (turn.waiting === 0) own.delete(userId)
    }
  }
}
const shared = globalThis as { etalonBodies?: ReturnType<typeof inTurns> }
const turns = (shared.etalonBodies ??= inTurns(ROOM_BYTES))

/** For all that holds a body in memory: of so many bytes as were announced, or of the most there can be. */
export const bodyTurns = <T>(sender: Sender, bytes: number | null, work: () => Promise<T>): Promise<T> =>
  turns(sender, bytes !== null && bytes >= 0 ? Math.max(LEAST_BYTES, Math.min(bytes, MAX_PHOTO_BYTES)) : MAX_PHOTO_BYTES, work)

type Sent = { body: ReadableStream<Uint8Array> | null; announced: number | null; tooMuch?: 'photo_too_large' | 'sound_too_large' }

/**
 * Reads a photo or a sound and does with it what is to be done while it is held. Until its turn comes nothing of the body is read, so that
 * neither a hundred phones nor one that sends without end fill the memory.
 * @throws Problem 'photo_too_large', or what `tooMuch` says | 'upload_stalled'
 */
export const receivePhoto = <T>(sender: Sender, { body, announced, tooMuch = 'photo_too_large' }: Sent, work: (bytes: Uint8Array) => Promise<T>): Promise<T> =>
  bodyTurns(sender, announced, async () => work(await readLimited(body, announced, { tooMuch })))
