import 'server-only'
import { Logger, parseCrontab, run, type Runner } from 'graphile-worker'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { schedule } from './schedule'
import type { Task } from './task'
import { tasks } from './tasks'

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

/** Starts taking jobs, as the app's role, and waits for new ones; `stop()` on the runner lets running ones end. */
export const startWorker = (): Promise<Runner> =>
  run({
    connectionString: env().DATABASE_DIRECT_URL,
    concurrency: 4,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quiet,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, watched(name, task)])),
    parsedCronItems: parseCrontab(schedule.join('\n')),
  })
