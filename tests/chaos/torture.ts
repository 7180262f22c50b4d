import pg from 'pg'
import { insertSession } from '@/lib/data/sessions'
import { SESSION_COOKIES } from '@/lib/web/session-cookie'
import { chanceOf } from './chance'
import { checkEverything } from './check'
import { fillAndSend } from './client'
import { cutPoints, Ledger } from './cuts'
import { allArrived } from './network'
import { aChaosProgramme } from './programme'
import type { Run, Told } from './run'
import type { Safeguard } from './safeguards'
import { sleep } from './shopper'
import type { Ground } from './ground'

export type Wish = {
  seed: string
  reports: number
  clients: number
  webKills: number
  postgresKills: number
  /** From 0 to 1: how often a request is cut. */
  trouble: number
  patience: number
  without: Safeguard | null
}

/** Reports by several clients at once while everything breaks; then what the phones were told is compared with what is held. */
export async function torture(wish: Wish, { site, database, filesDir }: Ground) {
  const began = performance.now()
  const { organizationId, slug, visits } = await aChaosProgramme({ visits: wish.reports, shoppers: wish.clients })
  const ledger = new Ledger()
  const { pool, ...hands } = handsOn(database.urls.migrator)
  /** Whether the missing safeguard was found out: the rest would only take time. */
  const over = () => wish.without !== null && ledger.wrong.some(({ kind }) => kind !== 'not_sent')
  const run: Run = {
    ...wish, over, slug, organizationId, ledger, ...hands,
    get origin() {
      return site.origin
    },
  }

  const told: Told[] = []
  let done = 0
  const client = async (place: number) => {
    for (let index = place; index < visits.length && !over(); index += wish.clients) {
      const one = await fillAndSend(run, visits[index]!, index)
      if (one) told.push(one)
      done += 1
    }
  }
  const kills = killing(wish, () => done, { site, database })
  await Promise.all(Array.from({ length: wish.clients }, (_, place) => client(place)))
  const killed = await kills
  await allArrived()
  if (!over()) await checkEverything(run, visits, told, filesDir)
  const jobs = await jobsLeft(run)
  await pool.end()

  const counts = ledger.counts()
  return {
    seed: wish.seed, without: wish.without, reports: wish.reports, sent: told.length, clients: wish.clients, ...killed, jobs, workersGone: site.workersGone(),
    seconds: Math.round((performance.now() - began) / 100) / 10,
    cuts: counts, leastCut: Math.min(...cutPoints.map((point) => counts[point] ?? 0)),
    wrong: ledger.wrongCounts(), examples: [...ledger.wrong.filter(({ kind }) => kind === 'not_sent').slice(0, 4), ...ledger.wrong.slice(0, 8)],
  }
}
export type Outcome = Awaited<ReturnType<typeof torture>>

/** Jobs that gave up, and those nobody has taken yet. */
async function jobsLeft({ sql }: Run): Promise<{ waiting: number; failed: number }> {
  const [jobs] = await sql<{ waiting: number; failed: number }>(`
    select count(*) filter (where attempts = 0 and run_at <= now())::int as waiting, count(*) filter (where attempts >= max_attempts)::int as failed from graphile_worker.jobs`)
  return jobs!
}

/** Kills the web servers and the database in turn, evenly over the reports, while the clients go on. */
async function killing(wish: Wish, done: () => number, { site, database }: Pick<Ground, 'site' | 'database'>) {
  const chance = chanceOf(wish.seed, 'kills')
  const spread = (count: number, kill: () => Promise<void>, what: 'webKills' | 'postgresKills') =>
    Array.from({ length: count }, (_, place) => ({ after: ((place + 0.2 + 0.6 * chance.next()) * wish.reports * 0.95) / count, kill, what }))
  const plan = [...spread(wish.webKills, site.kill, 'webKills'), ...spread(wish.postgresKills, database.kill, 'postgresKills')]
  const killed = { webKills: 0, postgresKills: 0 }
  for (const { after, kill, what } of plan.toSorted((one, other) => one.after - other.after)) {
    while (done() < Math.floor(after)) await sleep(20)
    // Somewhere within the next requests, not right at the end of a report.
    await sleep(chance.below(150))
    await kill()
    killed[what] += 1
  }
  return killed
}

/** What the harness does past the site: statements as the migrator, and sessions. */
export function handsOn(migrator: string): Pick<Run, 'sql' | 'signIn'> & { pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString: migrator, max: 4 })
  pool.on('error', () => undefined)
  return {
    pool,
    sql: (text, values) => patiently(async () => (await pool.query(text, values)).rows as never),
    signIn: (userId) => patiently(async () => `${SESSION_COOKIES[0]}=${await insertSession(userId, 'chaos')}`),
  }
}

/** Tried again for a minute while the database is away. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + 60_000
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > until || !isAway(error)) throw error
      await sleep(150)
    }
  }
}

const isAway = (error: unknown): boolean =>
  error instanceof Error && (/ECONN|terminat|closed|reach|queryable|timeout|starting up|shutting down|recovery|accepting connections|`(57P|08)/i.test(error.message) || /^(57P|08)/.test(String('code' in error ? error.code : '')))
