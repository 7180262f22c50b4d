import { expect, type Locator, type Page } from '@playwright/test'
import sharp from 'sharp'
import type { Chance } from './chance'

/** What a person saw themselves answer: by criterion key, the value and how many photos. */
export type Seen = Map<string, { value: unknown; photos: number }>

const options = { timeout: 20_000 }

/** From the shopper's first page to the whole form of one visit's report, as a person goes; the shell is on the phone afterwards. */
export async function openReport(page: Page, visitAddress: string): Promise<void> {
  await page.goto('/field')
  await page.evaluate(() => Promise.race([navigator.serviceWorker.ready, new Promise((done) => setTimeout(done, 5_000))]))
  await page.goto(visitAddress)
  const begin = page.getByRole('link', { name: /^(Begin|Continue) the report$/ }).or(page.getByRole('button', { name: 'Begin the report' }))
  const place = page.getByText(/^Part \d+ of \d+$/).or(page.getByRole('heading', { name: 'Review and send' }))
  const afterwards = page.getByRole('button', { name: 'Afterwards' })
  await begin.first().click(options)
  await expect(place.or(afterwards).or(page.getByRole('heading', { name: 'Report sent' })).first()).toBeVisible(options)
  if ((await place.count()) === 0 && (await afterwards.count()) > 0) await afterwards.click()
}

/** Answers what is unanswered in the part that is open. */
export async function answerPart(page: Page, seen: Seen, chance: Chance): Promise<void> {
  // An answer may ask for the next: looked at until nothing new is there.
  for (let before = -1; before !== (await page.locator('[id^="question-"]').count()); ) {
    before = await page.locator('[id^="question-"]').count()
    for (const question of await page.locator('[id^="question-"]').all()) await answer(question, seen, chance)
  }
}

async function answer(question: Locator, seen: Seen, chance: Chance): Promise<void> {
  const key = (await question.getAttribute('id'))!.slice('question-'.length)
  const say = (value: unknown, photos = 0) => seen.set(key, { value, photos })
  const radios = question.getByRole('radio')
  if ((await radios.count()) > 0) {
    if ((await question.locator('input[type=radio]:checked').count()) > 0) return
    const yes = question.getByRole('radio', { name: 'Yes', exact: true })
    const isYesNo = (await yes.count()) > 0
    // What needs no note: Yes, or the last step and choice.
    const radio = isYesNo ? yes : radios.last()
    const label = isYesNo ? 'yes' : await radio.evaluate((input) => input.closest('label')!.innerText.trim())
    await radio.check(options)
    return void say({ type: 'option', key: label })
  }
  const photo = question.locator('input[type=file]')
  if ((await photo.count()) > 0) {
    if ((await question.getByRole('img').count()) > 0) return
    await photo.setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(chance) })
    await expect(question.getByRole('img')).toHaveCount(1, options)
    return void say({ type: 'photo' }, 1)
  }
  const ticks = question.getByRole('checkbox')
  if ((await ticks.count()) > 0) {
    if ((await question.locator('input[type=checkbox]:checked').count()) > 0) return
    await ticks.first().check(options)
    return void say({ type: 'options', keys: [await ticks.first().evaluate((input) => input.closest('label')!.innerText.trim())] })
  }
  if ((await question.getByRole('timer').count()) > 0) {
    if (seen.has(key) && (await question.getByRole('timer').innerText()) !== '0:00') return
    await question.getByRole('button', { name: 'Type the time' }).click(options)
    await question.getByLabel('Minutes and seconds').fill('1:30', options)
    return void say({ type: 'duration', seconds: 90 })
  }
  const time = question.locator('input[type=time]')
  if ((await time.count()) > 0) {
    if (!(await time.inputValue())) await time.fill('12:30', options)
    return void say({ type: 'time', at: '12:30' })
  }
  const number = question.locator('input[inputmode=numeric]')
  if ((await number.count()) > 0) {
    if (!(await number.inputValue())) await number.fill('3', options)
    return void say({ type: 'number', milli: 3_000 })
  }
  const text = question.locator('textarea').first()
  if (!(await text.inputValue())) await text.fill('Nothing to add', options)
  say({ type: 'text', text: 'Nothing to add' })
}

async function aPhoto(chance: Chance): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 8 * 6 * 3 }, () => chance.below(256)))
  return sharp(pixels, { raw: { width: 8, height: 6, channels: 3 } }).resize(640, 480, { kernel: 'nearest' }).jpeg().toBuffer()
}

/** To the next part, or to the review after the last. @returns false once there */
export async function nextPart(page: Page): Promise<boolean> {
  const next = page.getByRole('button', { name: /^Next: / })
  if ((await next.count()) > 0) {
    await next.click(options)
    return true
  }
  const review = page.getByRole('button', { name: 'Review and send', exact: true })
  if ((await review.count()) > 0) await review.click(options)
  return false
}
