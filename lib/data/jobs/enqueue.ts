import 'server-only'
import { sql, type Sql } from '../sql'
import type { Tx } from '../tenant'

/**
 * Puts a task into the worker's queue in the same transaction as what it follows from. The payload holds ids only;
 * the database adds the organisation of the transaction. A job with the same key replaces the one still waiting.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Record<string, string> = {},
  { runAt, jobKey }: { runAt?: Date; jobKey?: string } = {},
): Promise<void> {
  await tx.$executeRaw`select enqueue(${task}, ${JSON.stringify(payload)}::jsonb, coalesce(${runAt ?? null}::timestamptz, now()), ${jobKey ?? null})`
}

/** The same for each row of what comes before in the statement. */
export const enqueueEach = (task: string, payload: Sql, rows: Sql): Sql => sql`select enqueue(${task}, ${payload}) from ${rows}`
