import type { Locator, Page } from '@playwright/test'

export type Doing = 'opening' | 'tap' | 'key' | 'next part' | 'switch of screens'
/** While the bench itself searches the page for what to tap next: its scripts run in the page and are no part of the product. */
type Phase = { name: Doing | 'the bench'; from: number }
type Watched = { phases: Phase[]; tasks: { at: number; ms: number }[]; kept: { at: number; ms: number }[]; touched: number | null }
export type Noted = { name: Doing; ms: number }

/** Before the page: notes tasks of 50 ms and more, and how long each write of the report took from the tap. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { phases: [{ name: 'opening', from: 0 }], tasks: [], kept: [], touched: null }
    Object.assign(window, { watched })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) watched.tasks.push({ at: startTime, ms: duration })
    }).observe({ type: 'longtask' })
    for (const kind of ['click', 'input']) document.addEventListener(kind, ({ timeStamp }) => (watched.touched ??= timeStamp), { capture: true })
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const box = (value as { name?: unknown }).name
      if (typeof box === 'string' && box.includes('/report/') && watched.touched !== null) {
        const at = watched.touched
        watched.touched = null
        this.transaction.addEventListener('complete', () => watched.kept.push({ at, ms: performance.now() - at }))
      }
      return key === undefined ? put.call(this, value) : put.call(this, value, key)
    }
  })
}

const now = (page: Page, name: Phase['name']) =>
  page.evaluate((phase) => {
    const { watched } = window as unknown as { watched: Watched }
    watched.phases.push({ name: phase, from: performance.now() })
    // A tap that gave no answer: the next write is not its.
    watched.touched = null
  }, name)

/** A finger on the middle of it, found beforehand; from the tap until all of its work is done nothing of the bench runs in the page. */
async function press(page: Page, target: Locator, name: Doing, settleMs = 350): Promise<void> {
  await now(page, 'the bench')
  await target.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  // What is scrolled to is drawn then, and may move.
  await page.waitForTimeout(100)
  const { x, y, width, height } = (await target.boundingBox())!
  await now(page, name)
  await page.touchscreen.tap(x + width / 2, y + height / 2)
  await page.waitForTimeout(settleMs)
  await now(page, 'the bench')
}

/** Fills in a report as a thumb does: every answer of a part, a note by keys, the next part, to the review. */
export async function fillIn(page: Page): Promise<void> {
  // There, back and there again: each way draws the other screen anew.
  for (const screen of ['Afterwards', 'While there', 'Afterwards']) {
    const button = page.getByRole('button', { name: screen, exact: true })
    await press(page, button, 'switch of screens', 1_500)
    if ((await button.getAttribute('aria-pressed')) !== 'true') throw new Error(`the tap on "${screen}" was lost`)
  }
  await page.locator('[id^=question-]').first().waitFor()
  for (let part = 0; part < 4; part += 1) {
    const questions = page.locator('[id^=question-]')
    for (let index = 0; index < Math.min(10, await questions.count()); index += 1) {
      const answer = questions.nth(index).getByRole('radio').nth(index % 2)
      await press(page, answer, 'tap')
      if (!(await answer.isChecked())) throw new Error(`the tap on question ${index + 1} of part ${part + 1} was lost`)
    }
    const note = questions.nth(1).getByRole('textbox').first()
    await press(page, note, 'tap')
    await now(page, 'key')
    await page.keyboard.type('The door stuck twice', { delay: 120 })
    await page.waitForTimeout(350)
    await now(page, 'the bench')
    if ((await note.inputValue()) !== 'The door stuck twice') throw new Error(`keys of part ${part + 1} were lost`)
    const address = page.url()
    await press(page, page.getByRole('button', { name: /^(Next: |Review and send)/ }), 'next part', 1_500)
    if (page.url() === address) throw new Error(`the tap to the part after ${part + 1} was lost`)
  }
}

/** What was noted since the page was opened, each under what was being done when it began. */
export async function noted(page: Page): Promise<{ tasks: Noted[]; kept: Noted[] }> {
  const { phases, tasks, kept } = await page.evaluate(() => (window as unknown as { watched: Watched }).watched)
  const named = (all: { at: number; ms: number }[]) =>
    all.flatMap(({ at, ms }): Noted[] => {
      const name = phases.findLast(({ from }) => from <= at)?.name ?? 'opening'
      return name === 'the bench' ? [] : [{ name, ms }]
    })
  return { tasks: named(tasks), kept: named(kept) }
}
