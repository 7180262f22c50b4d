import { expect, type Page } from '@playwright/test'

export const UUID = '[0-9a-f-]{36}'
const widths = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } }
type Theme = 'light' | 'dark'
type Size = keyof typeof widths

/** The whole of the page at hand as docs/screens/<name>-<size>-<theme>.png. */
export async function shoot(page: Page, name: string, themes: readonly Theme[] = ['light', 'dark'], sizes: readonly Size[] = ['phone', 'desk']) {
  const { pathname, search } = new URL(page.url())
  for (const theme of themes)
    for (const size of sizes) {
      await keep(page, 'theme', theme)
      await page.setViewportSize(widths[size])
      await page.goto(pathname + search)
      await page.waitForLoadState('networkidle')
      await expect(page.locator('main')).toBeVisible()
      await page.screenshot({ path: `docs/screens/${name}-${size}-${theme}.png`, fullPage: true })
    }
}

const keep = (page: Page, name: string, value: string) =>
  page.context().addCookies([{ name, value, domain: new URL(page.url()).hostname, path: '/' }])

/** The first address on the page that the pattern names. */
export async function firstLink(page: Page, pattern: string): Promise<string> {
  const hrefs = await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const found = hrefs.find((href) => new RegExp(pattern).test(href))
  expect(found, `a link to ${pattern}`).toBeTruthy()
  return found!
}
