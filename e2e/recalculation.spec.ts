import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/fixtures'
import { layProgramme, layVisit, ownOrganization } from './support/ground'
import { brief } from './support/questionnaires'
import { ready } from './support/ready'

const branch = 'Bridge Street'

/** From the standard's page: the first question counts three times in version 2. */
async function publishHeavier(page: Page) {
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.waitForURL(/\/edit$/)
  await page.getByRole('navigation', { name: 'Outline of the standard' }).locator('[data-outline-row^="criterion:"]').nth(0).click()
  await page.getByLabel('Weight', { exact: true }).fill('3')
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await page.getByRole('button', { name: /Publish/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 2' }).click()
  await page.waitForURL(/\/standards\/[^/]+$/)
}

/** Says why in the dialog that opened, and waits until it is done. */
async function sayWhy(page: Page, reason: string, button: string) {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: button }).click()
  await expect(dialog.getByText('Give a reason.')).toBeVisible()
  await dialog.getByLabel('Reason').fill(reason)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: button }).click()
  await expect(dialog).toBeHidden({ timeout: 30_000 })
}

test('published visits are scored by a newer version: seen before, confirmed with a reason, undone exactly', async ({ page }) => {
  test.slow()
  const own = await ownOrganization(page, 'Recalculation')
  const programme = await layProgramme(own, { questionnaire: brief(), branches: [branch] })
  const { reportNumber } = await layVisit(programme, { branch, stage: 'published', failed: ['DR_1'] })
  const standard = `/${own.org}/standards/${programme.standardId}`
  const report = `/${own.org}/reports/${reportNumber}`
  const headline = page.getByRole('heading', { level: 1 })

  await page.goto(standard)
  await publishHeavier(page)
  await page.goto(report)
  await expect(headline).toContainText('75.0')

  await page.goto(standard)
  await page.getByRole('link', { name: 'Recalculate published visits' }).click()
  await expect(headline).toHaveText('Recalculations')
  await expect(page.getByText('Nothing was recalculated yet.', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await ready(page.getByLabel('By the rules of'))
  await page.getByLabel('By the rules of').selectOption('Version 1')
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('There is nothing to recalculate')
  await page.getByLabel('By the rules of').selectOption('Version 2')
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await page.waitForURL(/\/recalculations\/[0-9a-f-]{36}$/)
  const preview = page.url()
  await expect(headline).toHaveText('Recalculation by version 2')
  await expect(page.getByText('1 report would show another figure. On site: mean of the routine visits scored anew 75.0 → 50.0.')).toBeVisible()
  const moved = page.getByRole('row').filter({ hasText: branch })
  await expect(moved).toContainText('75.0 → 50.0')
  await expectAccessible(page)
  // Both figures open what made them, the new one although nothing has moved yet.
  await moved.getByRole('link', { name: 'Why 50.0, as it becomes?' }).first().click()
  await expect(page.getByRole('dialog', { name: 'Why 50.0?' })).toContainText('what the previewed recalculation would make of it')
  await expectAccessible(page)
  await page.goto(preview)
  await moved.getByRole('link', { name: 'Why 75.0, as it was?' }).first().click()
  await expect(page.getByRole('dialog', { name: 'Why 75.0?' })).toBeVisible()
  await page.goto(report)
  await expect(headline).toContainText('75.0')

  await page.goto(preview)
  await page.getByRole('button', { name: 'Recalculate 1 visit' }).click()
  await sayWhy(page, 'The door counts more since the survey', 'Recalculate 1 visit')
  await expect(page.getByText('1 report shows another figure since', { exact: false })).toBeVisible()
  await expect(page.getByRole('list').filter({ hasText: 'The door counts more since the survey' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(report)
  await expect(headline).toContainText('50.0')
  const was = page.getByText(/^Recalculated on .* under version 2; was 75\.0\./)
  await expect(was).toBeVisible()
  await was.getByRole('link', { name: 'Why 75.0?' }).click()
  await expect(page.getByRole('dialog', { name: 'Why 75.0?' })).toContainText('Not the score that counts now: revision 1')

  await page.goto(preview)
  await page.getByRole('button', { name: 'Undo the recalculation' }).click()
  await sayWhy(page, 'The survey was of another town', 'Undo the recalculation')
  await expect(page.getByText('every figure went back to what it had been', { exact: false })).toBeVisible()
  await page.goto(report)
  await expect(headline).toContainText('75.0')
  await expect(page.getByText(/^Recalculated on/)).toBeHidden()
})
