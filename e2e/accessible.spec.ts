import type { Page } from '@playwright/test'
import { expect, expectAccessible, signInAs, test } from './support/fixtures'

const uuid = '[0-9a-f-]{36}'

/** The first address on the page that the pattern names. */
async function firstLink(page: Page, pattern: string): Promise<string> {
  const hrefs = await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const found = hrefs.find((href) => new RegExp(pattern).test(href))
  expect(found, `a link to ${pattern}`).toBeTruthy()
  return found!
}

async function look(page: Page, address: string) {
  await page.goto(address)
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expectAccessible(page)
}

test.describe('pages full of the demo’s data', () => {
  test.describe.configure({ timeout: 180_000 })

  test('a manager’s visits, calendar and reviews are accessible', async ({ page }) => {
    const org = `/${await signInAs(page, 'manager')}`
    await look(page, `${org}/visits`)
    await look(page, await firstLink(page, `/visits/${uuid}$`))
    await look(page, `${org}/visits?view=calendar`)
    await look(page, `${org}/reviews`)
    await look(page, await firstLink(page, `/reviews/${uuid}`))
  })

  test('a shopper’s visits, brief and earnings are accessible', async ({ page }) => {
    await signInAs(page, 'shopper')
    await look(page, '/field')
    await look(page, await firstLink(page, `^/field/[^/]+/${uuid}$`))
    await look(page, '/field/earnings')
  })
})
