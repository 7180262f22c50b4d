import 'server-only'
import pg from 'pg'
import { env } from '@/lib/env'
import { sql, type Sql } from './sql'
import { nameOf } from './statement-names'

/** As many milliseconds somebody waits for a connection before they are refused: a report in a crowd rather waits than fails. */
const PATIENCE = 30_000

// One pool a process, kept through hot reloads; Prisma's client stands on the same.
const shared = globalThis as { etalonConnections?: pg.Pool }

export function connections(): pg.Pool {
  if (shared.etalonConnections && !shared.etalonConnections.ended) return shared.etalonConnections
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 10, connectionTimeoutMillis: PATIENCE, pipeline: true })
  // A connection that breaks while nobody uses it leaves the pool; whoever asks next gets another.
  pool.on('error', () => undefined)
  return (shared.etalonConnections = pool)
}

/** What answers a statement: a connection within its transaction, or Prisma's client there. */
export type Statements = { $queryRaw: <Rows = unknown>(statement: TemplateStringsArray | Sql, ...values: unknown[]) => Promise<Rows> }

/**
 * Statements sent past Prisma, which takes six times as long over one as the driver does. Times come back as dates and documents
 * parsed; days are to be asked for as texts.
 */
export const statementsOn = (client: Pick<pg.ClientBase, 'query'>): Statements => ({
  async $queryRaw<Rows>(statement: TemplateStringsArray | Sql, ...given: unknown[]): Promise<Rows> {
    const { text, values } = 'raw' in statement ? sql(statement, ...given) : statement
    const name = nameOf({ sql: text })
    const { rows } = await client.query({ text, values: values.map(asParameter), ...(name ? { name } : {}) })
    return rows as Rows
  },
})

/** What Postgres answers to each statement after one that failed. */
const TRANSACTION_ENDED = '25P02'

/**
 * Sends statements of one connection without waiting between them: Postgres answers them in their order, each with its own answer or
 * fault. Of several faults the first that is not the echo of another is told: all after a fault say only that its transaction has ended.
 */
export async function inOneBreath<Answers extends unknown[]>(...send: { [At in keyof Answers]: () => Promise<Answers[At]> }): Promise<Answers> {
  const ended = await Promise.allSettled(send.map(async (one) => one()))
  const faults = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  if (faults.length > 0) throw faults.find((fault) => !(fault instanceof Error && 'code' in fault && fault.code === TRANSACTION_ENDED)) ?? faults[0]
  return ended.map((one) => (one as PromiseFulfilledResult<unknown>).value) as Answers
}

/** The driver would write a time by the clock of the machine. */
const asParameter = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)
