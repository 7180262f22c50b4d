import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { env } from '@/lib/env'
import { measure } from '@/lib/usecases/health/check-health'

const digest = (text: string) => createHash('sha256').update(text).digest()

const shared = globalThis as { etalonMetrics?: ReturnType<typeof makeMetrics> }

function makeMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] })
  return {
    registry,
    waiting: gauge('etalon_jobs_waiting', 'Jobs that are due and wait for a worker'),
    failed: gauge('etalon_jobs_failed', 'Jobs that gave up after their last try'),
    oldest: gauge('etalon_jobs_oldest_seconds', 'How long the oldest due job has waited'),
    mails: gauge('etalon_mails_refused', 'Mails the mail server refused at their last try'),
    sessions: gauge('etalon_sessions', 'Open sessions'),
  }
}

/** Everything there is to scrape, as Prometheus reads it. */
export async function renderMetrics(): Promise<{ text: string; type: string }> {
  const { registry, waiting, failed, oldest, mails, sessions } = (shared.etalonMetrics ??= makeMetrics())
  const now = await measure()
  waiting.set(now.jobs.waiting)
  failed.set(now.jobs.failed)
  oldest.set(now.jobs.oldestSeconds)
  mails.set(now.unsentMails)
  sessions.set(now.sessions)
  return { text: await registry.metrics(), type: registry.contentType }
}

/** Whether a request carries the operators' token; without one in the environment nobody does. */
export function mayScrape(authorization: string | null): boolean {
  const token = env().METRICS_TOKEN
  if (!token || !authorization) return false
  return timingSafeEqual(digest(`Bearer ${token}`), digest(authorization))
}
