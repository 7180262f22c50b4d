import { expect, expectAccessible, signInAs, test } from './support/fixtures'
import { open } from './support/ready'

/** A branch of the demo is to stand elsewhere from tomorrow, and then is not: what its region's page says of the past stays; a desk's width. */
test('a branch moves from tomorrow on: scheduled, told in its history, and no past figure changes', async ({ page }) => {
  const org = await signInAs(page, 'owner')
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

  await page.goto(`/${org}/branches/regions`)
  const tree = page.getByRole('list', { name: 'Regions' }).getByRole('link')
  await expect(tree.nth(1)).toBeVisible()
  const names = await tree.allInnerTexts()
  await tree.nth(1).click()
  await page.waitForURL(/\?region=/)
  const region = new URL(page.url()).searchParams.get('region')!
  const pastOf = async () => {
    await page.goto(`/${org}/scorecards/regions/${region}`)
    await expect(page.locator('#waves')).toBeVisible()
    return page.locator('#waves, #branches').allInnerTexts()
  }
  const before = await pastOf()

  await page.goto(`/${org}/branches?region=${region}`)
  await page.getByRole('table').getByRole('row').nth(1).getByRole('link').click()
  await page.waitForURL(/\/branches\/[0-9a-f-]{36}$/)
  const branch = page.url()
  const move = async (to: string) => {
    const button = page.getByRole('button', { name: 'Move…' })
    await open(page, branch, button)
    await button.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Region' }).click()
    await page.getByRole('option', { name: to, exact: true }).click()
    await dialog.getByLabel('First day in the new region').fill(tomorrow)
    await expect(dialog.getByRole('button', { name: 'Schedule the move' })).toBeEnabled()
    await expect(dialog.getByText('This corrects the past')).toBeHidden()
    return dialog
  }

  await test.step('it is scheduled and told in the branch’s history', async () => {
    const dialog = await move(names[0]!)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Schedule the move' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('scheduled', { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: /^.*Moved from .+ to / }).first()).toContainText(names[0]!)
    await expectAccessible(page)
  })

  await test.step('the region’s past reads as before', async () => {
    expect(await pastOf()).toEqual(before)
  })

  await test.step('a day before today is a correction: it asks why, and names the figures it would group anew', async () => {
    const dialog = await move(names[0]!)
    await dialog.getByLabel('First day in the new region').fill('2020-01-02')
    await expect(dialog.getByText('This corrects the past')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Correct the past' })).toBeDisabled()
    await page.keyboard.press('Escape')
  })

  await test.step('what stood there goes on standing there', async () => {
    await open(page, branch, page.getByRole('button', { name: 'Move…' }))
    const here = (await page.getByRole('listitem').filter({ hasText: /Moved from/ }).first().innerText()).match(/Moved from (.+) to /)![1]!
    const dialog = await move(here)
    await dialog.getByRole('button', { name: 'Schedule the move' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('scheduled', { exact: true })).toHaveCount(0)
  })
})
