import { expect, test } from 'vitest'
import { findToken, issueToken } from '@/lib/data/accounts/one-time-tokens'
import { limit } from '@/lib/data/accounts/rate-limit'
import { atTime } from '@/lib/data/clock'
import { findSignedIn, insertSession, listSessions } from '@/lib/data/sessions'
import { withoutTenant } from '@/lib/data/tenant'
import { removeOldTraces } from '@/lib/usecases/accounts/remove-old-traces'
import { anAddress } from '../../support/accounts'
import { asMigrator } from '../../support/past-the-wall'
import { anActor, newOrganization } from '../../support/world'

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
const countOf = async (table: string, where: string, value: string) =>
  Number((await asMigrator().query(`select count(*)::int as n from "${table}" where ${where} = $1`, [value])).rows[0].n)

test('ended sessions and dead links go; what still opens a door stays', async () => {
  const { userId } = await anActor((await newOrganization()).id, 'reviewer')
  const email = anAddress()
  const link = () => withoutTenant({ reason: 'sign-in' }, (tx) => issueToken(tx, 'reset', email))
  await atTime(daysAgo(60), () => insertSession(userId, 'an old phone'))
  await atTime(daysAgo(20), link)
  const [session, token] = [await insertSession(userId, 'a new phone'), await link()]
  expect([await countOf('Session', '"userId"', userId), await countOf('OneTimeToken', 'email', email)]).toEqual([2, 2])

  await removeOldTraces()

  expect([await countOf('Session', '"userId"', userId), await countOf('OneTimeToken', 'email', email)]).toEqual([1, 1])
  expect((await findSignedIn(session))?.userId).toBe(userId)
  expect((await listSessions(userId)).map(({ device }) => device)).toEqual(['a new phone'])
  expect(await findToken('reset', token)).toMatchObject({ email })
})

test('counts of attempts whose time is over go; whoever tried too often a moment ago still waits', async () => {
  const at = anAddress()
  const tooOften = async () => {
    for (let attempt = 0; attempt < 6; attempt++) await limit('mail', { at, place: 'direct' })
  }
  await expect(tooOften()).rejects.toMatchObject({ code: 'too_many_requests' })
  await asMigrator().query(`insert into "RateLimit" (key, points, expire) values ('mail.one:long-ago', 3, $1)`, [Date.now() - 60_000])
  await removeOldTraces()
  expect(await countOf('RateLimit', 'key', 'mail.one:long-ago')).toBe(0)
  await expect(limit('mail', { at, place: 'direct' })).rejects.toMatchObject({ code: 'too_many_requests' })
})

test('two workers that clean up at once do not stand in each other’s way', async () => {
  const { userId } = await anActor((await newOrganization()).id, 'reviewer')
  for (let index = 0; index < 20; index++) await atTime(daysAgo(90), () => insertSession(userId, `device ${index}`))
  await Promise.all([removeOldTraces(), removeOldTraces()])
  expect(await countOf('Session', '"userId"', userId)).toBe(0)
})
