import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/fixtures'
import { openDraft } from './support/ground'

const questions = [
  'section,key,question,points',
  'Hall,H1,"Terrace swept (if applicable)",2',
  'Hall,H2,"No litter on the floor",2',
  'Hall,H3,"Was the floor clean and dry?",2',
].join('\n')

/** On narrow screens the findings are a step of their own. */
const findings = async (page: Page) => {
  const choice = page.getByRole('radio', { name: 'Phone and findings' })
  if (await choice.isVisible()) await choice.check()
  return page.getByRole('region', { name: 'Findings' })
}

test('an author is warned of what a file brings, mends one thing, takes it back, and sees what remains before publishing', async ({ page }) => {
  await openDraft(page, 'Lint', questions)

  const list = await findings(page)
  await expect(list).toContainText('3 warnings')
  await expect(list).toContainText('The text says “if applicable”')
  await expect(list).toContainText('“Yes” can mean either')
  await expect(list).toContainText('“Was the floor clean and dry?”')
  await expectAccessible(page)

  const allow = list.getByRole('button', { name: 'Allow “not applicable”' })
  await allow.click()
  await expect(allow).toBeHidden()
  await expect(list).toContainText('2 warnings')
  await page.keyboard.press('Control+z')
  await expect(allow).toBeVisible()

  await list.getByRole('button', { name: 'Split in two' }).click()
  await expect(page.getByLabel('What the shopper is asked')).toHaveValue('Was the floor clean?')
  await expect(await findings(page)).toContainText('2 warnings')

  await page.getByRole('button', { name: /Publish/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('2 warnings remain')
  await expect(dialog).toContainText('“Not applicable” is not offered')
  await expectAccessible(page)
})
