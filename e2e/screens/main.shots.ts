import type { Page } from '@playwright/test'
import { expect, personWithRole, signInAs, test } from '../support/fixtures'

/** The main screens for docs/screens: both widths, light and dark, and the first of them in Russian and Lithuanian. */
test.setTimeout(600_000)
test.use({ deviceScaleFactor: 1 })

const widths = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } }
const uuid = '[0-9a-f-]{36}'

async function shoot(page: Page, name: string, themes: readonly ('light' | 'dark')[] = ['light', 'dark'], sizes = Object.keys(widths) as (keyof typeof widths)[]) {
  const { pathname, search } = new URL(page.url())
  for (const theme of themes)
    for (const size of sizes) {
      await keep(page, 'theme', theme)
      await page.setViewportSize(widths[size])
      await page.goto(pathname + search)
      await page.waitForLoadState('networkidle')
      await expect(page.locator('main')).toBeVisible()
      await page.screenshot({ path: `docs/screens/${name}-${size}-${theme}.png`, fullPage: true })
    }
}

const keep = (page: Page, name: string, value: string) =>
  page.context().addCookies([{ name, value, domain: new URL(page.url()).hostname, path: '/' }])

async function speak(page: Page, language: string) {
  await keep(page, 'etalon_language', language)
}

/** The first address on the page that the pattern names. */
async function firstLink(page: Page, pattern: string): Promise<string> {
  const hrefs = await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const found = hrefs.find((href) => new RegExp(pattern).test(href))
  expect(found, `a link to ${pattern}`).toBeTruthy()
  return found!
}

test('the office', async ({ page, allowErrors }) => {
  allowErrors(/.*/)
  const org = `/${await signInAs(page, 'owner')}`
  await page.goto('/organizations?start')
  await speak(page, 'en')

  await page.goto(`${org}/scorecards`)
  await shoot(page, 'network')
  const branch = await firstLink(page, `/scorecards/branches/${uuid}`)
  for (const language of ['ru', 'lt']) {
    await speak(page, language)
    await shoot(page, `network-${language}`, ['light'])
  }
  await speak(page, 'en')
  await page.goto(branch)
  await shoot(page, 'branch')
  const report = /\/reports\/[A-Z0-9]{8}/.exec(await page.content())?.[0]
  await page.goto(`${org}${report}`)
  await shoot(page, 'report')

  for (const [name, path] of [['today', 'today'], ['visits', 'visits'], ['plan', 'visits/plan'], ['actions', 'actions'], ['branches', 'branches'], ['shoppers', 'shoppers'], ['campaigns', 'campaigns'], ['members', 'settings/members'], ['history', 'settings/audit']] as const) {
    await page.goto(`${org}/${path}`)
    await shoot(page, name, name === 'today' ? ['light', 'dark'] : ['light'])
  }
  await page.goto(`${org}/reviews`)
  await page.goto(await firstLink(page, `/reviews/${uuid}`))
  await shoot(page, 'review')
  await page.goto(`${org}/standards`)
  await shoot(page, 'standards', ['light'])
  await page.goto(await firstLink(page, `/standards/${uuid}`))
  await shoot(page, 'standard', ['light'])
  await page.goto(`${new URL(page.url()).pathname}/edit`)
  await shoot(page, 'editor')
})

/** The first visit of the shopper that has a report under way. */
async function openChecklist(page: Page) {
  await page.goto('/field')
  await expect(page.locator('main h2').first()).toBeVisible()
  const visits = await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  for (const visit of visits.filter((href) => new RegExp(`^/field/[^/]+/${uuid}$`).test(href))) {
    await page.goto(visit)
    // The phone's own copy is drawn by scripts.
    await expect(page.locator('main h2').first()).toBeVisible()
    const report = page.locator(`a[href="${visit}/report"]`)
    if ((await report.count()) > 0) return void (await page.goto(`${visit}/report`))
  }
  throw new Error('no report is under way')
}

/** The quiet screen or the whole form. */
async function fillInBy(page: Page, name: string) {
  const there = page.getByRole('button', { name })
  await there.click()
  await expect(there).toHaveAttribute('aria-pressed', 'true')
}

test('the phone', async ({ page, allowErrors }) => {
  allowErrors(/.*/)
  expect(personWithRole('shopper').email).toBeTruthy()
  await signInAs(page, 'shopper')
  await page.goto('/field')
  await speak(page, 'en')
  await shoot(page, 'field', ['light', 'dark'], ['phone'])
  await page.goto(await firstLink(page, `/field/[^/]+/${uuid}$`))
  await shoot(page, 'brief', ['light', 'dark'], ['phone'])
  await openChecklist(page)
  await fillInBy(page, 'While there')
  await shoot(page, 'quiet', ['light', 'dark'], ['phone'])
  await fillInBy(page, 'Afterwards')
  await shoot(page, 'checklist', ['light', 'dark'], ['phone'])
  await speak(page, 'lt')
  await shoot(page, 'checklist-lt', ['light'], ['phone'])
})

test('outside', async ({ page, allowErrors }) => {
  allowErrors(/.*/)
  await page.goto('/')
  await shoot(page, 'landing')
  await page.goto('/sign-in')
  await shoot(page, 'sign-in', ['light'])
})
