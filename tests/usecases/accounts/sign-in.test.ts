import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { listOrganizationsOf } from '@/lib/data/memberships'
import { findSignedIn, findSignedInAt } from '@/lib/data/sessions'
import { database } from '@/lib/data/tenant'
import { changePassword } from '@/lib/usecases/accounts/change-account'
import { checkPassword } from '@/lib/usecases/accounts/check-password'
import { mailLink } from '@/lib/usecases/accounts/mail-link'
import { findSignInLink, redeemSignInLink } from '@/lib/usecases/accounts/redeem-sign-in-link'
import { resetPassword } from '@/lib/usecases/accounts/reset-password'
import { endAllSessions, endSession, listOwnSessions, openSession } from '@/lib/usecases/accounts/sessions'
import { aFounder, anAddress, mailedToken, newestMail, password } from '../../support/accounts'

const signIn = (email: string, given = password, place = 'direct') => checkPassword({ email, password: given }, place)
const ask = (purpose: 'sign_in' | 'reset', email: string) => mailLink(purpose, { email, language: 'lt' }, 'direct')

test('a wrong password and an unknown address are refused alike, after the same work', async () => {
  const { email } = await aFounder()
  const timed = async (address: string) => {
    const begun = performance.now()
    await expect(signIn(address, 'wrong password')).rejects.toMatchObject({ code: 'wrong_sign_in', details: {} })
    return performance.now() - begun
  }
  await timed(anAddress())
  const times: { known: number; unknown: number }[] = []
  for (let round = 0; round < 4; round += 1) times.push({ known: await timed(email), unknown: await timed(anAddress()) })
  // The quickest of each: what the machine does beside is in none of them.
  const least = (of: 'known' | 'unknown') => Math.min(...times.map((time) => time[of]))
  expect(least('unknown')).toBeGreaterThan(least('known') / 4)
})

test('the eleventh wrong password in a quarter of an hour is not even looked at; other places go on', async () => {
  const { email } = await aFounder()
  for (let time = 1; time <= 10; time++) await expect(signIn(email, 'wrong', '10.0.0.1')).rejects.toMatchObject({ code: 'wrong_sign_in' })
  await expect(signIn(email, password, '10.0.0.1')).rejects.toMatchObject({ code: 'too_many_requests' })
  await expect(signIn(email, password, '10.0.0.2')).resolves.toBeTruthy()
})

test('one place that tries many addresses is stopped', async () => {
  await Promise.all(Array.from({ length: 100 }, () => signIn(anAddress(), 'wrong', '10.0.0.9').catch(() => undefined)))
  await expect(signIn(anAddress(), 'wrong', '10.0.0.9')).rejects.toMatchObject({ code: 'too_many_requests' })
})

test('one account tried from many places is closed to passwords for the hour; the owner’s sign-ins do not open it again', async () => {
  const { email } = await aFounder()
  const tries = (from: number, to: number) =>
    Promise.all(Array.from({ length: to - from }, (_, n) => signIn(email, 'wrong', `10.1.0.${from + n}`).catch(({ code }: { code: string }) => code)))
  expect(new Set(await tries(0, 59))).toEqual(new Set(['wrong_sign_in']))
  await expect(signIn(email, password, '10.2.0.1')).resolves.toBeTruthy()
  expect(await tries(59, 60)).toEqual(['wrong_sign_in'])
  await expect(signIn(email, password, '10.2.0.2')).rejects.toMatchObject({ code: 'too_many_requests' })
})

test('a right password clears the count', async () => {
  const { email } = await aFounder()
  for (let time = 1; time <= 65; time++) await signIn(email)
})

