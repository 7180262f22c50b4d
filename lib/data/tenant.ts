import 'server-only'
import { z } from 'zod'
import type { Prisma, PrismaClient } from '@/prisma/generated/client'
import { connections, inOneBreath, statementsOn, type Statements } from './connections'
import type { Sql } from './sql'
import { again, nameOf } from './statement-names'

export type Tx = Prisma.TransactionClient

// One client a process, kept through hot reloads.
const shared = globalThis as { etalonDatabase?: Promise<PrismaClient> }

/** Prisma's client, loaded when it is first asked for: it brings the schema and a compiler, and the first answers do without. */
export const database = (): Promise<PrismaClient> => (shared.etalonDatabase ??= openDatabase())

async function openDatabase(): Promise<PrismaClient> {
  const [{ PrismaPg }, { PrismaClient: Client }] = await Promise.all([import('@prisma/adapter-pg'), import('@/prisma/generated/client')])
  return new Client({ adapter: new PrismaPg(connections(), { statementNameGenerator: nameOf, disposeExternalPool: true }) })
}

const patience = { maxWait: 10_000, timeout: 30_000 }

/**
 * The only door to an organisation's data: one transaction in which Postgres hides every other organisation.
 * No network call, image work or hashing inside. `oneMoment`: it only reads, and all its statements see the same moment.
 */
export async function withTenant<T>(
  actor: { organizationId: string; userId: string },
  work: (tx: Tx) => Promise<T>,
  { oneMoment = false, ...options }: { timeout?: number; oneMoment?: boolean } = {},
): Promise<T> {
  const client = await database()
  return client
    .$transaction(
      async (tx) => {
        await tx.$executeRaw`${again} select set_config('app.organization_id', ${actor.organizationId}, true), set_config('app.user_id', ${actor.userId}, true)`
        return work(tx)
      },
      { ...patience, ...options, ...(oneMoment ? { isolationLevel: 'RepeatableRead' as const } : {}) },
    )
    .catch(asOurFault)
}

/**
 * The same door for work that is nothing but statements, sent past Prisma (decision 47). Done means committed. `oneMoment`: it only
 * reads, and all its statements see the same moment.
 */
export async function withTenantStatements<T>(
  actor: { organizationId: string; userId: string },
  work: (tx: Statements) => Promise<T>,
  { oneMoment = false }: { oneMoment?: boolean } = {},
): Promise<T> {
  const client = await connections().connect()
  // Its pool listens to what it holds, not to what it lent: a connection that goes between two statements fails the next one, not the process.
  client.on('error', toldByNextStatement)
  let broken: Error | undefined
  try {
    const tx = statementsOn(client)
    // Nobody waits for the first two: where one of them fails there is no organisation, and the wall shows the work's statements
    // nothing. So nothing that stands outside the wall is written through this door.
    const [, , done] = await inOneBreath(
      () => client.query(oneMoment ? 'begin isolation level repeatable read read only' : 'begin'),
      () => tx.$queryRaw`${again} select set_config('app.organization_id', ${actor.organizationId}, true), set_config('app.user_id', ${actor.userId}, true), set_config('statement_timeout', ${String(patience.timeout)}, true)`,
      () => work(tx),
    )
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`)
    return done
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    return asOurFault(error)
  } finally {
    client.release(broken)
    client.off('error', toldByNextStatement)
  }
}

const toldByNextStatement = () => undefined

/** What was asked is judged before the door; what does not parse behind it was stored so, and is no fault of the asker's request. */
function asOurFault(error: unknown): never {
  if (!(error instanceof z.ZodError)) throw error
  // With the place where it was read, for the log.
  throw Object.assign(new Error('a stored row does not parse', { cause: error }), { stack: error.stack })
}

/** Why something is read before the organisation is known. Each case is listed here and nowhere else. */
export type BeforeTenant =
  | { reason: 'sign-in' }
  | { reason: 'own-memberships'; userId: string }
  | { reason: 'link-holder'; tokenHash: string }
  | { reason: 'mail' }
  | { reason: 'jobs' }
  | { reason: 'health' }

/**
 * One statement before the organisation is known, sent by itself: without the three that begin, name and end a transaction, for what
 * every request asks. A connection comes back from each transaction with nothing set, so nothing more is visible here than below.
 */
export const askWithoutTenant = <T>(_before: BeforeTenant, statement: Sql, read: (rows: unknown) => T): Promise<T> =>
  statementsOn(connections()).$queryRaw(statement).then(read).catch(asOurFault)

/** Reference tables, own memberships and assignments, the invitation behind a link: nothing else is visible here. */
export async function withoutTenant<T>(before: BeforeTenant, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await database()
  return client.$transaction(async (tx) => {
    const user = 'userId' in before ? before.userId : ''
    const hash = 'tokenHash' in before ? before.tokenHash : ''
    await tx.$executeRaw`select set_config('app.organization_id', '', true), set_config('app.user_id', ${user}, true), set_config('app.token_hash', ${hash}, true)`
    return work(tx)
  }, patience).catch(asOurFault)
}
