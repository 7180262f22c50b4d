import { expect, test } from 'vitest'
import { enqueue } from '@/lib/data/jobs/enqueue'
import { withoutTenant } from '@/lib/data/tenant'
import { checkReadiness, measure } from '@/lib/usecases/health/check-health'

test('ready when database, jobs and storage work; a job nobody takes is late, not down', async () => {
  expect(await checkReadiness()).toEqual({ ready: true, database: 'ok', jobs: 'ok', storage: 'ok' })
  const runAt = new Date(Date.now() - 10 * 60_000)
  await withoutTenant({ reason: 'jobs' }, (tx) => enqueue(tx, 'send_mail', { mailId: '00000000-0000-7000-8000-000000000000' }, { runAt }))
  expect(await checkReadiness()).toMatchObject({ ready: true, jobs: 'late' })
  const { jobs } = await measure()
  expect(jobs).toMatchObject({ waiting: 1, failed: 0 })
  expect(jobs.oldestSeconds).toBeGreaterThan(500)
})
