import { readdirSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { may } from '../lib/domain/permission'
import { roles, type Role } from '../lib/domain/people/role'
import { signUp } from './support/accounts'
import { addresses } from './support/addresses'
import { expect, signInAs, signIns, test } from './support/fixtures'

/** Walks every page and route as every role, signed out, and from another organisation; by request, as a stranger would, so at one width. */
test.setTimeout(240_000)

const ABSENT = '01900000-0000-7000-8000-000000000000'
const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))

test('every page and route has its entry', () => {
  expect(files.toSorted()).toEqual(Object.keys(addresses).toSorted())
})

type Answer = 'shown' | 'absent' | 'sign-in' | 'elsewhere'

async function ask(request: APIRequestContext, path: string): Promise<Answer> {
  const response = await request.get(path, { maxRedirects: 0 })
  const status = response.status()
  if (status >= 300 && status < 400) return (response.headers().location ?? '').includes('/sign-in') ? 'sign-in' : 'elsewhere'
  if (status === 401) return 'sign-in'
  if (status >= 400) return 'absent'
  const body = await response.text()
  if (body.includes('NEXT_HTTP_ERROR_FALLBACK;404')) return 'absent'
  return body.includes('NEXT_REDIRECT') ? 'elsewhere' : 'shown'
}

const firstMatch = async (page: Page, path: string, pattern: RegExp): Promise<string> => {
  const found = pattern.exec(await (await page.request.get(path)).text())?.[1]
  expect(found, `a sample of ${pattern} on ${path}`).toBeTruthy()
  return found!
}

const uuid = '([0-9a-f-]{36})'

/** Samples of the organisation, as its manager finds them. */
async function samples(page: Page): Promise<Record<string, string>> {
  await signInAs(page, 'manager')
  await page.goto('/organizations?start')
  const org = new URL(page.url()).pathname.split('/')[1]!
  const find = (path: string, pattern: string) => firstMatch(page, `/${org}/${path}`, new RegExp(pattern))
  return {
    org,
    absent: ABSENT,
    visit: await find('visits', `/visits/${uuid}`),
    review: await find('reviews', `/reviews/${uuid}`),
    standard: await find('standards', `/standards/${uuid}`),
    campaign: await find('campaigns', `/campaigns/${uuid}`),
    shopper: await find('shoppers', `/shoppers/${uuid}`),
    region: await find('scorecards', `/scorecards/regions/${uuid}`),
    otherBranch: await find('scorecards', `/scorecards/branches/${uuid}`),
  }
}

const fill = (path: string, values: Record<string, string>) => path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ABSENT)

test('everybody sees what the table of permissions opens, and nothing else', async ({ page, newPerson, allowErrors }) => {
  allowErrors(/.*/)
  const known = await samples(page)
  known.report = await firstMatch(page, `/${known.org}/scorecards/branches/${known.otherBranch}`, /\/reports\/([A-Z0-9]{8})/)
  const shopper = await newPerson()
  await signInAs(shopper, 'shopper')
  known.ownVisit = await firstMatch(shopper, '/field', new RegExp(`/field/${known.org}/${uuid}`))

  const out = await newPerson()
  for (const [file, { path, opens }] of Object.entries(addresses)) {
    const answer = await ask(out.request, fill(path, known))
    if (opens === 'public') expect(answer, `${file}, signed out`).not.toBe('absent')
    else expect(answer, `${file}, signed out`).not.toBe('shown')
  }

  for (const role of roles.filter((one) => signIns().some((person) => person.role === one))) {
    const person = await newPerson()
    await signInAs(person, role)
    for (const [file, { path, opens, scope }] of Object.entries(addresses)) {
      const answer = await ask(person.request, fill(path, known))
      const what = `${file} as ${role}`
      if (opens === 'public' || opens === 'person') expect(answer, what).not.toBe('absent')
      else if (opens === 'nobody') expect(answer, what).not.toBe('shown')
      else if (opens === 'shopper') expect(answer, what).toBe(role === 'shopper' ? 'shown' : answer === 'elsewhere' ? 'elsewhere' : 'absent')
      else if (!opensFor(role, opens)) expect(answer, what).toBe('absent')
      else if (scope && narrow(role)) continue
      else expect(['shown', 'elsewhere'], what).toContain(answer)
    }
  }
})

const opensFor = (role: Role, permission: Parameters<typeof may>[1]) =>
  may({ userId: ABSENT, organizationId: ABSENT, roles: [role], scope: { kind: 'all' }, dutyBranchIds: [], shopperId: null }, permission)

/** Roles whose scope decides: their own tests below. */
const narrow = (role: Role) => role === 'regional_manager' || role === 'branch_manager'

test('a branch manager sees own branches and no other’s, a stranger nothing at all', async ({ page, newPerson, allowErrors }) => {
  allowErrors(/.*/)
  const known = await samples(page)
  const branches = [...new Set((await (await page.request.get(`/${known.org}/scorecards`)).text()).match(/\/scorecards\/branches\/[0-9a-f-]{36}/g) ?? [])]
  expect(branches.length).toBeGreaterThan(2)
  const keeper = await newPerson()
  await signInAs(keeper, 'branch_manager')
  const seen = []
  for (const branch of branches) seen.push(await ask(keeper.request, `/${known.org}${branch}`))
  expect(seen.filter((answer) => answer === 'shown').length).toBeGreaterThan(0)
  expect(seen.filter((answer) => answer === 'absent').length).toBeGreaterThan(0)

  const stranger = await newPerson()
  await signUp(stranger, `stranger-${Date.now()}@example.test`, `Stranger ${Date.now()}`)
  for (const [file, { path, opens }] of Object.entries(addresses)) {
    if (!path.includes('{org}') || opens === 'public') continue
    expect(await ask(stranger.request, fill(path, known)), `${file} from another organisation`).not.toBe('shown')
  }
})
