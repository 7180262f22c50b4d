import 'server-only'
import { Logger, parseCrontab, run, type Runner } from 'graphile-worker'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { schedule } from './schedule'
import type { Task } from './task'
import { longTasks, shortTasks } from './tasks'

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

// What the queue itself says of a failed job quotes the error's message; ours, below, says it without personal data.
const quiet = new Logger(({ jobId }) => (level, message) => log()[jobId ? 'trace' : levels[level]]({ jobId }, message))

const watched =
  (name: string, task: Task) =>
  async (payload: unknown, { job }: { job: { id: string; attempts: number } }): Promise<void> => {
    try {
      await task(payload)
    } catch (error) {
      log().error({ task: name, jobId: job.id, attempt: job.attempts, error }, 'a job failed')
      throw error
    }
  }

/**
 * Slots for two kinds of jobs, each with connections of its own: one to take or end a job for each slot, one that listens, one for the
 * clock. Ten in all, which docs/scaling.md counts with.
 */
const lanes = {
  short: { tasks: shortTasks, slots: 4, connections: 6, clock: schedule },
  long: { tasks: longTasks, slots: 2, connections: 4, clock: [] },
}
type Lane = { tasks: Record<string, Task>; slots: number; connections: number; clock: string[] }

const startLane = ({ tasks, slots, connections, clock }: Lane): Promise<Runner> =>
  run({
    connectionString: env().DATABASE_DIRECT_URL,
    maxPoolSize: connections,
    concurrency: slots,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quiet,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, watched(name, task)])),
    parsedCronItems: parseCrontab(clock.join('\n')),
  })

/**
 * Starts taking jobs, as the app's role, and waits for new ones. `stop()` lets running ones end; `promise` settles when the last one has,
 * with a fault where that is why it stopped.
 */
export async function startWorker(): Promise<Pick<Runner, 'promise' | 'stop'>> {
  const short = await startLane(lanes.short)
  const long = await startLane(lanes.long).catch(async (error: unknown) => {
    await short.stop()
    throw error
  })
  // One that ends by itself takes the other with it, so that the process ends and is started anew. Asked to stop, both end: the second time is refused.
  const withOther = (one: Runner, other: Runner) => one.promise.finally(() => other.stop().catch(() => undefined))
  const ended = Promise.allSettled([withOther(short, long), withOther(long, short)])
  return {
    stop: async () => void (await Promise.all([short.stop(), long.stop()])),
    promise: ended.then(async () => void (await Promise.all([short.promise, long.promise]))),
  }
}
