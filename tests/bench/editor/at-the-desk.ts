import type { Page } from '@playwright/test'

/** After the last key the draft is kept in the browser, sent, judged and drawn: what comes of a keystroke belongs to it. */
const SETTLED_MS = 2_500
const WORDS = 'Was the table wiped before the guests sat down, and was the tray taken away?'

const rows = (page: Page) => page.locator('[data-outline-row^="criterion:"]')
const orderOf = (page: Page) => rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-outline-row')).join())

/** The editor, read in and judged. */
export async function openEditor(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.locator('#findings').waitFor()
  await page.waitForTimeout(SETTLED_MS)
}

/** Chooses a criterion in the middle of the standard and empties its question. */
export async function chooseQuestion(page: Page): Promise<void> {
  const middle = rows(page).nth(Math.floor((await rows(page).count()) / 2))
  await middle.click()
  await page.locator('#field-prompt').fill('')
  await page.waitForTimeout(SETTLED_MS)
}
/** Writes a question letter by letter. */
export async function typeOn(page: Page): Promise<void> {
  await page.locator('#field-prompt').pressSequentially(WORDS, { delay: 60 })
  await page.waitForTimeout(SETTLED_MS)
  if ((await page.locator('#field-prompt').inputValue()) !== WORDS) throw new Error('letters were lost')
}

/** Drags a criterion past its neighbours and on over the border of the list, which scrolls, and lets it go there. */
export async function dragDown(page: Page): Promise<void> {
  const before = await orderOf(page)
  const grip = page.locator('[data-row^="criterion:"] [data-grip]').first()
  await grip.scrollIntoViewIfNeeded()
  const box = await grip.boundingBox()
  const height = page.viewportSize()?.height ?? 0
  if (!box) throw new Error('the outline has no grip')
  const x = box.x + box.width / 2
  await page.mouse.move(x, box.y + box.height / 2)
  await page.mouse.down()
  for (let y = box.y; y < height - 10; y += 12) await page.mouse.move(x, y)
  await page.waitForTimeout(1_000)
  await page.mouse.move(x, height - 120, { steps: 10 })
  await page.mouse.up()
  await page.waitForTimeout(SETTLED_MS)
  if ((await orderOf(page)) === before) throw new Error('the drag moved nothing')
}

/** The translations, every text drawn. */
export async function openTranslations(page: Page, path: string): Promise<void> {
  await page.goto(`${path}?translate=lt`, { waitUntil: 'networkidle' })
  await page.locator('textarea[data-text]').first().waitFor()
  await page.waitForTimeout(SETTLED_MS * 2)
}
export async function translateOn(page: Page): Promise<void> {
  const fields = page.locator('textarea[data-text]')
  const field = fields.nth(Math.floor((await fields.count()) / 2))
  await field.fill('')
  await field.pressSequentially(WORDS, { delay: 60 })
  await page.waitForTimeout(SETTLED_MS)
  if ((await field.inputValue()) !== WORDS) throw new Error('letters were lost')
}
