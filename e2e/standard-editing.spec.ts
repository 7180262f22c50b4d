import type { BrowserContext, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/fixtures'
import { openDraft } from './support/ground'

const questions = ['section,key,question,points', 'Hall,H1,Was the floor clean?,2', 'Hall,H2,Was the door open?,2', 'Hall,H3,Was the light on?,2'].join('\n')

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
const rows = (page: Page) => page.locator('[data-outline-row^="criterion:"]')
const question = (page: Page) => page.getByLabel('What the shopper is asked')
const ask = async (page: Page, words: string) => {
  await rows(page).nth(0).click()
  await question(page).fill(words)
}
const signal = () => {
  let give = () => undefined as void
  return { given: new Promise<void>((done) => (give = done)), give: () => give() }
}

/** A question is written that never leaves the browser, and its tab is closed. A request only held back would go when the tab does. @returns the next one */
async function leftUnsent(page: Page, context: BrowserContext): Promise<Page> {
  await page.evaluate(() => {
    window.fetch = () => new Promise(() => undefined)
  })
  await ask(page, 'Was the floor dry?')
  await page.waitForTimeout(600)
  await page.close()
  return context.newPage()
}

/** A standard of an organisation of its own, with three questions. */
async function imported(page: Page): Promise<void> {
  await openDraft(page, 'Editing', questions)
  await rows(page).nth(2).waitFor()
}

test('what one window has saved is not overwritten from another, and nothing of either is lost', async ({ page, context }) => {
  await imported(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await ask(page, 'Was the floor swept?')
  await saved(page)
  await ask(other, 'Was the floor washed?')
  const dialog = other.getByRole('dialog', { name: 'You have changed this standard in another window' })
  await expect(dialog).toContainText('You saved it there on')
  await expectAccessible(other)
  await dialog.getByRole('button', { name: 'Keep mine as a copy' }).click()
  await other.waitForURL((url) => url.pathname !== new URL(page.url()).pathname)
  await expect(question(other)).toHaveValue('Was the floor washed?')
  await page.reload()
  await rows(page).nth(0).click()
  await expect(question(page)).toHaveValue('Was the floor swept?')
})

test('whoever goes on with the other window’s text stays where they were, and takes their own words over afterwards', async ({ page, context }) => {
  await imported(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await rows(other).nth(1).click()
  await rows(page).nth(1).click()
  await question(page).fill('Was the floor swept?')
  await saved(page)
  await question(other).fill('Was the floor washed?')
  await other.getByRole('dialog').getByRole('button', { name: 'Go on with the other window’s' }).click()
  await expect(question(other)).toHaveValue('Was the floor swept?')
  await expect(question(other)).toBeFocused()
  await other.getByRole('button', { name: 'Your own text' }).click()
  const own = other.getByRole('dialog', { name: 'Your own text was kept' })
  await expect(own).toContainText('washed')
  await expectAccessible(other)
  await own.getByRole('button', { name: 'Take mine over' }).click()
  await expect(question(other)).toHaveValue('Was the floor washed?')
  await saved(other)
  await expect(other.getByRole('button', { name: 'Your own text' })).toHaveCount(0)
})

test('a text whose draft was published meanwhile is found at the standard and taken over in its next draft', async ({ page, context }) => {
  await imported(page)
  const standard = new URL(page.url().replace(/\/edit$/, ''))
  const other = await context.newPage()
  await other.goto(page.url())
  await rows(other).nth(0).click()
  await page.getByRole('button', { name: /^Publish/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).click()
  await page.waitForURL((url) => url.pathname === standard.pathname)

  await question(other).fill('Was the floor washed?')
  const closed = other.getByRole('dialog', { name: 'This draft was published meanwhile' })
  await expect(closed).toContainText('could not be saved into it any more')
  await expectAccessible(other)
  await closed.getByRole('button', { name: 'Go to the standard' }).click()
  await other.waitForURL((url) => url.pathname === standard.pathname)
  await other.getByRole('region', { name: 'Your own text was kept' }).getByRole('button', { name: 'Your own text' }).click()
  const kept = other.getByRole('dialog', { name: 'Your own text was kept' })
  await expect(kept).toContainText('washed')
  await expect(kept.getByRole('button', { name: 'Take mine over' })).toHaveCount(0)
  await expectAccessible(other)
  await kept.getByRole('button', { name: 'Close' }).click()

  await other.getByRole('button', { name: 'Edit', exact: true }).click()
  await other.waitForURL(/\/edit$/)
  await rows(other).nth(0).click()
  await expect(question(other)).toHaveValue('Was the floor clean?')
  await other.getByRole('button', { name: 'Your own text' }).click()
  await kept.getByRole('button', { name: 'Take mine over' }).click()
  await expect(question(other)).toHaveValue('Was the floor washed?')
  await saved(other)
  await other.goto(standard.href)
  await expect(other.getByRole('button', { name: /Edit the draft/ }).or(other.getByRole('link', { name: /Edit the draft/ }))).toBeVisible()
  await expect(other.getByText('A text of yours for this standard is kept in this browser.')).toHaveCount(0)
})

test('what a closed tab left of a draft thrown away with its standard is found in the list of standards', async ({ page, context }) => {
  await imported(page)
  const standard = page.url().replace(/\/edit$/, '')
  const next = await leftUnsent(page, context)
  await next.goto(standard)
  await next.getByRole('button', { name: 'More' }).click()
  await next.getByRole('menuitem', { name: /Discard the draft/ }).click()
  await next.getByRole('alertdialog').getByRole('button', { name: 'Discard the draft' }).click()
  await next.waitForURL(/\/standards$/)
  const kept = next.getByRole('region', { name: 'Your own text was kept' })
  await expect(kept.getByRole('listitem')).toHaveCount(1)
  await expectAccessible(next)
  await kept.getByRole('button', { name: 'Throw mine away' }).click()
  await expect(kept).toHaveCount(0)
  await next.getByRole('button', { name: 'Undo' }).click()
  await kept.getByRole('button', { name: 'Keep mine as a copy' }).click()
  await next.waitForURL(/\/edit$/)
  await rows(next).nth(0).click()
  await expect(question(next)).toHaveValue('Was the floor dry?')
  await next.goto(standard.replace(/\/[^/]+$/, ''))
  await expect(next.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(kept).toHaveCount(0)
})

test('a text too long is named with its excess, and everything else is saved', async ({ page }) => {
  await imported(page)
  await rows(page).nth(0).click()
  await page.getByLabel('Sentence of the standard').fill('x'.repeat(212))
  await expect(page.getByText('12 characters too long: at most 200 fit.').first()).toBeVisible()
  await question(page).fill('Was the floor swept?')
  await expect(page.getByRole('button', { name: 'Saved, but a text is too long' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Sentence of the standard')).toHaveValue('x'.repeat(212))
  await page.getByRole('button', { name: 'Saved, but a text is too long' }).click()
  await expect(page.getByLabel('Sentence of the standard')).toBeFocused()
  await page.getByLabel('Sentence of the standard').fill('The floor is swept')
  await saved(page)
  await page.reload()
  await expect(question(page)).toHaveValue('Was the floor swept?')
})

test('a text of hundreds of lines scrolls in its pane and in the phone beside it; the page stays as high as the window', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await imported(page)
  await rows(page).nth(0).click()
  const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight)
  const before = await heightOf()
  for (const words of [Array.from({ length: 280 }, (_, at) => `Line ${at}`).join('\n'), '🙂'.repeat(2_500)]) {
    await question(page).fill(words)
    await expect(page.getByText(/characters too long/).first()).toBeVisible()
    await expect.poll(heightOf).toBe(before)
    await page.getByText(/^Key: /).scrollIntoViewIfNeeded()
    expect(await page.evaluate(() => window.scrollY)).toBeLessThanOrEqual(before - 900)
    const phone = page.getByRole('group', { name: 'On the phone' })
    expect((await phone.boundingBox())?.height).toBeLessThanOrEqual(640)
    await expectAccessible(page)
  }
})

test('what was typed survives a reload while it is being saved, and a closed tab; neither is a conflict with oneself', async ({ page, context }) => {
  await imported(page)
  const address = page.url()
  const first = signal()
  // It comes through, but nobody hears of it; to let the route go would send it once more.
  let deaf = true
  await page.route('**/edit', async (route) => {
    if (!deaf || route.request().method() !== 'POST') return route.fallback()
    await route.fetch()
    first.give()
  })
  await ask(page, 'Was the floor swept')
  await first.given
  await question(page).pressSequentially(' today?')
  await page.waitForTimeout(600)
  deaf = false
  await page.reload()
  await expect(page.getByText('Restored what this browser had kept', { exact: true })).toBeVisible()
  await rows(page).nth(0).click()
  await expect(question(page)).toHaveValue('Was the floor swept today?')
  await saved(page)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // The next page is read, the save arrives, then the page is shown: it would be the text of before.
  const [read, answered] = [signal(), signal()]
  await page.route('**/edit', async (route) => {
    const isSave = route.request().method() === 'POST'
    if (!isSave && !route.request().isNavigationRequest()) return route.fallback()
    if (isSave) await read.given
    const answer = await route.fetch()
    if (!isSave) {
      read.give()
      await answered.given
    }
    await route.fulfill({ response: answer })
    if (isSave) setTimeout(answered.give, 500)
  })
  const saving = page.waitForRequest((request) => request.method() === 'POST')
  await ask(page, 'Was the floor mopped?')
  await saving
  await page.reload()
  await page.unroute('**/edit')
  await rows(page).nth(0).click()
  await expect(question(page)).toHaveValue('Was the floor mopped?')
  await saved(page)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // And now it does not even leave the browser.
  const next = await leftUnsent(page, context)
  await next.clock.install()
  await next.goto(address)
  const told = next.getByText('Restored what this browser had kept', { exact: true })
  await expect(told).toBeVisible()
  // Whoever comes to the page later is told as well, until they close it.
  await next.clock.fastForward('01:00')
  await expect(told).toBeVisible()
  await rows(next).nth(0).click()
  await expect(question(next)).toHaveValue('Was the floor dry?')
  await saved(next)
  await next.getByRole('listitem').filter({ has: told }).getByRole('button', { name: 'Close' }).click()
  await expect(told).toHaveCount(0)
})

test('a criterion is dragged to its place with the pointer, and dragging ends with Escape', async ({ page }) => {
  await imported(page)
  const names = async () => (await rows(page).allInnerTexts()).map((text) => text.split('\n')[0])
  const [one, two, three] = await names()
  const drag = async (from: number, to: number) => {
    const grip = await page.locator('[data-row^="criterion:"] [data-grip]').nth(from).boundingBox()
    const goal = await rows(page).nth(to).boundingBox()
    if (!grip || !goal) throw new Error('the outline has no such row')
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
    await page.mouse.down()
    await page.mouse.move(grip.x + grip.width / 2, goal.y + goal.height - 4, { steps: 8 })
    await page.waitForTimeout(100)
  }
  await drag(0, 2)
  await page.mouse.up()
  await expect.poll(names).toEqual([two, three, one])
  await drag(0, 2)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(names).toEqual([two, three, one])
  await page.keyboard.press('Control+z')
  await expect.poll(names).toEqual([one, two, three])
  await saved(page)
})
