import { expect, expectAccessible, signInAs, test } from './support/fixtures'
import { open } from './support/ready'

/** Branches of the demo side by side, from the network's page and back to one branch; a desk's width, where the table is. */
test('branches are compared by section, in the funnel and with the wave before', async ({ page }) => {
  const org = await signInAs(page, 'executive')
  const size = page.viewportSize()!
  await page.goto(`/${org}/scorecards`)
  await page.getByRole('link', { name: 'Compare', exact: true }).click()
  await page.waitForURL(/\/scorecards\/compare\?/)

  const map = page.getByRole('table', { name: 'Branches by section' })
  await expect(map).toBeVisible()
  const [first] = await map.getByRole('rowheader').getByRole('link').allInnerTexts()
  await expect(page.getByText(/^How reliable the differences are cannot be said yet: .* 20 are needed\.$/)).toBeVisible()
  await expectAccessible(page)

  await test.step('on a sheet the heads of sections run upwards, and no word of them is broken', async () => {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 688, height: 1_000 })
    const words = await map.locator('thead th > span').evaluateAll((heads) => heads.flatMap((head) => {
      const { firstChild: text } = head
      return [...(text?.textContent ?? '').matchAll(/\S+/g)].map(({ 0: word, index }) => {
        const range = document.createRange()
        range.setStart(text!, index)
        range.setEnd(text!, index + word.length)
        return { word, pieces: range.getClientRects().length, mode: getComputedStyle(head).writingMode }
      })
    }))
    expect(words.length).toBeGreaterThan(3)
    expect(words.filter(({ pieces, mode }) => pieces !== 1 || mode !== 'vertical-rl')).toEqual([])
    await page.emulateMedia({ media: null })
    await page.setViewportSize(size)
  })

  await test.step('a figure opens into its arithmetic', async () => {
    await map.getByRole('link', { name: /^Why / }).first().click()
    await expect(page.getByRole('dialog', { name: /^Why / })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('by score the order warns that it is no evidence, and the address keeps it', async () => {
    await page.getByRole('link', { name: 'by score' }).click()
    await expect(page.getByText('Order is not evidence.', { exact: true })).toBeVisible()
    expect(new URL(page.url()).searchParams.get('order')).toBe('score')
  })

  await test.step('arrow keys walk the funnel and Enter opens a branch; the same figures stand as a table', async () => {
    const funnel = page.locator('#funnel')
    await open(page, page.url(), funnel.getByRole('button', { name: 'Show as table' }))
    const point = funnel.getByRole('group').getByRole('link')
    await point.focus()
    const before = await point.getAttribute('aria-label')
    await page.keyboard.press('ArrowRight')
    await expect(point).not.toHaveAttribute('aria-label', before!)
    await funnel.getByRole('button', { name: 'Show as table' }).click()
    await expect(funnel.getByRole('table', { name: 'Funnel' }).getByRole('columnheader', { name: '99.8% limits' })).toBeVisible()
    await funnel.getByRole('button', { name: 'Show as chart' }).click()
    await point.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/scorecards\/branches\//)
    await page.goBack()
  })

  await test.step('this wave and last, with the reading of each change', async () => {
    const change = page.getByRole('table', { name: 'This wave and last' })
    await expect(change.getByRole('columnheader', { name: 'Reading' })).toBeVisible()
    await change.getByRole('link', { name: first!, exact: true }).first().click()
    await page.waitForURL(/\/scorecards\/branches\//)
  })
})
