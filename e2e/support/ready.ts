import { type Locator, type Page, expect } from '@playwright/test'

/** Waits until the page's scripts have taken an element over: what a controlled field is given before that is lost. */
export async function ready(element: Locator) {
  await element.waitFor({ state: 'attached' })
  await expect
    .poll(() => element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps'))), { message: `scripts at ${element}` })
    .toBe(true)
}

/** Opens an address and waits until the element that is used first can be used. */
export async function open(page: Page, address: string, first: Locator) {
  await page.goto(address)
  await ready(first)
}
