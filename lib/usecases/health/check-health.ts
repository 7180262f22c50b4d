import 'server-only'
import { checkFiles } from '@/lib/data/files/store'
import { checkDatabase, countJobs, countSessions, countUnsentMails } from '@/lib/data/health'
import { log } from '@/lib/log'

export type Readiness = { ready: boolean; database: 'ok' | 'failed'; jobs: 'ok' | 'late' | 'failed'; storage: 'ok' | 'failed' }

const LATE_SECONDS = 300
/** Whoever asks has given up by then: what still hangs is not ready. */
const PATIENCE_MS = 10_000

/**
 * Whether the app can work: the database answers, the queue takes jobs, files can be written. Jobs that wait longer than
 * five minutes are said to be late (is the worker running?) but do not take the web server out of service.
 */
export async function checkReadiness(): Promise<Readiness> {
  const trying = async <Good extends string>(part: string, work: () => Promise<Good>): Promise<Good | 'failed'> => {
    try {
      return await inTime(once(part, work))
    } catch (error) {
      log().error({ part, error }, 'a part is not ready')
      return 'failed'
    }
  }
  const [database, jobs, storage] = await Promise.all([
    trying('database', async () => (await checkDatabase(), 'ok' as const)),
    trying('jobs', async () => ((await countJobs()).oldestSeconds > LATE_SECONDS ? ('late' as const) : ('ok' as const))),
    trying('storage', async () => (await checkFiles(), 'ok' as const)),
  ])
  return { ready: [database, jobs, storage].every((part) => part !== 'failed'), database, jobs, storage }
}

/** A part that hangs is asked once, however often somebody asks for it: each asking would keep a connection of its own. */
const asked = new Map<string, Promise<unknown>>()
function once<T>(part: string, work: () => Promise<T>): Promise<T> {
  const underWay = asked.get(part) ?? work().finally(() => asked.delete(part))
  asked.set(part, underWay)
  return underWay as Promise<T>
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Figures for the operators' monitoring; none of any organisation. */
export async function measure() {
  const [jobs, unsentMails, sessions] = await Promise.all([countJobs(), countUnsentMails(), countSessions()])
  return { jobs, unsentMails, sessions }
}
