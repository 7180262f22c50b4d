import 'server-only'
import { z } from 'zod'
import { withoutTenant } from './tenant'

/** Throws when the database does not answer. */
export const checkDatabase = () => withoutTenant({ reason: 'health' }, (tx) => tx.$queryRaw`select 1`)

const Queue = z.object({ waiting: z.number(), failed: z.number(), oldestSeconds: z.number() })
export type QueueStanding = z.infer<typeof Queue>

/** Jobs that are due: how many, how many gave up, and for how many seconds the oldest has waited. Throws when the queue is not there. */
export async function countJobs(): Promise<QueueStanding> {
  const rows = await withoutTenant({ reason: 'health' }, (tx) => tx.$queryRaw`
    select count(*) filter (where attempts < max_attempts and locked_at is null and run_at <= now())::int as waiting,
      count(*) filter (where attempts >= max_attempts)::int as failed,
      coalesce(extract(epoch from now() - min(run_at) filter (where attempts = 0 and locked_at is null and run_at <= now())), 0)::int as "oldestSeconds"
    from graphile_worker.jobs`)
  return Queue.parse((rows as unknown[])[0])
}

export const countUnsentMails = () =>
  withoutTenant({ reason: 'mail' }, (tx) => tx.mailMessage.count({ where: { sentAt: null, failure: { not: null } } }))

export const countSessions = () => withoutTenant({ reason: 'health' }, (tx) => tx.session.count())
