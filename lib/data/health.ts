import 'server-only'
import { z } from 'zod'
import { sql } from './sql'
import { askWithoutTenant, withoutTenant } from './tenant'

// What says whether the app works goes to the pool itself: it is asked first after every start, and needs no client of Prisma's.

/** Throws when the database does not answer. */
export const checkDatabase = (): Promise<void> => askWithoutTenant({ reason: 'health' }, sql`select 1`, () => undefined)

const Queue = z.object({ waiting: z.number(), failed: z.number(), oldestSeconds: z.number() })
export type QueueStanding = z.infer<typeof Queue>
const Rows = z.tuple([Queue])

/** Jobs that are due: how many, how many gave up, and for how many seconds the oldest has waited. Throws when the queue is not there. */
export async function countJobs(): Promise<QueueStanding> {
  const [standing] = await askWithoutTenant({ reason: 'health' }, sql`
    select count(*) filter (where attempts < max_attempts and locked_at is null and run_at <= now())::int as waiting,
      count(*) filter (where attempts >= max_attempts)::int as failed,
      coalesce(extract(epoch from now() - min(run_at) filter (where attempts = 0 and locked_at is null and run_at <= now())), 0)::int as "oldestSeconds"
    from graphile_worker.jobs`, (rows) => Rows.parse(rows))
  return standing
}

export const countUnsentMails = () =>
  withoutTenant({ reason: 'mail' }, (tx) => tx.mailMessage.count({ where: { sentAt: null, failure: { not: null } } }))

export const countSessions = () => withoutTenant({ reason: 'health' }, (tx) => tx.session.count())
