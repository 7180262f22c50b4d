import { neverKept } from './kept-here'
import { canKeep, refused } from './vault'
import { below, inShed } from './vault-database'

/**
 * At sign-out: the person's boxes and key are gone, everybody else's stay.
 * @throws NotKept when they cannot be taken away just now; nothing is gone then
 */
export async function forgetPerson(userId: string): Promise<void> {
  if (!canKeep()) return
  await inShed(async (shed) => {
    const work = shed.transaction(['keys', 'boxes'], 'readwrite')
    try {
      const boxes = work.table('boxes').delete(below(`${userId}/`))
      const key = async () => work.table('keys').delete(userId)
      await Promise.all([boxes, key(), work.done])
    } catch (error) {
      // Boxes without their key, or the reverse, would be half of it.
      work.giveUp()
      throw error
    }
  }).catch((error: unknown) => {
    // A browser that has a store in name only, as in some private windows, holds nothing to forget.
    if (!neverKept()) refused(error)
  })
}
