import { expect, expectAccessible, test } from './support/fixtures'
import { layStandard, ownOrganization } from './support/ground'
import { brief } from './support/questionnaires'
import { open, ready } from './support/ready'

test('past audits are brought in from a file, show years of waves on the first day, and are taken back', async ({ page }) => {
  test.slow()
  const own = await ownOrganization(page, 'History')
  const { org } = own
  const { branchIds } = await layStandard(own, { questionnaire: brief(), branches: ['Bridge Street', 'Harbour'] })

  await page.goto(`/${org}/scorecards`)
  await page.getByRole('link', { name: 'Bring past audits' }).click()
  await page.waitForURL(/\/scorecards\/import$/)
  await expectAccessible(page)
  const file = page.getByLabel('File', { exact: true })
  const lines = ['2023-02-01', '2023-05-01', '2024-02-01', '2024-05-01'].flatMap((day, at) => [`J1,${day},${70 + at},1`, `Harbour,${day},"${80 + at},5",2`])
  await open(page, `/${org}/scorecards/import`, file)
  await file.setInputFiles({ name: 'past.csv', mimeType: 'text/csv', buffer: Buffer.from(['Branch,Date,Total score,Visits', ...lines, 'Harbur,2024-05-02,80,1'].join('\n')) })
  await page.getByRole('button', { name: 'Read the file' }).click()
  await page.waitForURL(/\/scorecards\/import\/.+/)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('8 audits of 2 branches in 4 periods would be brought in; 1 row left out')
  await expect(page.getByText('There is no branch “Harbur”. Is it Harbour (J2)?')).toBeVisible()
  await expectAccessible(page)
  const gather = page.getByLabel('Rows without a period go into')
  await ready(gather)
  await gather.selectOption('year')
  await expect(heading).toContainText('in 2 periods')

  await page.getByRole('button', { name: 'Bring in 8 audits' }).click()
  await expect(heading).toContainText('8 audits with 12 visits count in the scorecards')
  const importPage = page.url()
  await page.getByRole('link', { name: 'To the scorecards' }).click()
  await expect(page.getByText('visits imported: 6 of 6').first()).toBeVisible()
  await expect(heading).toContainText('visits imported: 6 of 6')
  await expectAccessible(page)
  // Past audits have no report: what is made of reports says that it holds none of them, what is made of figures holds them.
  const files = page.getByRole('button', { name: 'Export' })
  await ready(files)
  await files.press('Enter')
  await expect(page.getByRole('menuitem', { name: /^(Reports|Answers) as (CSV|XLSX) \(without imported audits\)$/ })).toHaveCount(4)
  await expect(page.getByRole('menuitem', { name: 'Scorecard as XLSX', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  // A branch that was never visited has its past audits, each a square that leads nowhere.
  const asTable = page.getByRole('button', { name: 'Show as table' })
  await open(page, `/${org}/scorecards/branches/${branchIds.Harbour}`, asTable)
  await expect(page.getByRole('heading', { name: 'Past audits' })).toBeVisible()
  await expect(page.getByRole('img', { name: /imported audit, mean of 2 visits$/ })).toHaveCount(4)
  await expect(page.getByText('No published visit of this standard', { exact: false })).toHaveCount(0)
  await expectAccessible(page)
  await asTable.click()
  await expect(page.getByRole('table', { name: 'Past audits' }).getByText('imported audit, mean of 2 visits').filter({ visible: true })).toHaveCount(4)

  const other = await page.context().newPage()
  const undo = other.getByRole('button', { name: 'Undo this import' })
  await open(other, importPage, undo)
  await open(page, importPage, page.getByRole('button', { name: 'Undo this import' }))
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo this import' }).click()
  await expect(heading).toHaveText('Undone. The scorecards stand as they did before this file.')
  // Another window still offers it: told that it was done, it shows what the import has become.
  await undo.click()
  await other.getByRole('alertdialog').getByRole('button', { name: 'Undo this import' }).click()
  await expect(other.getByText('This was done already.', { exact: true })).toBeVisible()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Undone. The scorecards stand as they did before this file.')
  await expect(undo).toHaveCount(0)
  await other.close()
  await page.goto(`/${org}/scorecards`)
  await expect(page.getByText('Nothing is published yet', { exact: false })).toBeVisible()
})
