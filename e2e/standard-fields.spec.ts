import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/fixtures'
import { openDraft } from './support/ground'

const questions = ['section,key,question,points', 'Hall,H1,Was the floor clean?,2', 'Hall,H2,Was the door open?,2'].join('\n')

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
const rows = (page: Page) => page.locator('[data-outline-row^="criterion:"]')

test('a figure that does not fit stays in its field with what is wrong and what counts meanwhile', { tag: '@desk' }, async ({ page }) => {
  await openDraft(page, 'Fields', questions)
  await page.getByRole('button', { name: 'Whole standard' }).click()
  const total = page.getByLabel('Points must add up to')
  await total.fill('6')
  for (const wrong of ['-5', 'abc', '1e9', '1.2345']) {
    await total.fill(wrong)
    await total.blur()
    await expect(total).toHaveValue(wrong)
    await expect(total).toHaveAccessibleDescription(/Not saved: write a number with at most 3 decimals from 0 to 1000000, in digits\. Until then 6 counts\./)
  }
  await expectAccessible(page)
  await total.fill('6,5')
  await total.blur()
  await expect(total).toHaveValue('6.5')
  await expect(page.getByText('Not saved: write')).toHaveCount(0)
  await rows(page).nth(0).click()
  const points = page.getByLabel('Points of “Yes”')
  await points.fill('')
  await points.blur()
  await expect(points).toHaveAccessibleDescription(/Until then 2 counts\./)
  await points.fill('-')
  await expect(page.getByText('Not saved: write')).toHaveCount(0)
  await points.fill('-2')
  await saved(page)
  await page.reload()
  await expect(points).toHaveValue('−2')
})

test('fields of the zone stand beside each other and cover nothing', { tag: '@desk' }, async ({ page }) => {
  await openDraft(page, 'Fields', questions)
  await page.getByRole('button', { name: 'Whole standard' }).click()
  await page.getByLabel('Zone of tolerance').check()
  const boxes = await Promise.all(['Where it comes from', 'Set on', 'Set by'].map((name) => page.getByLabel(name).boundingBox()))
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1)) expect(one!.x + one!.width <= other!.x || one!.y + one!.height <= other!.y).toBe(true)
})

test('a question whose answers can no longer fail is asked for nothing "when it fails", and undo restores it', { tag: '@desk' }, async ({ page }) => {
  await openDraft(page, 'Fields', questions)
  await rows(page).nth(0).click()
  const comment = page.getByLabel('Comment', { exact: true })
  await expect(comment).toHaveValue('on_fail')
  await page.getByLabel('Answer', { exact: true }).selectOption('place')
  await expect(comment).toHaveValue('never')
  await expect(comment.getByRole('option', { name: 'When it fails' })).toHaveCount(0)
  await page.getByLabel('Answer', { exact: true }).blur()
  await page.keyboard.press('Control+z')
  await expect(comment).toHaveValue('on_fail')
  await page.getByLabel('Bonus').check()
  await expect(comment).toHaveValue('never')
  await expect(comment).toHaveAccessibleDescription(/nothing can fail here/)
  await page.getByLabel('Bonus').uncheck()
  await expect(comment).toHaveValue('on_fail')
})
