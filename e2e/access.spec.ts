import { readdirSync } from 'node:fs'
import type { APIRequestContext, PlaywrightWorkerArgs } from '@playwright/test'
import { may } from '../lib/domain/permission'
import { roles, type Role } from '../lib/domain/people/role'
import type { Person } from './ground/people'
import { addresses } from './support/addresses'
import { expect, personWithRole, signIns, test } from './support/fixtures'
import { cookiesOf, prepare } from './support/ground'
import { inParallel } from './support/in-parallel'

/** Walks every page and route as every role, signed out, and from another organisation; by request, as a stranger would, so at one width. */
test.setTimeout(240_000)

const ABSENT = '01900000-0000-7000-8000-000000000000'
const AT_ONCE = 4
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

/** Asks as somebody whose browser is signed in so, or as nobody. */
const asking = (playwright: PlaywrightWorkerArgs['playwright'], person: Person | null): Promise<APIRequestContext> =>
  playwright.request.newContext({
    baseURL: test.info().project.use.baseURL!,
    extraHTTPHeaders: person ? { cookie: cookiesOf(person).map(({ name, value }) => `${name}=${value}`).join('; ') } : {},
  })

const sessionOf = (role: string) => prepare('session', { email: personWithRole(role).email })

const firstMatch = async (request: APIRequestContext, path: string, pattern: RegExp): Promise<string> => {
  const found = pattern.exec(await (await request.get(path)).text())?.[1]
  expect(found, `a sample of ${pattern} on ${path}`).toBeTruthy()
  return found!
}

const uuid = '([0-9a-f-]{36})'

/** Samples of the organisation, as its manager finds them. */
async function samples(playwright: PlaywrightWorkerArgs['playwright']) {
  const { person, org } = await sessionOf('manager')
  const manager = await asking(playwright, person)
  const find = (path: string, pattern: string) => firstMatch(manager, `/${org}/${path}`, new RegExp(pattern))
  const known = {
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
  return { manager, known }
}

const fill = (path: string, values: Record<string, string>) => path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ABSENT)

test('everybody sees what the table of permissions opens, and nothing else', async ({ playwright }) => {
  const { manager, known } = await samples(playwright)
  const report = await firstMatch(manager, `/${known.org}/scorecards/branches/${known.otherBranch}`, /\/reports\/([A-Z0-9]{8})/)
  const shopper = await asking(playwright, (await sessionOf('shopper')).person)
  const ownVisit = await firstMatch(shopper, '/field', new RegExp(`/field/${known.org}/${uuid}`))
  const values = { ...known, report, ownVisit }

  const out = await asking(playwright, null)
  await inParallel(Object.entries(addresses), AT_ONCE, async ([file, { path, opens }]) => {
    const answer = await ask(out, fill(path, values))
    if (opens === 'public') expect(answer, `${file}, signed out`).not.toBe('absent')
    else expect(answer, `${file}, signed out`).not.toBe('shown')
  })

  for (const role of roles.filter((one) => signIns().some((person) => person.role === one))) {
    const somebody = await asking(playwright, (await sessionOf(role)).person)
    await inParallel(Object.entries(addresses), AT_ONCE, async ([file, { path, opens, scope }]) => {
      const answer = await ask(somebody, fill(path, values))
      const what = `${file} as ${role}`
      if (opens === 'public' || opens === 'person') expect(answer, what).not.toBe('absent')
      else if (opens === 'nobody') expect(answer, what).not.toBe('shown')
      else if (opens === 'shopper') expect(answer, what).toBe(role === 'shopper' ? 'shown' : answer === 'elsewhere' ? 'elsewhere' : 'absent')
      else if (!opensFor(role, opens)) expect(answer, what).toBe('absent')
      else if (scope && narrow(role)) return
      else expect(['shown', 'elsewhere'], what).toContain(answer)
    })
  }
})

const opensFor = (role: Role, permission: Parameters<typeof may>[1]) =>
  may({ userId: ABSENT, organizationId: ABSENT, roles: [role], scope: { kind: 'all' }, dutyBranchIds: [], shopperId: null }, permission)

/** Roles whose scope decides: their own tests below. */
const narrow = (role: Role) => role === 'regional_manager' || role === 'branch_manager'

test('a branch manager sees own branches and no other’s, a stranger nothing at all', async ({ playwright }) => {
  const { manager, known } = await samples(playwright)
  const branches = [...new Set((await (await manager.get(`/${known.org}/scorecards`)).text()).match(/\/scorecards\/branches\/[0-9a-f-]{36}/g) ?? [])]
  expect(branches.length).toBeGreaterThan(2)
  const keeper = await asking(playwright, (await sessionOf('branch_manager')).person)
  const seen: Answer[] = []
  await inParallel(branches, AT_ONCE, async (branch) => seen.push(await ask(keeper, `/${known.org}${branch}`)))
  expect(seen.filter((answer) => answer === 'shown').length).toBeGreaterThan(0)
  expect(seen.filter((answer) => answer === 'absent').length).toBeGreaterThan(0)

  const stamp = Date.now()
  const { owner } = await prepare('organization', { name: `Stranger ${stamp}`, email: `stranger-${stamp}@example.test` })
  const stranger = await asking(playwright, owner)
  await inParallel(Object.entries(addresses).filter(([, { path, opens }]) => path.includes('{org}') && opens !== 'public'), AT_ONCE, async ([file, { path }]) => {
    expect(await ask(stranger, fill(path, known)), `${file} from another organisation`).not.toBe('shown')
  })
})
