import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { startMailServer, useMailServer } from '../support/mail-server'
import { readAsMigrator } from '../support/migrator'
import { asMigrator } from '../support/past-the-wall'
import { newOrganization } from '../support/world'

const FILES = 6

let server: Awaited<ReturnType<typeof startMailServer>>
let house: Awaited<ReturnType<typeof open>>

// The mail server's address must stand in the environment before it is first read.
const open = async () => ({
  ...(await import('@/lib/data/mail/queue-mail')),
  ...(await import('@/lib/data/jobs/enqueue')),
  ...(await import('@/lib/data/tenant')),
  ...(await import('@/lib/jobs/worker')),
  ...(await import('@/lib/jobs/tasks')),
})

beforeAll(async () => {
  server = await startMailServer()
  useMailServer(server.url)
  house = await open()
})
afterAll(() => server.stop())

const files = () => readAsMigrator<{ taken: boolean }>(`select locked_at is not null as taken from graphile_worker.jobs where task_identifier = 'run_export'`)
const taken = async () => (await files()).filter((one) => one.taken).length

test('however many long jobs wait, a mail is sent meanwhile; asked to stop, the worker ends those it has and takes no other', async () => {
  const organization = await newOrganization()
  for (let at = 0; at < FILES; at++)
    await house.withTenant({ organizationId: organization.id, userId: newId() }, (tx) => house.enqueue(tx, 'run_export', { runId: newId() }))
  // Whoever takes up a file waits for this table as for a long file.
  const holder = await asMigrator().connect()
  await holder.query('begin')
  await holder.query('lock table "ExportRun" in access exclusive mode')
  const worker = await house.startWorker()
  let stopped: Promise<void> | undefined
  try {
    await expect.poll(taken, { timeout: 20_000, interval: 100 }).toBeGreaterThanOrEqual(2)
    await house.withoutTenant({ reason: 'mail' }, (tx) => house.queueMail(tx, { to: 'rasa@example.test', language: 'lt', kind: 'sign_in', values: { name: 'Rasa' }, path: '/sign-in/link?token=abc' }))
    await expect.poll(() => server.received.length, { timeout: 10_000, interval: 100 }).toBe(1)
    expect(await taken()).toBe(2)

    let over = false
    stopped = worker.stop().then(() => void (over = true))
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(over).toBe(false)
    await holder.query('rollback')
    await stopped
    await worker.promise
    expect(await files()).toEqual(Array.from({ length: FILES - 2 }, () => ({ taken: false })))
  } finally {
    await holder.query('rollback')
    holder.release()
    await (stopped ?? worker.stop())
  }
})

test('every task has slots of one kind; what people wait for has the short ones', () => {
  const [long, short] = [Object.keys(house.longTasks), Object.keys(house.shortTasks)]
  expect(long.filter((name) => short.includes(name))).toEqual([])
  expect(long).toEqual(expect.arrayContaining(['run_export', 'import_history', 'rebuild_rollups']))
  expect(short).toEqual(expect.arrayContaining(['send_mail', 'publish_due', 'publish_all_due', 'remind_shoppers', 'tell_given']))
})
