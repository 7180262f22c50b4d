import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/fixtures'
import { ownOrganization } from './support/ground'
import { ready } from './support/ready'

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline of the standard' })
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
/** On narrow screens the desk comes as steps. */
const step = async (page: Page, name: string) => {
  const choice = page.getByRole('radio', { name })
  if (await choice.isVisible()) await choice.check()
}
/** An organisation of its own: in English whatever the demo's people speak, and no other journey's standards in it. */
const standards = async (page: Page) => {
  const { org } = await ownOrganization(page, 'Standards')
  await page.goto(`/${org}/standards`)
}

test('a manager takes a template, edits it, moves a criterion by keys and publishes', async ({ page }) => {
  test.slow()
  await standards(page)
  await page.getByRole('link', { name: 'New standard' }).first().click()
  await page.getByRole('link', { name: /counter service/ }).click()
  await expect(page.getByLabel('Name')).toHaveValue('Café with counter service')
  await expectAccessible(page)
  const name = `Café ${Date.now()}`
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Create and edit' }).click()
  await page.waitForURL(/\/edit$/)

  const rows = outline(page).locator('[data-outline-row^="criterion:"]')
  await step(page, 'Outline')
  const [first, second] = [await rows.nth(0).innerText(), await rows.nth(1).innerText()]
  await rows.nth(0).click()
  await page.getByLabel('What the shopper is asked').fill('At what time did you come in?')
  await page.keyboard.press('Alt+ArrowDown')
  await saved(page)
  await step(page, 'Phone and findings')
  await expect(page.getByRole('region', { name: 'On the phone' })).toContainText('At what time did you come in?')
  await expectAccessible(page)

  await page.reload()
  await step(page, 'Outline')
  await expect(rows.nth(0)).toHaveText(second.replaceAll('\n', ''))
  await expect(rows.nth(1)).toHaveText(first.replaceAll('\n', ''))

  await page.getByRole('button', { name: /Publish/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Publish version 1' }).click()
  await page.waitForURL(/\/standards\/[^/]+$/)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('Version 1 · Published')).toBeVisible()
  await expectAccessible(page)
})

test('a template is tried on the phone and in another language before anything is made', async ({ page }) => {
  await standards(page)
  await page.getByRole('link', { name: 'New standard' }).first().click()
  await expect(page.getByRole('heading', { level: 2, name: 'Templates' })).toBeVisible()
  await expectAccessible(page)
  const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Telephone line' }) })
  await expect(card).toContainText(/Contact centres.*35 criteria in 9 sections.*People/s)
  await page.getByRole('link', { name: 'Telephone line' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Telephone line' })).toBeVisible()

  await ready(page.getByRole('radio', { name: 'Lietuvių' }))
  await step(page, 'On the phone')
  const phone = page.getByRole('region', { name: 'On the phone' })
  await expect(phone).toContainText('Getting through')
  await page.getByRole('button', { name: 'Next section' }).click()
  await expect(phone).toContainText('Greeting and voice')
  await page.getByLabel('Section 2 of 9').selectOption('Answer and solution')
  const best = phone.getByRole('radio', { name: 'Correctly and fully at once' })
  await best.click()
  await expect(best).toBeChecked()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Lietuvių' }).check()
  await expect(phone).toContainText('Atsakymas ir sprendimas')
  await page.getByRole('button', { name: 'Section before' }).click()
  await expect(phone).toContainText('Tapatybė ir asmens duomenys')

  await page.getByRole('link', { name: 'All templates' }).click()
  await expect(page.getByRole('link', { name: 'Telephone line' })).toBeVisible()
})

test('what stands in the way of publishing leads to its place', async ({ page }) => {
  await standards(page)
  await page.getByRole('link', { name: 'New standard' }).first().click()
  await page.getByRole('link', { name: 'Blank' }).click()
  await page.getByLabel('Name').fill(`Blank ${Date.now()}`)
  await page.getByRole('button', { name: 'Create and edit' }).click()
  await page.waitForURL(/\/edit$/)
  await step(page, 'Outline')
  await outline(page).getByRole('button', { name: 'Add a criterion' }).click()
  await step(page, 'Phone and findings')
  // What is found follows a moment after the edit.
  await page.getByRole('listitem').filter({ hasText: 'A text is missing' }).getByRole('button', { name: 'Go there' }).first().click()
  const prompt = page.getByLabel('What the shopper is asked')
  await expect(prompt).toBeFocused()
  await prompt.fill('Were you thanked?')
  await step(page, 'Phone and findings')
  await expect(page.getByText('Nothing stands in the way of publishing.')).toBeVisible()
  await saved(page)
})

test('a questionnaire comes in through the screens, its faults named by row', async ({ page }) => {
  await standards(page)
  await page.getByRole('link', { name: 'Import a file' }).click()
  const questions = '\uFEFFsection;key;question;points;gate\nHall;H1;Is the hall clean?;1,5;\n;H2;Is it warm?;two;\n;H3;Nothing out of date?;4;zero tolerance\n'
  await ready(page.getByRole('button', { name: 'Choose a file' }))
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'hall-check.csv', mimeType: 'text/csv', buffer: Buffer.from(questions) })
  await page.waitForURL(/\/import\/.+/)
  await expect(page.getByText('2 of 3 rows can come in, in 1 section; the points add up to 5.5.')).toBeVisible()
  await expect(page.getByRole('row', { name: /3 points “two” is no number/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Name of the standard').fill('Hall check by hand')
  await page.waitForTimeout(1_000)
  await page.reload()
  await expect(page.getByLabel('Name of the standard')).toHaveValue('Hall check by hand')
  await page.getByRole('button', { name: 'Create a draft with 2 criteria' }).click()
  await page.waitForURL(/\/edit$/)
  await expect(outline(page).or(page.getByRole('radio', { name: 'Outline' })).first()).toBeVisible()

  // The same file once more: what is like it is named before anything is made.
  await page.goto(page.url().replace(/\/standards\/.*/, '/standards/import'))
  await ready(page.getByRole('button', { name: 'Choose a file' }))
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'hall-check.csv', mimeType: 'text/csv', buffer: Buffer.from(questions) })
  await page.waitForURL(/\/import\/.+/)
  await expect(page.getByLabel('Name of the standard')).toHaveValue('Hall check')
  await page.getByRole('button', { name: 'Create a draft with 2 criteria' }).click()
  const like = page.getByRole('region', { name: 'A standard like this is here already' })
  await expect(like).toContainText('Its version 1 says exactly the same.')
  await expect(like.getByRole('link', { name: /Hall check by hand/ })).toBeVisible()
  await expectAccessible(page)
  await like.getByRole('button', { name: 'Import beside it' }).click()
  await page.waitForURL(/\/edit$/)
})
