import { expect, expectAccessible, signInAs, test } from './support/fixtures'
import { open } from './support/ready'

/** From the network's sentence to the standard, one of its criteria and a report; then a measure against branches not yet reached. */
test('a standard is read over its versions down to a report, and a measure only beside branches without it', async ({ page }) => {
  const org = await signInAs(page, 'executive')
  const headline = page.getByRole('heading', { level: 1 })
  await page.goto(`/${org}/scorecards?start=network`)
  await headline.getByRole('link', { name: /zone of tolerance/ }).click()
  await page.waitForURL(/\/scorecards\/standards\/[^/]+\?/)

  const criteria = page.getByRole('table', { name: 'Criteria' })
  await expect(page.getByRole('table', { name: 'Versions' }).getByRole('link').first()).toBeVisible()
  await expectAccessible(page)
  await test.step('a criterion leads to the reports in which it failed', async () => {
    const [failed] = await criteria.getByRole('row').filter({ hasNotText: /\b0 of/ }).getByRole('link').all()
    await failed!.click()
    await page.waitForURL(/\/scorecards\/criteria\//)
    expect(new URL(page.url()).searchParams.get('period')).toBeTruthy()
    await page.getByRole('main').locator('a[href*="/reports/"]').first().click()
    await page.waitForURL(/\/reports\//)
  })

  await test.step('what was reached stays in the address', async () => {
    const compare = page.getByRole('button', { name: 'Compare', exact: true })
    await open(page, `/${org}/scorecards/compare/rollout`, page.getByLabel('Reached on'))
    const boxes = page.getByRole('group', { name: 'Branches reached' }).first().getByRole('checkbox')
    await page.getByLabel('Reached on').fill(new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 10))
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await compare.click()
    await page.waitForURL(/[?&]r=\d{4}-\d\d-\d\d\./)
    await expect(page.getByRole('table', { name: /^Reached on / })).toBeVisible()
    await expect(page.getByRole('row', { name: /^Not yet reached / })).toBeVisible()
    await page.getByRole('link', { name: 'They were chosen because they were the worst' }).click()
    await expect(page.getByRole('note').filter({ hasText: 'regression to the mean' })).toBeVisible()
    await expectAccessible(page)
  })
})
