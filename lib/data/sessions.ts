import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { now } from './clock'
import { newId } from './ids'
import { actorOf, type Asking, Standing } from './memberships'
import { sql } from './sql'
import { again } from './statement-names'
import { askWithoutTenant, withoutTenant, type Tx } from './tenant'

export type SignedIn = { userId: string; sessionId: string; name: string; email: string; language: string; theme: string }
export type OpenSession = { id: string; device: string; createdAt: Date; lastSeenAt: Date }

export const SESSION_DAYS = 30
const MILLISECONDS_A_DAY = 86_400_000
const SEEN_AGAIN = 15 * 60_000

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const expiry = () => new Date(now().getTime() + SESSION_DAYS * MILLISECONDS_A_DAY)

const Held = z.object({ ended: z.boolean(), lastSeenAt: z.date(), sessionId: z.string(), userId: z.string(), name: z.string(), email: z.string(), language: z.string(), theme: z.string() })
type Held = z.output<typeof Held>
const HeldAt = Held.extend({ standing: Standing.nullable() })

const held = () => sql`s.expires <= ${now()}::timestamptz or u."deactivatedAt" is not null as ended, s."lastSeenAt", s.id::text as "sessionId", u.id::text as "userId",
  u.name, u.email::text as email, u.language, u.theme`
const bySession = (token: string) => sql`from "Session" s join "User" u on u.id = s."userId" where s."sessionToken" = ${hashOf(token)}`

/** The person behind a session's token, or null when it is unknown, expired or the account is closed. One statement: every page asks. */
export async function findSignedIn(token: string): Promise<SignedIn | null> {
  const [found] = await askWithoutTenant({ reason: 'sign-in' }, sql`${again} select ${held()} ${bySession(token)}`, (rows) => z.array(Held).parse(rows))
  return found ? inUse(found) : null
}

/**
 * The person behind a session's token, or null as above, and who they are in an organisation, null where they have no place in it. One
 * statement: every request of a phone asks.
 */
export async function findSignedInAt(token: string, slug: string): Promise<{ person: SignedIn; actor: Asking | null } | null> {
  const [found] = await askWithoutTenant(
    { reason: 'sign-in' }, sql`${again} select ${held()}, standing_of(u.id, ${slug}, null, ${now()}::date) as standing ${bySession(token)}`, (rows) => z.array(HeldAt).parse(rows),
  )
  const person = found && (await inUse(found))
  return person ? { person, actor: found.standing && actorOf(person.userId, found.standing) } : null
}

async function inUse({ ended, lastSeenAt, sessionId, userId, name, email, language, theme }: Held): Promise<SignedIn | null> {
  if (ended) return null
  // A session in use lives on; written at most four times an hour.
  if (now().getTime() - lastSeenAt.getTime() > SEEN_AGAIN)
    await withoutTenant({ reason: 'sign-in' }, (tx) => tx.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now(), expires: expiry() } }))
  return { userId, sessionId, name, email, language, theme }
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
