import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/fixtures'
import { layProgramme, layVisit, ownOrganization } from './support/ground'
import { brief } from './support/questionnaires'
import { open, ready } from './support/ready'

const branch = 'Bridge Street'
const why = 'Why 75.0?'
/** One step, and there: two at once may be taken for one. */
const back = async (page: Page) => {
  const here = page.url()
  await page.goBack()
  await expect(page).not.toHaveURL(here)
}
const sheet = (page: Page) => page.getByRole('dialog', { name: why })
/** A score in a row of the explanation that is open. */
const scoreOf = (within: Locator, name: string) => within.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: why }).first()

/** The reviewer clears the photo, sees why, approves and publishes. */
async function review(page: Page, org: string) {
  const line = page.getByRole('list', { name: 'To be taken' }).getByRole('link', { name: branch })
  await open(page, `/${org}/reviews`, line)
  await line.click()
  await page.getByRole('button', { name: 'Take the review' }).click()
  await page.getByRole('button', { name: /^Photo 1 of 1/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Show to readers' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Hide from readers' }).or(page.getByText('Shown to readers')).first()).toBeVisible()
  // Nothing closes while what was decided is being saved.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden({ timeout: 1_000 })
  }).toPass()

  const figure = page.getByRole('complementary').getByRole('link', { name: why })
  await figure.press('Enter')
  await expect(sheet(page)).toContainText('3 ÷ 4 = 75%, rounded 75.0')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()
  await expect(figure).toBeFocused()
  // However quickly: what the framework writes of the address afterwards opens nothing again.
  for (let times = 0; times < 3; times += 1) {
    await figure.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }

  await page.getByRole('button', { name: /^Approve/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click()
  await page.getByRole('button', { name: /^Publish now/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish before the wave ends' }).click()
  await expect(page.getByRole('link', { name: 'As readers see it' })).toBeVisible()
}

test('from the network’s score to region, branch, visit, answer and photo, and back', async ({ page }) => {
  test.slow()
  const own = await ownOrganization(page, 'Why')
  const { org } = own
  await layVisit(await layProgramme(own, { questionnaire: brief(), branches: [branch] }), { branch, stage: 'sent', failed: ['DR_2'], photos: ['DR_1'] })
  await review(page, org)

  const figure = page.getByRole('heading', { level: 1 }).getByRole('link', { name: why })
  await open(page, `/${org}/scorecards`, figure)
  await figure.click()
  await expect(sheet(page)).toContainText('75 ÷ 1 = 75, rounded 75.0')
  await expectAccessible(page)
  await scoreOf(sheet(page), 'Riverside').click()
  await expect(page).toHaveURL(/of%3Dregion/)
  await expect(sheet(page).getByText(/^Riverside · /)).toBeVisible()
  await scoreOf(sheet(page), branch).click()
  await expect(sheet(page).getByText(/^Bridge Street · /)).toBeVisible()
  await sheet(page).getByRole('listitem').getByRole('link', { name: why }).click()

  await expect(sheet(page)).toContainText('3 ÷ 4 = 75%, rounded 75.0')
  await expect(sheet(page)).toContainText('The fewest changes that would have reached 80.0: 1 answer')
  await sheet(page).getByText('Door', { exact: true }).first().click()
  await expectAccessible(page)
  await sheet(page).getByRole('button', { name: /^Photo 1 of 1/ }).click()
  await expect(page.getByRole('img', { name: /^Photo 1:/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await sheet(page).getByRole('link', { name: /^Door, look 2/ }).first().click()
  await page.waitForURL(/\/reports\/[^/]+#criterion-DR_2$/)
  await expect(page.locator('#criterion-DR_2')).toBeInViewport()

  await back(page)
  await expect(sheet(page)).toContainText('3 ÷ 4 = 75%, rounded 75.0')
  await back(page)
  await expect(sheet(page).getByText(/^Bridge Street · /)).toBeVisible()
  await back(page)
  await back(page)
  await expect(sheet(page)).toContainText('75 ÷ 1 = 75, rounded 75.0')
  await back(page)
  await expect(sheet(page)).toBeHidden()

  // After so many steps back a figure still opens; a wave's point on the chart opens that wave's arithmetic.
  const point = page.locator('#waves').getByRole('link', { name: why })
  await point.press('Enter')
  await expect(sheet(page)).toContainText('75 ÷ 1 = 75, rounded 75.0')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()

  // The same on a page of its own, to be shared and printed.
  await ready(figure)
  await page.goto((await figure.getAttribute('href'))!)
  await expect(page.getByRole('heading', { level: 1, name: why })).toBeVisible()
  await expectAccessible(page)
})
