import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/fixtures'
import { layCampaign, layStandard, layVisit, ownOrganization } from './support/ground'
import { brief } from './support/questionnaires'

const branch = 'Bridge Street'

/** Opens the next draft, in which the first question counts three times. */
async function draftHeavier(page: Page, org: string, standard: string) {
  await page.goto(`/${org}/standards`)
  await page.getByRole('link', { name: standard }).first().click()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.waitForURL(/\/edit$/)
  await page.getByRole('navigation', { name: 'Outline of the standard' }).locator('[data-outline-row^="criterion:"]').nth(0).click()
  await page.getByLabel('Weight', { exact: true }).fill('3')
}

test('before publishing an author sees what the draft would have made of past reports', async ({ page }) => {
  test.slow()
  const own = await ownOrganization(page, 'Dry run')
  const { org } = own
  const laid = await layStandard(own, { questionnaire: brief(), branches: [branch] })
  const standard = laid.standardName

  // Nothing is published yet: the dry run says so instead of drawing an empty chart.
  await draftHeavier(page, org, standard)
  await page.getByRole('button', { name: 'See what it would change' }).first().click()
  await page.waitForURL(/\/dry-run$/)
  await expect(page.getByText('No published routine visit in this period.', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: 'Look at all time' }).click()
  await expect(page.getByText('No routine visit of this standard is published yet.', { exact: false })).toBeVisible()
  await expectAccessible(page)

  await layVisit(await layCampaign(laid), { branch, stage: 'published', failed: ['TL_1'] })

  // Three of four points are five of six by the draft.
  await page.goto(`/${org}/standards`)
  await page.getByRole('link', { name: standard }).first().click()
  await page.getByRole('link', { name: 'See what it would change' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('what the draft of version 2 would change')
  await expect(page.getByText('1 visit looked at.')).toBeVisible()
  await expect(page.getByText('1 visit changes zone of 1; 1 visit would show another score.')).toBeVisible()
  await expect(page.getByText('Mean of these visits: 75.0 as published, 83.3 by the draft.').last()).toBeVisible()
  await expectAccessible(page)
  const deciding = page.getByRole('table', { name: 'What decides' })
  await expect(deciding.getByRole('row').nth(1)).toContainText('8.3')
  await expect(deciding.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: 'Show as table' }).click()
  await expect(page.getByRole('table', { name: 'Distribution' }).getByRole('row').filter({ hasText: '80 to under 90' })).toContainText('01')
  await expect(page.getByRole('table', { name: 'Who changes zone' })).toContainText('Below the zone')

  // The report itself still says what was published.
  await page.getByRole('list', { name: '1 visit that changes zone' }).getByRole('link', { name: branch }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('75.0')
  await page.goBack()
  await expect(page.getByText('1 visit looked at.')).toBeVisible()

  // The dialog of publishing offers it as well, with what was typed a moment ago.
  await page.getByRole('link', { name: 'Back to the draft' }).click()
  await page.getByRole('navigation', { name: 'Outline of the standard' }).locator('[data-outline-row^="criterion:"]').nth(0).click()
  await page.getByLabel('Weight', { exact: true }).fill('1')
  await page.getByRole('button', { name: /^Publish/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'See what it would change' }).click()
  await page.waitForURL(/\/dry-run$/)
  await expect(page.getByText('The draft scores this visit as it is published.')).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
})
