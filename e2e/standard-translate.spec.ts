import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/fixtures'
import { openDraft, ownOrganization } from './support/ground'

const questions = ['section,key,question,points', 'Hall,H1,Was the floor clean?,2', 'Hall,H2,Was the door open?,2', 'Hall,H3,Was the light on?,2'].join('\n')

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
/** On narrow screens the desk comes as steps. */
const step = async (page: Page, name: string) => {
  const choice = page.getByRole('radio', { name })
  if (await choice.isVisible()) await choice.check()
}
const summary = (page: Page) => page.getByRole('status').filter({ hasText: 'Lietuvių:' })
const missing = async (page: Page) => Number(/(\d+) of/.exec(await summary(page).innerText())?.[1] ?? 0)

/** Publishes the draft that is open and begins the next one. */
async function publishAndGoOn(page: Page, version: number): Promise<void> {
  await page.getByRole('button', { name: /Publish/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: `Publish version ${version}` }).click()
  await page.waitForURL(/\/standards\/[^/]+$/)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.waitForURL(/\/edit$/)
}

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
  await page.getByRole('button', { name: 'Next missing or changed text' }).click()
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

test('a translation whose original has changed is told beside what is missing, over versions, until it is written anew or said still to be right', async ({ page }) => {
  test.slow()
  const { org } = await ownOrganization(page, 'Outdated')
  await page.goto(`/${org}/standards/new?from=cafe`)
  await page.getByLabel('Name').fill('Café')
  await page.getByRole('button', { name: 'Create and edit' }).click()
  await page.waitForURL(/\/edit$/)
  await publishAndGoOn(page, 1)

  await step(page, 'Outline')
  const outline = page.getByRole('navigation', { name: 'Outline of the standard' })
  const languages = outline.getByRole('list', { name: 'Translations' })
  await expect(languages.getByRole('button', { name: 'Lietuvių' })).toContainText('complete')
  await outline.locator('[data-outline-row^="criterion:"]').nth(0).click()
  await page.getByLabel('What the shopper is asked').fill('When exactly did you step over the threshold?')
  await step(page, 'Outline')
  for (const language of ['Русский', 'Lietuvių']) await expect(languages.getByRole('button', { name: language })).toContainText('1 changed since translated')
  await step(page, 'Phone and findings')
  const warnings = page.getByRole('list', { name: 'Worth a second look' })
  await expect(warnings).toContainText('Русский: the original has changed since it was translated')
  await page.getByRole('button', { name: /Publish/ }).click()
  await expect(page.getByRole('dialog')).toContainText('Lietuvių: the original has changed since it was translated')
  await page.getByRole('dialog').getByRole('button', { name: 'Go on editing' }).click()

  // At the text, with what changed; said to be right, it is told no more and stays so.
  await warnings.getByRole('listitem').filter({ hasText: 'Русский' }).getByRole('button', { name: 'Go there' }).click()
  await step(page, 'Edit')
  await expect(page.getByText('The original has changed since this was translated.')).toBeVisible()
  await expect(page.locator('ins').filter({ hasText: 'threshold' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Still right/ }).click()
  await expect(page.getByText('The original has changed since this was translated.')).toHaveCount(0)
  await expect(page.getByLabel('What the shopper is asked')).toBeFocused()
  await saved(page)
  await page.reload()
  await step(page, 'Outline')
  await expect(languages.getByRole('button', { name: 'Русский' })).toContainText('complete')

  // Published so, the next draft knows both: what is still to be translated and what was said to be right.
  await publishAndGoOn(page, 2)
  await step(page, 'Outline')
  await expect(languages.getByRole('button', { name: 'Lietuvių' })).toContainText('1 changed since translated')
  await expect(languages.getByRole('button', { name: 'Русский' })).toContainText('complete')

  await languages.getByRole('button', { name: 'Lietuvių' }).click()
  await expect(summary(page)).toContainText('The original of 1 text has changed since it was translated.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Next missing or changed text' }).click()
  await expect(page.locator('textarea:focus')).toHaveAccessibleDescription(/threshold/)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Kada tiksliai peržengėte slenkstį?')
  await expect(summary(page)).not.toContainText('has changed')
  await saved(page)
})
