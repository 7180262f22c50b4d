import { ask } from '@/lib/offline/courier'
import { PERSON_COOKIE, readCookie } from '@/lib/offline/person-cookie'
import { isReachable } from '@/lib/offline/reachable'

/**
 * Whose phone this is: the cookie says it without a connection; where it is gone the server knows whose session this is, and its answer sets
 * the cookie: one that a script sets Safari keeps for seven days only.
 * @returns null when nobody is signed in, undefined when the server cannot be asked
 */
export async function personHere(): Promise<string | null | undefined> {
  const known = readCookie(PERSON_COOKIE)
  if (known) return known
  // A short question first: a page with nothing on it does not wait for minutes.
  if (!(await isReachable())) return undefined
  const reply = await ask<{ userId: string }>('GET', '/api/v1/field', undefined, 'userId')
  if (reply.kind !== 'done') return reply.kind === 'unreachable' ? undefined : null
  return reply.value.userId
}
