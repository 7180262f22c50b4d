import 'server-only'
import { createHash } from 'node:crypto'
import { now } from './clock'
import { withoutTenant } from './tenant'

export type SignedIn = { userId: string; sessionId: string; name: string; email: string; language: string; theme: string }

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The person behind a session's token, or null when it is unknown, expired or the account is closed. */
export async function findSignedIn(token: string): Promise<SignedIn | null> {
  const session = await withoutTenant({ reason: 'sign-in' }, (tx) =>
    tx.session.findUnique({
      where: { sessionToken: hashOf(token) },
      select: { id: true, expires: true, user: { select: { id: true, name: true, email: true, language: true, theme: true, deactivatedAt: true } } },
    }),
  )
  if (!session || session.expires <= now() || session.user.deactivatedAt) return null
  const { id, name, email, language, theme } = session.user
  return { userId: id, sessionId: session.id, name, email, language, theme }
}
