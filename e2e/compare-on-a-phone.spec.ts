import { expect, signInAs, test } from './support/fixtures'
import { ready } from './support/ready'
import { speak } from './support/words'

const BACK = 40

/** The bar of selectors has as many lines as what is chosen takes; whoever goes back through the page by keyboard sees where they are. */
test('Compare on a phone: no focus is hidden by the bar, no interval and no wave’s name is broken, in Russian @phone', async ({ page }) => {
  const org = await signInAs(page, 'executive')
  await page.goto(`/${org}/scorecards/compare`)
  await speak(page, 'ru')
  await page.reload()
  const bar = page.locator('header:has([data-scope])')
  await ready(bar.locator('select').first())
  await expect.poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue('--bar'))).toMatch(/^\d+px$/)

  await test.step('the page keeps clear of the bar as it is, however many lines it has', async () => {
    for (const lines of ['200px', '']) {
      const clear = () => bar.evaluate((header) => Math.round(parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) - header.getBoundingClientRect().height))
      await bar.evaluate((header, height) => (header.style.paddingTop = height), lines)
      await expect.poll(clear).toBeGreaterThanOrEqual(18)
      await page.locator('main a').last().focus()
      const hidden: string[] = []
      for (let step = 0; step < BACK; step += 1) {
        await page.keyboard.press('Shift+Tab')
        const under = await bar.evaluate((header) => {
          const at = document.activeElement!
          if (at === document.body || header.contains(at)) return null
          return at.getBoundingClientRect().top < header.getBoundingClientRect().bottom ? `${at.tagName} ${at.textContent?.slice(0, 40)}` : null
        })
        if (under !== null) hidden.push(under)
      }
      expect(hidden, `with ${lines || 'nothing'} more`).toEqual([])
    }
  })

  await test.step('a change stands with its interval on one line, and nothing is wider than the phone', async () => {
    const kept = page.locator('#change .whitespace-nowrap').filter({ hasText: ' от ' }).filter({ visible: true })
    expect(await kept.count()).toBeGreaterThan(0)
    expect(await kept.evaluateAll((all) => all.filter((one) => one.getClientRects().length !== 1).map((one) => one.textContent))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const table = page.locator('#change table').first()
    expect(await table.evaluate((one) => Math.round(one.getBoundingClientRect().right - innerWidth))).toBeLessThanOrEqual(0)
  })
})
