import { canKeep, refused } from './vault'
import { below, inShed } from './vault-database'

/** At sign-out: the person's boxes and key are gone, everybody else's stay. */
export async function forgetPerson(userId: string): Promise<void> {
  if (!canKeep()) return
  await inShed(async (shed) => {
    const work = shed.transaction(['keys', 'boxes'], 'readwrite')
    await Promise.all([work.table('boxes').delete(below(`${userId}/`)), work.table('keys').delete(userId), work.done])
  }).catch(refused)
}
