import { expect, expectAccessible, signInAs, test } from './support/fixtures'

const nowhere = '00000000-0000-4000-8000-000000000000'

/** An address that was cut, mistyped or is somebody else's: one sentence says so, and what is shown instead. */
test('what an address names and is not there is said on every scorecard, with what is shown instead', async ({ page }) => {
  const org = await signInAs(page, 'executive')
  const said = (what: string) => page.getByText(`The ${what} that this address names does not exist, or is not open to you. Shown instead: `)
  await page.goto(`/${org}/scorecards?period=soon`)
  await expect(said('period')).toContainText('Network, ')
  await expectAccessible(page)
  await page.goto(`/${org}/scorecards?standard=${nowhere}.on_site`)
  await expect(said('standard')).toBeVisible()
  await page.goto(`/${org}/scorecards?scope=${nowhere}`)
  await expect(said('part of the network')).toBeVisible()
  for (const path of ['compare', 'compare/rollout']) {
    await page.goto(`/${org}/scorecards/${path}?region=${nowhere}`)
    await expect(said('part of the network')).toContainText('Network, ')
  }
  // What is there is not spoken of.
  await page.goto(`/${org}/scorecards?period=all`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('All time')
  await expect(page.getByText('Shown instead', { exact: false })).toHaveCount(0)
})

test('an address that names no two waves to compare leads to the scorecard where they are chosen', async ({ page }) => {
  const org = await signInAs(page, 'executive')
  await page.goto(`/${org}/scorecards/common?period=all`)
  await page.waitForURL(/\/scorecards\?period=all$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('All time')
})
