import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect, signInAs, test } from './support/fixtures'
import { inParallel } from './support/in-parallel'
import { limits, type Weight, weighPage, weighShell } from './support/weigh'

test.setTimeout(240_000)

const AT_ONCE = 3

/** A page of a browser signed in like `from`, without a worker: what a first visit fetches. */
async function fresh(browser: Browser, from?: Page): Promise<Page> {
  const storageState = await from?.context().storageState()
  return (await browser.newContext({ ...(storageState ? { storageState } : {}), serviceWorkers: 'block' })).newPage()
}

function found(pattern: RegExp, text: string): string {
  const [first] = pattern.exec(text) ?? []
  expect(first, `${pattern} on the page`).toBeDefined()
  return first!
}

/** Weighed beside each other: most of the time goes by waiting that a page fetches nothing more. */
async function weighAll(context: BrowserContext, paths: readonly string[], kind: Weight['kind'], then?: (page: Page, path: string) => Promise<void>): Promise<Weight[]> {
  const weights: Weight[] = []
  await inParallel(paths, AT_ONCE, async (path) => {
    const page = await context.newPage()
    weights.push(await weighPage(page, path, kind))
    await then?.(page, path)
    await page.close()
  })
  return weights
}

async function expectLight(weights: Weight[]): Promise<void> {
  for (const { page, kind, kB, scripts } of weights) {
    expect(scripts, `scripts of ${page}`).toBeGreaterThan(0)
    expect.soft(kB, `kB of scripts on ${page}`).toBeLessThanOrEqual(limits[kind])
  }
}

test('public pages and the phone’s are small enough for a slow connection', async ({ page, browser }) => {
  const stranger = await fresh(browser)
  const weights = await weighAll(stranger.context(), ['/', '/sign-in', '/sign-up', '/reset', '/invitation/nothing'], 'public')
  await signInAs(page, 'shopper')
  const answer = (await (await page.request.get('/api/v1/field')).json()) as { visits: { org: string; visit: { visitId: string; stage: string } }[] }
  const begun = answer.visits.find(({ visit }) => visit.stage === 'under_way') ?? answer.visits.find(({ visit }) => visit.stage === 'returned')
  expect(begun, 'a visit that is under way').toBeDefined()
  const visit = `/field/${begun!.org}/${begun!.visit.visitId}`
  const shopper = await fresh(browser, page)
  for (const path of ['/field', visit, `${visit}/report`]) weights.push(await weighPage(shopper, path, 'phone'))
  expect(new URL(shopper.url()).pathname).toBe(`${visit}/report`)
  weights.push(await weighShell(page.request))
  await expectLight(weights)
  await Promise.all([stranger, shopper].map((one) => one.context().close()))
})

test('the office and the dashboards stay within theirs', async ({ page, browser }) => {
  const org = `/${await signInAs(page, 'manager')}`
  const linked = async (from: string, pattern: string) => found(new RegExp(`${org}/${pattern}`), await (await page.request.get(`${org}/${from}`)).text())
  const uuid = '[0-9a-f-]{36}'
  const office = [
    `${org}/today`, `${org}/visits`, `${org}/visits/plan`, await linked('visits', `visits/${uuid}`), `${org}/reviews`, await linked('reviews', `reviews/${uuid}`),
    `${org}/standards`, `${org}/standards/import`, `${org}/standards/new`, await linked('standards', `standards/${uuid}`), `${org}/campaigns`, `${org}/campaigns/new`,
    `${org}/branches`, `${org}/branches/new`, `${org}/shoppers`, `${org}/shoppers/new`, `${org}/actions`,
  ]
  const dashboards = [`${org}/scorecards`, `${org}/scorecards/compare`, await linked('scorecards', `scorecards/regions/${uuid}`), await linked('scorecards', `scorecards/branches/${uuid}`)]
  const reader = await fresh(browser, page)
  const weights = await weighAll(reader.context(), office, 'office')
  weights.push(...(await weighAll(reader.context(), dashboards, 'dashboards', async (page, path) => {
    // Nobody has moved yet, and the chart is there.
    if (path === dashboards[0]) await expect(page.locator('#waves [role=group] a:visible').first()).toBeVisible()
  })))
  await expectLight(weights)
  await reader.context().close()
})
