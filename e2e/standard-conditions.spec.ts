import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/fixtures'
import { openDraft } from './support/ground'

const questions = [
  'section,key,question,points',
  'Table,T1,"Were you served at the table?",2',
  'Table,T2,"Were you offered a dessert?",2',
  'Table,T3,"Were you thanked?",2',
].join('\n')

const row = (page: Page, question: string) =>
  page.getByRole('navigation', { name: 'Outline of the standard' }).locator('[data-outline-row^="criterion:"]').filter({ hasText: question })

test('a condition is built without code; a circle is refused with its way round, a contradiction named, and what is published says when it is asked', async ({ page }) => {
  test.slow()
  await openDraft(page, 'Conditions', questions)
  const when = page.getByRole('region', { name: 'When it is asked' })
  const findings = page.getByRole('region', { name: 'Findings' })

  // The dessert is asked about only where somebody was served.
  await row(page, 'offered a dessert').click()
  await when.getByRole('button', { name: 'Add a condition' }).click()
  await expect(when.getByLabel('Condition 1 depends on')).toBeFocused()
  await expect(when.getByRole('combobox', { name: 'Question of condition 1' })).toHaveText('Were you served at the table?')
  await expect(when.getByLabel('Answer of condition 1').locator('option:checked')).toHaveText('Yes')
  await expectAccessible(page)

  // It stands where it is asked for, and deleting it is not done unasked.
  await row(page, 'served at the table').click()
  await expect(page.getByRole('region', { name: 'Conditions that ask for this answer' })).toContainText('Were you offered a dessert?')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const warned = page.getByRole('alertdialog', { name: 'Conditions ask for this' })
  await expect(warned).toContainText('Were you offered a dessert?')
  await expectAccessible(page)
  await warned.getByRole('button', { name: 'Cancel' }).click()
  await expect(row(page, 'served at the table')).toBeVisible()

  // Below what asks for it, and asking for that in turn: a circle.
  await row(page, 'served at the table').click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(findings).toContainText('A condition on a later question')
  await when.getByRole('button', { name: 'Add a condition' }).click()
  await expect(findings).toContainText('Conditions in a circle')
  await expect(findings).toContainText('Were you offered a dessert? → Were you served at the table? → Were you offered a dessert?')
  await page.getByRole('button', { name: /Publish/ }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await findings.getByRole('button', { name: /^Remove this condition/ }).click()
  await expect(findings).toContainText('Nothing stands in the way of publishing.')

  // Both answers at once cannot be.
  await row(page, 'served at the table').click()
  await when.getByRole('button', { name: 'Add another' }).click()
  await when.getByLabel('Answer of condition 2').selectOption({ label: 'No' })
  await expect(findings).toContainText('These cannot hold together: “Were you offered a dessert?”: Yes; “Were you offered a dessert?”: No.')
  await findings.getByRole('button', { name: /^Let one be enough/ }).click()
  await expect(findings).not.toContainText('Never asked')
  await expect(when.getByLabel('How many conditions must hold')).toHaveValue('any')

  await page.getByRole('button', { name: /Publish/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).click()
  await page.waitForURL(/\/standards\/[^/]+$/)
  await expect(page.getByText('Asked only if any of this holds: “Were you offered a dessert?”: Yes; “Were you offered a dessert?”: No.')).toBeVisible()
  await expectAccessible(page)
})

test('a long question of a condition leaves the button beside it its place', async ({ page }) => {
  await openDraft(page, 'Conditions', 'section,key,question,points\nTable,T1,"Before you had ordered anything, was there somebody who asked whether all was well?",2\nTable,T2,"Were you thanked?",2')
  await row(page, 'Were you thanked?').click()
  const when = page.getByRole('region', { name: 'When it is asked' })
  await when.getByRole('button', { name: 'Add a condition' }).click()
  const [question, remove] = await Promise.all([
    when.getByRole('combobox', { name: 'Question of condition 1' }).boundingBox(),
    when.getByRole('button', { name: 'Remove condition 1' }).boundingBox(),
  ])
  expect(question!.x + question!.width).toBeLessThanOrEqual(remove!.x)
})
