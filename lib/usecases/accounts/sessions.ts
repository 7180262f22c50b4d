import 'server-only'
import { insertSession, listSessions, removeSessionByToken, removeSessions } from '@/lib/data/sessions'
import { withoutTenant } from '@/lib/data/tenant'
import { Problem } from '@/lib/domain/problem'

/** Begins a session for somebody who has just proven who they are; the answer is the token for their cookie. */
export const openSession = insertSession
export const endSessionByToken = removeSessionByToken
export const listOwnSessions = listSessions

/** Ends one of a person's own sessions. @throws Problem 'not_found' for another person's as for none */
export async function endSession({ userId }: { userId: string }, sessionId: string): Promise<void> {
  const ended = await withoutTenant({ reason: 'sign-in' }, (tx) => removeSessions(tx, userId, { only: sessionId }))
  if (ended === 0) throw new Problem('not_found')
}

/** Signs a person out everywhere, this device included. */
export const endAllSessions = ({ userId }: { userId: string }): Promise<number> =>
  withoutTenant({ reason: 'sign-in' }, (tx) => removeSessions(tx, userId))
