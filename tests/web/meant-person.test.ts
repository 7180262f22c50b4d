import { beforeEach, expect, test, vi } from 'vitest'
import { newId } from '@/lib/data/ids'
import { identifyActor } from '@/lib/web/actor'
import { beginSession } from '@/lib/web/next-auth'
import { organizationsOf } from '@/lib/usecases/identify'
import { findSignedIn } from '@/lib/data/sessions'
import { aFounder, password } from '../support/accounts'

const asked = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers() }))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (asked.cookies.has(name) ? { name, value: asked.cookies.get(name) } : undefined) }),
  headers: async () => asked.headers,
}))
beforeEach(() => {
  asked.cookies.clear()
  asked.headers = new Headers()
})

test('what is asked in another person’s name than the session’s is answered as signed out', async () => {
  const { email } = await aFounder()
  const session = await beginSession({ provider: 'password', email, password }, { place: 'direct', device: '' })
  const { userId } = (await findSignedIn(session.value))!
  const { slug } = (await organizationsOf(userId))[0]!
  for (const place of [slug, 'no-such-place', 'a\u0000b']) await expect(identifyActor(place)).rejects.toMatchObject({ code: 'signed_out' })
  asked.cookies.set(session.name, session.value)
  expect(await identifyActor(slug)).toMatchObject({ userId })
  asked.headers.set('etalon-person', userId)
  expect(await identifyActor(slug)).toMatchObject({ userId })
  for (const elsewhere of ['no-such-place', 'not an address', 'a\u0000b', 'a'.repeat(5_000), ['a'] as unknown as string]) await expect(identifyActor(elsewhere)).rejects.toMatchObject({ code: 'not_found' })
  asked.headers.set('etalon-person', newId())
  await expect(identifyActor(slug)).rejects.toMatchObject({ code: 'signed_out' })
})
