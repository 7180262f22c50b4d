import { expect, test, vi } from 'vitest'
import { enqueue } from '@/lib/data/jobs/enqueue'
import { withoutTenant } from '@/lib/data/tenant'
import { checkReadiness, measure } from '@/lib/usecases/health/check-health'
import { readAsMigrator } from '../support/migrator'
import { asMigrator } from '../support/past-the-wall'

test('the first to ask does not wait for Prisma’s client', async () => {
  expect(await checkReadiness()).toEqual({ ready: true, database: 'ok', jobs: 'ok', storage: 'ok' })
  expect((globalThis as { etalonDatabase?: unknown }).etalonDatabase).toBeUndefined()
})

test('ready when database, jobs and storage work; a job nobody takes is late, not down', async () => {
  expect(await checkReadiness()).toEqual({ ready: true, database: 'ok', jobs: 'ok', storage: 'ok' })
  const runAt = new Date(Date.now() - 10 * 60_000)
  await withoutTenant({ reason: 'jobs' }, (tx) => enqueue(tx, 'send_mail', { mailId: '00000000-0000-7000-8000-000000000000' }, { runAt }))
  expect(await checkReadiness()).toMatchObject({ ready: true, jobs: 'late' })
  const { jobs } = await measure()
  expect(jobs).toMatchObject({ waiting: 1, failed: 0 })
  expect(jobs.oldestSeconds).toBeGreaterThan(500)
})

test('what hangs is not ready', async () => {
  const holder = await asMigrator().connect()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await holder.query('begin')
    await holder.query('lock table graphile_worker._private_jobs in access exclusive mode')
    const asked = checkReadiness()
    const waits = `select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`
    for (let looks = 0; looks < 500 && (await readAsMigrator(waits)).length === 0; looks++);
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await asked).toMatchObject({ ready: false, jobs: 'failed' })
  } finally {
    vi.useRealTimers()
    await holder.query('rollback')
    holder.release()
  }
  expect(await checkReadiness()).toMatchObject({ ready: true })
})
