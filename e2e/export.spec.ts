import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import readWorkbook from 'read-excel-file/node'
import { expect, expectAccessible, signInAs, test } from './support/fixtures'
import { ready } from './support/ready'

async function take(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const menu = page.getByRole('button', { name: 'Export' })
  await ready(menu)
  await menu.press('Enter')
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name }).click()
  const file = await coming
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('the network’s scorecard and its reports are taken away as files', async ({ page }) => {
  const org = await signInAs(page, 'executive')
  await page.goto(`/${org}/scorecards?period=all`)
  const menu = page.getByRole('button', { name: 'Export' })
  await ready(menu)
  await menu.press('Enter')
  await expect(page.getByRole('menuitem')).toHaveCount(7)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()

  const scorecard = await take(page, 'Scorecard as XLSX')
  expect(scorecard.name).toMatch(/\.xlsx$/)
  const sheets = await readWorkbook(scorecard.bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['About', 'Network', 'Regions', 'Branches', 'Sections', 'Criteria']))

  const reports = await take(page, 'Reports as CSV')
  expect(reports.name).toMatch(/\.csv$/)
  const lines = reports.bytes.toString('utf8').split('\r\n')
  expect(lines[0]).toMatch(/^\uFEFFReport,Branch,/)
  expect(lines.length).toBeGreaterThan(2)
})

test('a file that is refused says so where it was asked for', async ({ page, allowErrors }) => {
  allowErrors(/429/)
  const org = await signInAs(page, 'executive')
  await page.goto(`/${org}/scorecards?period=all`)
  await page.route('**/exports/scorecard?**', (route) =>
    route.fulfill({ status: 429, headers: { 'content-type': 'application/json', 'retry-after': '12' }, body: JSON.stringify({ problem: 'too_many_downloads', message: 'Too many files within a minute. Try again in 12 seconds.' }) }), { times: 1 })
  const menu = page.getByRole('button', { name: 'Export' })
  await ready(menu)
  await menu.press('Enter')
  await page.getByRole('menuitem', { name: 'Scorecard as XLSX' }).click()
  await expect(page.getByText('Too many files within a minute. Try again in 12 seconds.', { exact: true })).toBeVisible()
  // The next one comes.
  expect((await take(page, 'Scorecard as XLSX')).name).toMatch(/\.xlsx$/)
})
