import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startMailServer, useMailServer } from '../support/mail-server'

let server: Awaited<ReturnType<typeof startMailServer>>
let house: Awaited<ReturnType<typeof open>>

// The mail server's address must stand in the environment before it is first read.
const open = async () => ({
  ...(await import('@/lib/data/mail/queue-mail')),
  ...(await import('@/lib/data/mail/stored-mail')),
  ...(await import('@/lib/data/tenant')),
  ...(await import('@/lib/jobs/worker')),
})

beforeAll(async () => {
  server = await startMailServer()
  useMailServer(server.url)
  house = await open()
})
afterAll(() => server.stop())
beforeEach(() => {
  server.received.length = 0
  server.state.refusing = false
})

const queue = (to: string, over: { name?: string; onceKey?: string } = {}) =>
  house.withoutTenant({ reason: 'mail' }, (tx) =>
    house.queueMail(tx, { to, language: 'lt', kind: 'sign_in', values: { name: over.name ?? 'Rasa' }, path: '/sign-in/link?token=abc', onceKey: over.onceKey }),
  )

async function untilSent(count: number) {
  const worker = await house.startWorker()
  try {
    await expect.poll(() => server.received.length, { timeout: 20_000, interval: 100 }).toBe(count)
    await expect.poll(async () => (await house.listMails(50)).filter((mail) => !mail.sentAt).length, { timeout: 10_000 }).toBe(0)
  } finally {
    await worker.stop()
  }
}

test('the worker, as the app role, sends a queued mail in its language and forgets the words', async () => {
  await queue('rasa@example.test', { name: '<b>Rasa</b>' })
  await untilSent(1)
  const [mail] = server.received
  expect(mail!.to).toEqual(['rasa@example.test'])
  expect(mail!.source).toContain('Content-Type: text/html')
  const [stored] = await house.listMails(1, 'rasa@example.test')
  expect(stored!.subject).toBe('Jūsų prisijungimo nuoroda')
  expect(await house.findMail(stored!.id)).toMatchObject({ text: '', html: '' })
})

test('a mail with the same key is written and sent once', async () => {
  await queue('once@example.test', { onceKey: 'reminder:1' })
  await queue('once@example.test', { onceKey: 'reminder:1' })
  expect(await house.listMails(10, 'once@example.test')).toHaveLength(1)
  await untilSent(1)
})

test('nothing is queued by a transaction that fails', async () => {
  const failing = house.withoutTenant({ reason: 'mail' }, async (tx) => {
    await house.queueMail(tx, { to: 'never@example.test', language: 'en', kind: 'sign_in', values: { name: 'N' }, path: '/' })
    throw new Error('afterwards')
  })
  await expect(failing).rejects.toThrow('afterwards')
  expect(await house.listMails(10, 'never@example.test')).toEqual([])
})

test('a refused mail keeps its words and why, for the next try', async () => {
  const { sendMail } = await import('@/lib/usecases/mail/send-mail')
  await queue('later@example.test')
  const [stored] = await house.listMails(1, 'later@example.test')
  server.state.refusing = true
  await expect(sendMail({ mailId: stored!.id })).rejects.toThrow()
  expect(await house.findMail(stored!.id)).toMatchObject({ sentAt: null, failure: expect.stringContaining('unavailable') })
  server.state.refusing = false
  await sendMail({ mailId: stored!.id })
  await sendMail({ mailId: stored!.id })
  expect(server.received).toHaveLength(1)
})

test('names cannot write HTML into a mail', async () => {
  const { renderMail } = await import('@/lib/data/mail/render-mail')
  const mail = await renderMail({ language: 'en', kind: 'sign_in', values: { name: '<img src=x>\nBcc: y' }, path: '/x?a=1&b=2' })
  expect(mail.html).not.toContain('<img')
  expect(mail.html).toContain('/x?a=1&amp;b=2')
  expect(mail.subject).not.toContain('\n')
})
