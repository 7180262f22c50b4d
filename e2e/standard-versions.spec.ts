import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/fixtures'
import { layProgramme, layVisit, ownOrganization, prepare } from './support/ground'
import { brief } from './support/questionnaires'

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
/** On narrow screens the desk comes as steps. */
const step = async (page: Page, name: string) => {
  const choice = page.getByRole('radio', { name })
  if (await choice.isVisible()) await choice.check()
}
const publish = async (page: Page, number: number) => {
  await page.getByRole('button', { name: /Publish/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: `Publish version ${number}` }).click()
  await page.waitForURL(/\/standards\/[^/]+$/)
}
/** Writes the first criterion's question anew. */
const ask = async (page: Page, question: string) => {
  await step(page, 'Outline')
  await page.getByRole('navigation', { name: 'Outline of the standard' }).locator('[data-outline-row^="criterion:"]').nth(0).click()
  await page.getByLabel('What the shopper is asked').fill(question)
  await saved(page)
}

test('what a new version changed is read word by word, with who and when; the same version twice has no difference', async ({ page }) => {
  test.slow()
  const { org } = await ownOrganization(page, 'Versions')
  await page.goto(`/${org}/standards/new?from=cafe`)
  await page.getByLabel('Name').fill('Café')
  await page.getByRole('button', { name: 'Create and edit' }).click()
  await page.waitForURL(/\/edit$/)
  await ask(page, 'At what time did you come in?')
  await publish(page, 1)
  await expect(page.getByRole('link', { name: /What changed in version/ })).toHaveCount(0)

  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.waitForURL(/\/edit$/)
  await ask(page, 'At what time did you enter the café?')
  await publish(page, 2)

  await page.getByRole('link', { name: 'What changed in version 2' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /what changed/ })).toBeVisible()
  await expect(page.getByText('From version 1 to 2: 1 change.')).toBeVisible()
  await expect(page.getByRole('main').locator('del')).toContainText('come in')
  await expect(page.getByRole('main').locator('ins')).toContainText('enter the café')
  await expect(page.getByText(/Version 2 · Published · .* · /)).toBeVisible()
  await expectAccessible(page)
  const twoVersions = page.url()

  // Over several versions each edit says in which one it came, by whom and on which day.
  await page.goto(`${twoVersions.split('/compare')[0]}`)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.waitForURL(/\/edit$/)
  await page.getByRole('navigation', { name: 'Outline of the standard' }).locator('[data-outline-row^="criterion:"]').nth(2).click()
  await page.getByLabel('Weight', { exact: true }).fill('3')
  await saved(page)
  await publish(page, 3)
  await page.goto(`${twoVersions.split('/compare')[0]}/compare?from=1&to=3`)
  const edits = page.getByRole('main').getByRole('listitem')
  await expect(edits.filter({ hasText: 'enter the café' }).last()).toContainText(/Version 2 · .+ · \d/)
  await expect(edits.filter({ hasText: 'Weight' }).last()).toContainText(/Version 3 · .+ · \d/)
  await expectAccessible(page)
  await page.goto(twoVersions)

  await page.getByLabel('Older version').selectOption('2')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByText('The same version is chosen twice.', { exact: false })).toBeVisible()
  await expectAccessible(page)
})

test('planned visits are moved to the version in force, it is said, and undo puts them back', async ({ page }) => {
  const branch = 'Bridge Street'
  const programme = await layProgramme(await ownOrganization(page, 'Moved visits'), { questionnaire: brief(), branches: [branch] })
  const { org, ownerId, standardId } = programme
  await layVisit(programme, { branch, stage: 'assigned' })
  await prepare('nextVersion', { org, ownerId, standardId, weight: 3 })
  await page.goto(`/${org}/standards/${standardId}`)
  await page.getByRole('button', { name: 'Move 1 visit to version 2' }).click()
  const asked = page.getByRole('alertdialog', { name: 'Move planned visits?' })
  await expectAccessible(page)
  await asked.getByRole('button', { name: 'Move 1 visit to version 2' }).click()
  await expect(page.getByText('1 visit moved to version 2.', { exact: true })).toBeVisible()
  await expect(page.getByText('1 planned visit still asks', { exact: false })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('1 visit has the version it had before.', { exact: true })).toBeVisible()
  await expect(page.getByText('1 planned visit still asks', { exact: false })).toBeVisible()
  await expectAccessible(page)
})