test('a mailed link signs in once, and looking at it does not use it', async () => {
  const { email } = await aFounder()
  await ask('sign_in', email)
  const token = await mailedToken(email)
  expect(await findSignInLink(token)).toMatchObject({ email })
  const both = await Promise.allSettled([redeemSignInLink(token, 'direct'), redeemSignInLink(token, 'direct')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await findSignInLink(token)).toBeNull()
})

test('a sign-in link ends after a quarter of an hour, and is no reset link', async () => {
  const { email } = await aFounder()
  await ask('sign_in', email)
  const token = await mailedToken(email)
  await expect(resetPassword({ token, password })).rejects.toMatchObject({ code: 'link_expired' })
  const later = new Date(Date.now() + 16 * 60_000)
  await expect(atTime(later, () => redeemSignInLink(token, 'direct'))).rejects.toMatchObject({ code: 'link_expired' })
})

test('an unknown address is answered alike and told by mail, in the language of the asker', async () => {
  const email = anAddress()
  expect(await ask('sign_in', email)).toBeUndefined()
  expect((await newestMail(email))!.subject).toBe('Paskyros su šiuo adresu nėra')
  await ask('reset', email)
  expect((await newestMail(email))!.text).not.toContain('token')
})

test('a new password by link ends every session and the older links', async () => {
  const { email } = await aFounder()
  const { userId } = await signIn(email)
  const before = await openSession(userId, 'Firefox · Linux')
  await ask('sign_in', email)
  const olderLink = await mailedToken(email)
  await ask('reset', email)
  const { signInToken } = await resetPassword({ token: await mailedToken(email), password: 'quite another password' })
  expect(await findSignedIn(before)).toBeNull()
  await expect(signIn(email)).rejects.toMatchObject({ code: 'wrong_sign_in' })
  await expect(redeemSignInLink(olderLink, 'direct')).rejects.toMatchObject({ code: 'link_expired' })
  expect(await redeemSignInLink(signInToken, 'direct')).toEqual({ userId })
  expect((await newestMail(email))!.subject).toBe('Your password was changed')
})

test('sessions: own ones are listed and ended, another person’s is not found, everywhere means everywhere', async () => {
  const [mine, theirs] = [await aFounder(), await aFounder()]
  const me = await signIn(mine.email)
  const them = await signIn(theirs.email)
  const [first, second] = [await openSession(me.userId, 'Firefox · Linux'), await openSession(me.userId, 'Safari · iPhone')]
  const other = await openSession(them.userId, '')
  const foreign = (await findSignedIn(other))!.sessionId
  expect((await listOwnSessions(me.userId)).map(({ device }) => device).sort()).toEqual(['Firefox · Linux', 'Safari · iPhone'])
  await expect(endSession(me, foreign)).rejects.toMatchObject({ code: 'not_found' })
  await endSession(me, (await findSignedIn(first))!.sessionId)
  expect(await findSignedIn(first)).toBeNull()
  expect(await endAllSessions(me)).toBe(1)
  expect(await findSignedIn(second)).toBeNull()
  expect(await findSignedIn(other)).toMatchObject({ email: theirs.email })
})

test('the database holds no token: only its hash, and a session ends after 30 days unused', async () => {
  const { email } = await aFounder()
  const { userId } = await signIn(email)
  const token = await openSession(userId, '')
  expect(await (await database()).session.count({ where: { sessionToken: token } })).toBe(0)
  const days = (count: number) => new Date(Date.now() + count * 86_400_000)
  expect(await atTime(days(29), () => findSignedIn(token))).not.toBeNull()
  expect(await atTime(days(58), () => findSignedIn(token)), 'used on day 29').not.toBeNull()
  expect(await atTime(days(89), () => findSignedIn(token))).toBeNull()
})

test('who asks for an organisation is held to the same: a session that is used lives on, one that ended, expired or whose account is closed is nobody’s', async () => {
  const [me, other] = [await aFounder(), await aFounder()]
  const [{ userId }, theirs] = [await signIn(me.email), await signIn(other.email)]
  const [slug, foreign] = [(await listOrganizationsOf(userId))[0]!.slug, (await listOrganizationsOf(theirs.userId))[0]!.slug]
  const [used, ended, left] = [await openSession(userId, ''), await openSession(userId, ''), await openSession(userId, '')]
  const days = (count: number) => new Date(Date.now() + count * 86_400_000)
  expect(await findSignedInAt(used, slug)).toMatchObject({ person: { userId, email: me.email }, actor: { userId, organization: { slug } } })
  for (const elsewhere of [foreign, 'no-such-place']) expect(await findSignedInAt(used, elsewhere)).toMatchObject({ person: { userId }, actor: null })
  expect(await findSignedInAt('nobody', slug)).toBeNull()
  await endSession((await findSignedIn(used))!, (await findSignedIn(ended))!.sessionId)
  expect(await findSignedInAt(ended, slug)).toBeNull()
  expect(await atTime(days(29), () => findSignedInAt(used, slug))).not.toBeNull()
  expect(await atTime(days(58), () => findSignedInAt(used, slug)), 'used on day 29').not.toBeNull()
  expect(await atTime(days(58), () => findSignedInAt(left, slug)), 'not used').toBeNull()
  await (await database()).user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } })
  expect(await findSignedInAt(used, slug)).toBeNull()
})

test('changing the password wants the present one and signs the other devices out', async () => {
  const { email } = await aFounder()
  const { userId } = await signIn(email)
  const [here, there] = [await openSession(userId, ''), await openSession(userId, '')]
  const person = (await findSignedIn(here))!
  const change = (current: string) => changePassword(person, { current, password: 'quite another password' }, 'direct')
  await expect(change('wrong')).rejects.toMatchObject({ code: 'wrong_sign_in' })
  await change(password)
  expect(await findSignedIn(here)).not.toBeNull()
  expect(await findSignedIn(there)).toBeNull()
  await expect(signIn(email, 'quite another password')).resolves.toEqual({ userId })
})

test('a closed account is signed out and cannot come back', async () => {
  const { email } = await aFounder()
  const { userId } = await signIn(email)
  const token = await openSession(userId, '')
  await (await database()).user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } })
  expect(await findSignedIn(token)).toBeNull()
  await expect(signIn(email)).rejects.toMatchObject({ code: 'wrong_sign_in' })
})
