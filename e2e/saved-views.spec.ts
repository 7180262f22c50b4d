import { expect, expectAccessible, test } from './support/fixtures'
import { ownOrganization } from './support/ground'
import { open, ready } from './support/ready'

/** In an organisation of its own, so that nobody else's scorecards start elsewhere: a view is kept, started with, renamed, deleted and taken back. */
test('a view is kept under a name, is where one starts, and comes back when its deletion is undone', async ({ page }) => {
  const { org } = await ownOrganization(page, 'Views')
  const of = `/${org}/scorecards?period=all`
  const name = page.getByRole('textbox', { name: 'Name' })
  await open(page, `/${org}/scorecards/views?of=${encodeURIComponent(of)}`, name)
  await expectAccessible(page)
  await name.fill('All of time')
  await page.getByRole('checkbox', { name: 'Start my scorecards with it' }).check()
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.waitForURL(/\/scorecards\?period=all$/)

  await page.goto(`/${org}/scorecards`)
  await page.waitForURL(/\/scorecards\?period=all$/)

  const menu = (of: string) => page.getByRole('button', { name: `What to do with “${of}”` })
  await open(page, `/${org}/scorecards/views`, menu('All of time'))
  await expect(page.getByText('starts here')).toBeVisible()
  await menu('All of time').click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('alertdialog').getByRole('textbox', { name: 'Name' }).fill('Since we began')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Rename' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Since we began' })
  await expect(row).toBeVisible()
  await expectAccessible(page)

  await ready(menu('Since we began'))
  await menu('Since we began').click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(row).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
  await expect(row.getByText('starts here')).toBeVisible()
})
