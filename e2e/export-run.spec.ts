import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, signInAs, test } from './support/fixtures'
import { ready } from './support/ready'

test('a scorecard is asked for as PDF, made while its person waits or leaves, and taken away', async ({ page }) => {
  test.setTimeout(120_000)
  const org = await signInAs(page, 'executive')
  await page.goto(`/${org}/scorecards?period=all`)
  const menu = page.getByRole('button', { name: 'Export' })
  await ready(menu)
  await menu.press('Enter')
  await page.getByRole('menuitem', { name: 'Scorecard as PDF' }).click()
  await page.waitForURL(new RegExp(`/${org}/exports$`))

  const newest = page.getByRole('list', { name: 'Your files' }).getByRole('listitem').first()
  await expect(newest).toContainText('Scorecard, PDF')
  await expect(newest.getByText('Ready', { exact: true })).toBeVisible({ timeout: 90_000 })
  await expectAccessible(page)
  const coming = page.waitForEvent('download')
  await newest.getByRole('link', { name: /^Download Scorecard, PDF/ }).click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/\.pdf$/)
  expect((await readFile(await file.path())).subarray(0, 4).toString('latin1')).toBe('%PDF')

  await page.goto(`/${org}/scorecards?period=all`)
  await ready(menu)
  await menu.press('Enter')
  const table = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Reports as CSV' }).click()
  expect((await readFile(await (await table).path())).toString('utf8')).toMatch(/^\uFEFFReport,Branch,/)
})
