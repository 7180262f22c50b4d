import { randomId } from '../chance'
import { rightNow } from '../clock'
import type { Recording } from '../record-sound'
import type { Memo, MemoBox } from './memos'

/** So much of a memo at most goes with a page that is thrown away under it; of five minutes it writes a megabyte anew each time. */
const KEPT_EVERY_MS = 2_000

/**
 * A memo lies on the phone piece by piece while it is spoken, under the name it has when it is whole. Null when nothing was heard, and
 * then nothing stays.
 * @throws NotKept where the whole found no place; the last piece that did stays
 */
export async function keepMemo(box: MemoBox, { done, soFar }: Pick<Recording, 'done' | 'soFar'>): Promise<Memo | null> {
  const [id, at, began] = [randomId(), new Date(rightNow()).toISOString(), Date.now()]
  const keep = async (sound: Blob, seconds: number) => {
    const memo: Memo = { id, at, seconds, mime: sound.type }
    await box.keep(memo, sound)
    return memo
  }
  let writing: Promise<unknown> | null = null
  const timer = setInterval(() => {
    const sound = soFar()
    // A slow phone writes the newest when it is through with the one before.
    if (writing || sound.size === 0) return
    writing = keep(sound, Math.max(1, Math.round((Date.now() - began) / 1_000))).catch(() => undefined).finally(() => (writing = null))
  }, KEPT_EVERY_MS)
  const recorded = await done.finally(() => clearInterval(timer))
  // Never over what is whole.
  await writing
  if (recorded) return keep(recorded.sound, recorded.seconds)
  await box.drop(id)
  return null
}
