import { afterEach, expect, test, vi } from 'vitest'
import { newId } from '@/lib/data/ids'
import { signUp } from '@/lib/usecases/accounts/sign-up'
import { anAddress, wish } from '../../support/accounts'

/** The mailbox as a process would have it that was started with the switch so. */
async function mailbox(switched: 'on' | 'off') {
  vi.resetModules()
  vi.stubEnv('DEMO_MAILBOX', switched)
  return import('@/lib/usecases/mail/read-mailbox')
}
afterEach(() => vi.unstubAllEnvs())

test('the demonstration shows the newest mails, all or those to one address, and each with its words', async () => {
  const [one, other] = [anAddress(), anAddress()]
  await signUp(wish(one), 'direct')
  await signUp(wish(other), 'direct')
  const { readMailbox, readMail } = await mailbox('on')
  expect((await readMailbox()).slice(0, 2).map(({ to }) => to)).toEqual([other, one])
  const [line, ...more] = await readMailbox(one)
  expect(more).toEqual([])
  expect(line).not.toHaveProperty('text')
  expect(await readMail(line!.id)).toMatchObject({ to: one, subject: line!.subject, text: expect.stringContaining('token=') })
  expect(await readMailbox('nobody@example.test')).toEqual([])
  await expect(readMail(newId())).rejects.toMatchObject({ code: 'not_found' })
})

test('where real people have accounts there is no mailbox, not even for a mail whose number is known', async () => {
  const email = anAddress()
  await signUp(wish(email), 'direct')
  const [line] = await (await mailbox('on')).readMailbox(email)
  const { readMailbox, readMail } = await mailbox('off')
  await expect(readMailbox()).rejects.toMatchObject({ code: 'not_found' })
  await expect(readMailbox(email)).rejects.toMatchObject({ code: 'not_found' })
  await expect(readMail(line!.id)).rejects.toMatchObject({ code: 'not_found' })
})
