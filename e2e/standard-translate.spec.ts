import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/fixtures'
import { openDraft } from './support/ground'

const questions = ['section,key,question,points', 'Hall,H1,Was the floor clean?,2', 'Hall,H2,Was the door open?,2', 'Hall,H3,Was the light on?,2'].join('\n')

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
/** On narrow screens the desk comes as steps. */
const step = async (page: Page, name: string) => {
  const choice = page.getByRole('radio', { name })
  if (await choice.isVisible()) await choice.check()
}
const summary = (page: Page) => page.getByRole('status').filter({ hasText: 'Lietuvių:' })
const missing = async (page: Page) => Number(/(\d+) of/.exec(await summary(page).innerText())?.[1] ?? 0)

test('texts are translated side by side; the count falls, an edit is undone, a reload keeps what stands, a language goes and comes back', async ({ page }) => {
  test.slow()
  await openDraft(page, 'Translate', questions)
  await step(page, 'Outline')
  await page.getByRole('navigation', { name: 'Outline of the standard' }).getByRole('button', { name: 'Translations' }).click()
  await expect(page.getByText('Everything is written in English alone.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Add Lietuvių' }).click()
  await expect(summary(page)).toBeVisible()
  const before = await missing(page)
  expect(before).toBeGreaterThanOrEqual(4)
  await expectAccessible(page)

  const fields = page.locator('textarea[data-text]')
  await page.getByRole('button', { name: 'Next missing text' }).click()
  await expect(fields.nth(0)).toBeFocused()
  await page.keyboard.type('Salė')
  await page.keyboard.press('Control+Enter')
  await expect(fields.nth(1)).toBeFocused()
  await page.keyboard.type('Ar grindys buvo švarios?')
  await expect.poll(() => missing(page)).toBe(before - 2)

  await page.keyboard.press('Control+z')
  await expect.poll(() => missing(page)).toBe(before - 1)
  await expect(fields.nth(1)).toHaveValue('')
  await page.getByLabel('Only what is missing').click()
  await expect(page.getByLabel('Only what is missing')).toBeChecked()
  await expect(fields).toHaveCount(before - 1)
  await saved(page)

  await page.reload()
  await expect.poll(() => missing(page)).toBe(before - 1)
  await page.getByLabel('Only what is missing').click()
  await expect(page.getByLabel('Only what is missing')).not.toBeChecked()
  await expect(fields.nth(0)).toHaveValue('Salė')

  await page.getByRole('button', { name: 'Remove Lietuvių' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove the language' }).click()
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(page.getByText('Everything is written in English alone.', { exact: false })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(fields.nth(0)).toHaveValue('Salė')
  await page.getByRole('button', { name: 'Back to the editor' }).click()
  await expect(page).toHaveURL(/\/edit$/)
  await saved(page)

  // On paper: the languages it is written in, what stands in where one lacks texts, and no page of mixed ones for any other.
  const paper = page.url().replace(/\/edit$/, '/paper')
  await page.goto(paper)
  const papers = page.getByRole('navigation', { name: 'Language of the paper' }).getByRole('link')
  await expect(papers).toHaveText(['English', new RegExp(`^Lietuvių.*${before - 1} of \\d+ texts missing$`)])
  await papers.nth(1).click()
  await expect(page.getByRole('article')).toContainText('kita kalba: English')
  await expect(page.getByRole('heading', { level: 3, name: 'Salė' })).toBeVisible()
  await expectAccessible(page)
  for (const other of ['ru', 'xx']) {
    await page.goto(`${paper}?language=${other}`)
    await expect(page.getByText('This standard is not written in the language the address asks for', { exact: false })).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(0)
  }
})
