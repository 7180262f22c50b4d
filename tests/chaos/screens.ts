import type { Page } from '@playwright/test'
import sharp from 'sharp'
import type { Chance } from './chance'
import { type PartSeen, tapThrough } from './taps'

/** What a person saw themselves answer: by criterion key, the value and how many photos. */
export type Seen = Map<string, { value: unknown; photos: number }>

/** From the shopper's first page to the whole form of one visit's report, as a person goes; the shell is on the phone afterwards. */
export async function beginReport(page: Page, visitAddress: string): Promise<void> {
  await page.goto('/field', { waitUntil: 'domcontentloaded' })
  await page.evaluate(() => Promise.race([navigator.serviceWorker.ready, new Promise((done) => setTimeout(done, 10_000))]))
  await page.goto(visitAddress, { waitUntil: 'domcontentloaded' })
  // What is cut off is said beside the button, and tapped again.
  const begin = page.getByRole('link', { name: /^(Begin|Continue) the report$/ }).or(page.getByRole('button', { name: 'Begin the report' })).first()
  for (let tries = 1; ; tries += 1) {
    await begin.click()
    const there = await page.waitForURL(/\/report$/, { timeout: 10_000, waitUntil: 'domcontentloaded' }).then(() => true, () => false)
    if (there) return
    if (tries === 5) throw new Error('the report was never begun')
  }
}

/** Waits for the part after `after` and answers what is unanswered in it, photos too. @returns the part, and what it had lost */
export async function answerPart(page: Page, seen: Seen, chance: Chance, after = ''): Promise<PartSeen> {
  const part = await page.evaluate(tapThrough, { after, known: [...seen.keys()], wavers: chance.is(0.5) })
  for (const { key, value } of part.given) seen.set(key, { value, photos: 0 })
  for (const key of part.photos) {
    await page.locator(`#question-${key} input[type=file]`).setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(chance) })
    await page.waitForSelector(`#question-${key} [role=img]`)
    seen.set(key, { value: { type: 'photo' }, photos: 1 })
  }
  return part
}

async function aPhoto(chance: Chance): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 8 * 6 * 3 }, () => chance.below(256)))
  return sharp(pixels, { raw: { width: 8, height: 6, channels: 3 } }).resize(320, 240, { kernel: 'nearest' }).jpeg().toBuffer()
}

/** On to the next part, or to the review after the last. */
export const goOn = (page: Page) => page.getByRole('button', { name: /^(Next: .*|Review and send)$/ }).click()
