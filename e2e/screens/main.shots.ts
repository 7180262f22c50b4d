import type { Page } from '@playwright/test'
import { expect, personWithRole, signInAs, test } from '../support/fixtures'
import { speak } from '../support/words'
import { firstLink, shoot, UUID } from './shoot'

/** The main screens for docs/screens: both widths, light and dark. Scorecards have a file of their own. */
test.setTimeout(600_000)
test.use({ deviceScaleFactor: 1 })

test('the office', async ({ page, allowErrors }) => {
  allowErrors(/.*/)
  const org = `/${await signInAs(page, 'owner')}`
  await page.goto('/organizations?start')
  await speak(page, 'en')

  await page.goto(`${org}/scorecards`)
  await page.goto(await firstLink(page, `/scorecards/branches/${UUID}`))
  const report = /\/reports\/[A-Z0-9]{8}/.exec(await page.content())?.[0]
  await page.goto(`${org}${report}`)
  await shoot(page, 'report')

  for (const [name, path] of [['today', 'today'], ['visits', 'visits'], ['plan', 'visits/plan'], ['actions', 'actions'], ['branches', 'branches'], ['shoppers', 'shoppers'], ['campaigns', 'campaigns'], ['members', 'settings/members'], ['history', 'settings/audit']] as const) {
    await page.goto(`${org}/${path}`)
    await shoot(page, name, name === 'today' ? ['light', 'dark'] : ['light'])
  }
  await page.goto(`${org}/reviews`)
  await page.goto(await firstLink(page, `/reviews/${UUID}`))
  await shoot(page, 'review')
  await page.goto(`${org}/standards`)
  await shoot(page, 'standards', ['light'])
  await page.goto(await firstLink(page, `/standards/${UUID}`))
  await shoot(page, 'standard', ['light'])
  await page.goto(`${new URL(page.url()).pathname}/edit`)
  await shoot(page, 'editor')
})

/** The first visit of the shopper that has a report under way. */
async function openChecklist(page: Page) {
  await page.goto('/field')
  await expect(page.locator('main h2').first()).toBeVisible()
  const visits = await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  for (const visit of visits.filter((href) => new RegExp(`^/field/[^/]+/${UUID}$`).test(href))) {
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
  await page.goto(await firstLink(page, `/field/[^/]+/${UUID}$`))
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
