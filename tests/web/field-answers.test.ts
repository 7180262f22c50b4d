import { beforeEach, expect, test, vi } from 'vitest'
import { GET } from '@/app/api/v1/field/route'
import { POST } from '@/app/api/v1/orgs/[org]/visits/[visitId]/steps/route'
import { insertSession } from '@/lib/data/sessions'
import { SESSION_COOKIES } from '@/lib/web/session-cookie'
import { anAcceptedVisit } from '../support/report-world'

const asked = vi.hoisted(() => ({ cookies: new Map<string, string>(), given: [] as unknown[][], headers: new Headers() }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (asked.cookies.has(name) ? { name, value: asked.cookies.get(name) } : undefined),
    has: (name: string) => asked.cookies.has(name),
    set: (...cookie: unknown[]) => void asked.given.push(cookie),
  }),
  headers: async () => asked.headers,
}))
beforeEach(() => {
  asked.cookies.clear()
  asked.given = []
})

async function aShopperSignedIn() {
  const world = await anAcceptedVisit()
  asked.cookies.set(SESSION_COOKIES[0], await insertSession(world.shopper.userId, 'phone'))
  return world
}

test('a step that was taken is named in the answer, each time it is asked for', async () => {
  const { organization, visitId } = await aShopperSignedIn()
  const begin = () => POST(
    new Request('https://etalon.test/steps', { method: 'POST', body: JSON.stringify({ step: 'start' }) }),
    { params: Promise.resolve({ org: organization.slug, visitId }) },
  )
  for (const answer of [await begin(), await begin()]) expect([answer.status, await answer.json()]).toEqual([200, { step: 'start' }])
})

test('a browser that lost whose phone it is gets it with the answer, for a year as at sign-in; one that knows keeps what it has', async () => {
  const { shopper } = await aShopperSignedIn()
  expect(await (await GET()).json()).toMatchObject({ userId: shopper.userId })
  expect(asked.given).toEqual([['etalon_person', shopper.userId, { path: '/', maxAge: 31_536_000, sameSite: 'lax' }]])
  asked.given = []
  asked.cookies.set('etalon_person', shopper.userId)
  expect((await GET()).status).toBe(200)
  expect(asked.given).toEqual([])
})
