import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { now } from './clock'
import { newId } from './ids'
import { withoutTenant, type Tx } from './tenant'

export type SignedIn = { userId: string; sessionId: string; name: string; email: string; language: string; theme: string }
export type OpenSession = { id: string; device: string; createdAt: Date; lastSeenAt: Date }

export const SESSION_DAYS = 30
const MILLISECONDS_A_DAY = 86_400_000
const SEEN_AGAIN = 15 * 60_000

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const expiry = () => new Date(now().getTime() + SESSION_DAYS * MILLISECONDS_A_DAY)

/** The person behind a session's token, or null when it is unknown, expired or the account is closed. */
export async function findSignedIn(token: string): Promise<SignedIn | null> {
  return withoutTenant({ reason: 'sign-in' }, async (tx) => {
    const session = await tx.session.findUnique({
      where: { sessionToken: hashOf(token) },
      select: {
        id: true, expires: true, lastSeenAt: true,
        user: { select: { id: true, name: true, email: true, language: true, theme: true, deactivatedAt: true } },
      },
    })
    if (!session || session.expires <= now() || session.user.deactivatedAt) return null
    // A session in use lives on; written at most four times an hour.
    if (now().getTime() - session.lastSeenAt.getTime() > SEEN_AGAIN)
      await tx.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now(), expires: expiry() } })
    const { id, name, email, language, theme } = session.user
    return { userId: id, sessionId: session.id, name, email, language, theme }
  })
}

/** Begins a session; the answer is the only copy of its token. */
export async function insertSession(userId: string, device: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await withoutTenant({ reason: 'sign-in' }, (tx) =>
    tx.session.create({
      data: { id: newId(), sessionToken: hashOf(token), userId, device: device.slice(0, 100), expires: expiry(), createdAt: now(), lastSeenAt: now() },
      select: { id: true },
    }),
  )
  return token
}

/** A person's open sessions, the last used first. */
export const listSessions = (userId: string): Promise<OpenSession[]> =>
  withoutTenant({ reason: 'sign-in' }, (tx) =>
    tx.session.findMany({
      where: { userId, expires: { gt: now() } },
      orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
      select: { id: true, device: true, createdAt: true, lastSeenAt: true },
    }),
  )

/** Ends sessions of one person, never another's: one, all, or all but one. Answers how many. */
export async function removeSessions(tx: Tx, userId: string, which: { only?: string; except?: string } = {}): Promise<number> {
  const id = which.only ? { equals: which.only } : which.except ? { not: which.except } : undefined
  const { count } = await tx.session.deleteMany({ where: { userId, id } })
  return count
}

export const removeSessionByToken = (token: string) =>
  withoutTenant({ reason: 'sign-in' }, (tx) => tx.session.deleteMany({ where: { sessionToken: hashOf(token) } }))

export const removeOldSessions = (): Promise<number> =>
  withoutTenant({ reason: 'jobs' }, async (tx) => (await tx.session.deleteMany({ where: { expires: { lt: now() } } })).count)
