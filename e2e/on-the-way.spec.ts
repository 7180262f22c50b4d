import { expect, signInAs, test } from './support/fixtures'
import { ready } from './support/ready'

/** From one scorecard to the next where the line is slow or gone. */
test('another scorecard is said to be on its way; without a connection the page at hand stays', async ({ page, context, allowErrors }) => {
  allowErrors(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  const org = await signInAs(page, 'executive')
  await page.goto(`/${org}/scorecards`)
  const region = page.locator('a[href*="/scorecards/regions/"]').first()
  await ready(region)
  const period = page.getByRole('combobox', { name: 'Period' })
  await ready(period)
  const here = page.url()
  const onTheWay = page.getByRole('status').filter({ hasText: 'Loading…' })

  await test.step('offline neither a link nor another period leaves the page, and it is said', async () => {
    await context.setOffline(true)
    await region.click()
    await expect(page.getByText('There is no connection: the page stays as it is. Try again once there is one.', { exact: true }).first()).toBeVisible()
    const chosen = await period.inputValue()
    await period.selectOption({ index: 2 })
    await expect(period).toHaveValue(chosen)
    expect(page.url()).toBe(here)
    await expect(page.getByRole('heading', { name: 'Fix first' })).toBeVisible()
    await expect(onTheWay).toHaveCount(0)
    await context.setOffline(false)
  })

  await test.step('on a slow line it is said that the next page comes, until it is there', async () => {
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await page.route(/\/scorecards\/regions\//, async (route) => {
      await held
      await route.continue()
    })
    await region.click()
    await expect(onTheWay).toBeVisible()
    letGo()
    await page.waitForURL(/\/scorecards\/regions\//)
    await expect(onTheWay).toHaveCount(0)
    await page.unroute(/\/scorecards\/regions\//)
    await page.goBack()
    await page.waitForURL(here)
    await expect(onTheWay).toHaveCount(0)
  })
})

test('the focus comes back to the photo that was opened from a report', async ({ page }) => {
  const org = await signInAs(page, 'executive')
  await page.goto(`/${org}/scorecards`)
  await page.goto((await page.locator('a[href*="/scorecards/branches/"]').first().getAttribute('href'))!)
  await page.goto((await page.locator('a[href*="/reports/"]').first().getAttribute('href'))!)
  const photo = page.getByRole('button', { name: /^Photo 1 of/ }).first()
  await ready(photo)
  await photo.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(photo).toBeFocused()
})
