import { expect, test } from 'vitest'
import { listMails } from '@/lib/data/mail/stored-mail'
import { atTime } from '@/lib/data/clock'
import { findActor, listOrganizationsOf } from '@/lib/data/memberships'
import { database } from '@/lib/data/tenant'
import { checkPassword } from '@/lib/usecases/accounts/check-password'
import { confirmAddress, findConfirmation } from '@/lib/usecases/accounts/confirm-address'
import { signUp } from '@/lib/usecases/accounts/sign-up'
import { aFounder, anAddress, mailedToken, newestMail, password, wish } from '../../support/accounts'

const signIn = (email: string, given = password) => checkPassword({ email, password: given }, 'direct')

test('signing up and confirming the address makes a person, an organisation and its owner', async () => {
  const email = anAddress()
  await signUp(wish(email, 'Žalia Šalis'), 'direct')
  const token = await mailedToken(email)
  expect(await findConfirmation(token)).toEqual({ email, organizationName: 'Žalia Šalis', needsPassword: true })
  const { slug } = await confirmAddress({ token, password })
  expect(slug).toMatch(/^zalia-salis/)
  const { userId } = await signIn(email)
  expect(await findActor(userId, slug)).toMatchObject({ roles: ['owner'], scope: { kind: 'all' }, organization: { name: 'Žalia Šalis' } })
})

test('before the address is confirmed there is nobody to sign in as, and no organisation', async () => {
  const email = anAddress()
  await signUp(wish(email), 'direct')
  await expect(signIn(email)).rejects.toMatchObject({ code: 'wrong_sign_in' })
  expect(await (await database()).user.count({ where: { email } })).toBe(0)
})

test('the database refuses a password of an address that is not verified', async () => {
  const unverified = (await database()).user.create({ data: { email: anAddress(), name: 'N', passwordHash: 'x' } })
  await expect(unverified).rejects.toThrow(/password_only_when_verified/)
})

test('an address with an account hears the same, and its holder gets one more organisation, not a new password', async () => {
  const { email } = await aFounder()
  const answers = await Promise.all([signUp(wish(email, 'Second'), 'direct'), signUp(wish(anAddress(), 'Second'), 'direct')])
  expect(answers).toEqual([undefined, undefined])
  expect((await newestMail(email))!.subject).toBe('Confirm your address for Second')
  const token = await mailedToken(email)
  expect(await findConfirmation(token)).toMatchObject({ needsPassword: false })
  await confirmAddress({ token, password: 'another password!' })
  await expect(signIn(email, 'another password!')).rejects.toMatchObject({ code: 'wrong_sign_in' })
  const { userId } = await signIn(email)
  expect((await listOrganizationsOf(userId)).map(({ name }) => name)).toEqual(['Rasa Coffee', 'Second'])
})

test('a confirmation link works once, also when it is used twice at the same time', async () => {
  const email = anAddress()
  await signUp(wish(email), 'direct')
  const token = await mailedToken(email)
  const results = await Promise.allSettled([confirmAddress({ token, password }), confirmAddress({ token, password })])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'link_expired' } })
  expect(await findConfirmation(token)).toBeNull()
})

test('a confirmation link is good for a day', async () => {
  const email = anAddress()
  await signUp(wish(email), 'direct')
  const token = await mailedToken(email)
  const later = new Date(Date.now() + 24.1 * 3_600_000)
  await expect(atTime(later, () => confirmAddress({ token, password }))).rejects.toMatchObject({ code: 'link_expired' })
})

test('a new person cannot skip the password, and the link stays good', async () => {
  const email = anAddress()
  await signUp(wish(email), 'direct')
  const token = await mailedToken(email)
  await expect(confirmAddress({ token })).rejects.toMatchObject({ code: 'invalid' })
  await expect(confirmAddress({ token, password })).resolves.toBeTruthy()
})

test('organisations of the same name get addresses of their own, also at once; reserved words are never taken', async () => {
  const [one, two, three] = await Promise.all([aFounder(), aFounder(), aFounder()])
  expect(new Set([one.slug, two.slug, three.slug]).size).toBe(3)
  const email = anAddress()
  await signUp(wish(email, 'API'), 'direct')
  expect((await confirmAddress({ token: await mailedToken(email), password })).slug).toBe('api-org')
})

test('the sixth mail to an address within an hour is refused, with the minutes to wait', async () => {
  const email = anAddress()
  for (let time = 1; time <= 5; time++) await signUp(wish(email), 'direct')
  await expect(signUp(wish(email.toUpperCase()), 'direct')).rejects.toMatchObject({ code: 'too_many_requests', details: { minutes: 60 } })
  expect(await listMails(20, email)).toHaveLength(5)
})
