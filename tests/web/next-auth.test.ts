import { expect, test } from 'vitest'
import { findSignedIn } from '@/lib/data/sessions'
import { beginSession, endSession } from '@/lib/web/next-auth'
import { deviceName } from '@/lib/web/device'
import { aFounder, anAddress, password } from '../support/accounts'

const from = { place: 'direct', device: 'Firefox · Linux' }

test('each sign-in begins a session of its own, known by a random token that only the cookie holds', async () => {
  const { email, signInToken } = await aFounder()
  const one = await beginSession({ provider: 'password', email, password }, from)
  const two = await beginSession({ provider: 'link', token: signInToken }, from)
  expect(one).toMatchObject({ name: 'next-auth.session-token', options: { httpOnly: true, path: '/', sameSite: 'lax' } })
  expect(one.options.expires!.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000)
  expect(one.value).not.toBe(two.value)
  expect(await findSignedIn(one.value)).toMatchObject({ email })
  expect((await findSignedIn(one.value))!.sessionId).not.toBe((await findSignedIn(two.value))!.sessionId)
})

test('signing out ends the row, not the cookie alone', async () => {
  const { email } = await aFounder()
  const cookie = await beginSession({ provider: 'password', email, password }, from)
  const cleared = await endSession(cookie)
  expect(cleared.map(({ value }) => value)).toEqual([''])
  expect(await findSignedIn(cookie.value)).toBeNull()
})

test('refusals come out as they are', async () => {
  const unknown = beginSession({ provider: 'password', email: anAddress(), password }, from)
  await expect(unknown).rejects.toMatchObject({ code: 'wrong_sign_in' })
  await expect(beginSession({ provider: 'link', token: 'x'.repeat(43) }, from)).rejects.toMatchObject({ code: 'link_expired' })
})

test('a device is named by browser and system', () => {
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile/15E148 Safari/604.1')).toBe('Safari · iPhone')
  expect(deviceName('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0')).toBe('Edge · Windows')
  expect(deviceName(null)).toBe('')
})
