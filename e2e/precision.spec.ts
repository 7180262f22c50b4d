import { expect, expectAccessible, test } from './support/fixtures'
import { layProgramme, layVisit, ownOrganization } from './support/ground'
import { brief } from './support/questionnaires'

test('with little data the planner names no figure, but where coverage is thin', async ({ page }) => {
  const own = await ownOrganization(page, 'Precision')
  const { org } = own
  await page.goto(`/${org}/visits/precision`)
  await expect(page.getByText('Nothing is published yet.', { exact: false })).toBeVisible()

  const programme = await layProgramme(own, { questionnaire: brief(), branches: ['Bridge Street', 'Harbour'] })
  await layVisit(programme, { branch: 'Bridge Street', stage: 'published', failed: ['DR_1'] })
  await page.goto(`/${org}/scorecards`)
  await page.getByRole('link', { name: 'How many visits are needed?' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How many visits are needed cannot be said yet.')
  await expect(page.getByText('There are 0 so far, from 1 visit in 1 branch.', { exact: false })).toBeVisible()
  await expect(page.getByText('1 branch of 2 has fewer than 1 visit in this period.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Thin coverage' }).getByRole('row').nth(1)).toContainText('Harbour')
  await expectAccessible(page)
})
