import 'server-only'
import type { Tx } from './tenant'

/** Until the transaction ends, whoever else asks for the same name waits: for what is counted before it is added to. */
export async function oneAtATime(tx: Tx, name: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))::text`
}
