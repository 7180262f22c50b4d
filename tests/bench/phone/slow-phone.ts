import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'

/** 4 times slower than this machine, 400 kbit/s each way, 400 ms to an answer. */
const SLOWER = 4
const BYTES_A_SECOND = 400_000 / 8
const LATENCY_MS = 400

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

export async function newPhone(browser: Browser, more: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ ...phone, ...more })
  // tsx names functions by a helper of its own, which a page that is handed one does not have.
  await context.addInitScript('globalThis.__name = (work) => work')
  return context
}

export async function slowDown(page: Page, { network = true }: { network?: boolean } = {}): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  if (!network) return
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: LATENCY_MS, downloadThroughput: BYTES_A_SECOND, uploadThroughput: BYTES_A_SECOND })
}

type Seen = { seen?: number; alive?: number }

/** Milliseconds from asking for a page: until something is painted and `wanted` is on it, and until `wanted` answers to a tap. */
export type Opened = { painted: number; usable: number }

export async function timeOpening(page: Page, url: string, wanted: string): Promise<Opened> {
  await page.addInitScript(watchFor, wanted)
  await page.goto(url, { waitUntil: 'commit', timeout: 90_000 })
  const times = await page
    .waitForFunction(() => {
      const { seen, alive } = window as unknown as Seen
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime
      return seen !== undefined && alive !== undefined && paint !== undefined ? { painted: Math.max(seen, paint), usable: Math.max(alive, paint) } : null
    }, undefined, { timeout: 90_000, polling: 50 })
    .catch(async (error: unknown) => {
      const { seen, alive } = await page.evaluate(() => ({ seen: (window as unknown as Seen).seen, alive: (window as unknown as Seen).alive }))
      throw new Error(`${page.url()}: ${wanted} was ${seen === undefined ? 'never there' : alive === undefined ? 'never alive' : 'never painted'}`, { cause: error })
    })
  return (await times.jsonValue())!
}

/** Runs in the page: when the element is there, and when the page's scripts have taken it over. */
function watchFor(wanted: string): void {
  const told = window as unknown as Seen
  const look = () => {
    const element = document.querySelector(wanted)
    if (element) told.seen ??= performance.now()
    if (element && Object.keys(element).some((key) => key.startsWith('__react'))) told.alive ??= performance.now()
    if (told.alive === undefined) setTimeout(look, 5)
  }
  look()
}

export const median = (values: number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!
