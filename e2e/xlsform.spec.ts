import { formFile, kiosk } from '../tests/support/xlsform-file'
import { expect, expectAccessible, test } from './support/fixtures'
import { ownOrganization } from './support/ground'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('a form is looked at, becomes a draft, and its report stays', async ({ page }) => {
  const { org } = await ownOrganization(page, 'Form')
  await page.goto(`/${org}/standards/import`)
  const choose = page.getByLabel('File', { exact: true })

  const broken = { ...kiosk, survey: (kiosk.survey ?? []).slice(0, -1) }
  await choose.setInputFiles({ name: 'kiosk.xlsx', mimeType: type, buffer: Buffer.from(await formFile(broken)) })
  await expect(page.getByRole('alert').filter({ hasText: 'The group “around” begun in row 11' })).toBeVisible()

  await choose.setInputFiles({ name: 'kiosk.xlsx', mimeType: type, buffer: Buffer.from(await formFile(kiosk)) })
  await page.waitForURL(/\/import\/form\/.+/)
  await expect(page.getByText('12 of 14 rows come over: 7 criteria in 2 sections. Languages: English, Lietuvių.')).toBeVisible()
  const lost = page.getByRole('region', { name: 'Lost' })
  await expect(lost).toContainText('count-selected(${seen}) > 1 (it uses count-selected())')
  await expect(page.getByRole('region', { name: 'To decide' })).toContainText('survey, row 6')
  await expect(page.getByRole('heading', { name: 'At the window' })).toBeVisible()
  await page.getByRole('radio', { name: 'Lietuvių' }).check()
  await expect(page.getByRole('heading', { name: 'Prie langelio' })).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('Name of the standard').fill('Kiosks by the stop')
  await page.waitForTimeout(1_000)
  await page.reload()
  await expect(page.getByLabel('Name of the standard')).toHaveValue('Kiosks by the stop')
  const report = page.url()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Report as a table' }).click()
  expect((await download).suggestedFilename()).toBe('kiosk, what did not come over.csv')
  await page.getByRole('button', { name: 'Create a draft with 7 criteria' }).click()
  await page.waitForURL(/\/edit$/)

  await page.goto(report)
  await expect(page.getByText('12 of 14 rows came over: 7 criteria in 2 sections.')).toBeVisible()
  await expect(lost).toContainText('the question or group is asked without it')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Open the standard' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kiosks by the stop' })).toBeVisible()
  await page.goto(`/${org}/standards/import`)
  await page.getByRole('link', { name: 'kiosk.xlsx' }).click()
  await expect(page).toHaveURL(report)
})
