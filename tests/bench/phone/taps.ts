import type { Page } from '@playwright/test'

export type Doing = 'opening' | 'tap' | 'key' | 'next part' | 'switch of screens'
type Watched = { tasks: { name: Doing; ms: number }[]; kept: { name: Doing; ms: number }[]; doing: Doing }

/** Before the page: notes tasks of 50 ms and more under what was being done, and how long each write of the report took from the tap. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { tasks: [], kept: [], doing: 'opening' }
    Object.assign(window, { watched })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push({ name: watched.doing, ms: duration })
    }).observe({ type: 'longtask' })
    let touched: number | null = null
    for (const kind of ['click', 'input']) document.addEventListener(kind, ({ timeStamp }) => (touched ??= timeStamp), { capture: true })
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const box = (value as { name?: unknown }).name
      if (typeof box === 'string' && box.includes('/report/') && touched !== null) {
        const [from, name] = [touched, watched.doing]
        touched = null
        this.transaction.addEventListener('complete', () => watched.kept.push({ name, ms: performance.now() - from }))
      }
      return key === undefined ? put.call(this, value) : put.call(this, value, key)
    }
  })
}

const during = (page: Page, doing: Doing) => page.evaluate((name) => void ((window as unknown as { watched: Watched }).watched.doing = name), doing)
const settled = (page: Page) => page.waitForTimeout(350)

/** Fills in a report as a thumb does: every answer of a part, a note by keys, the next part, to the review. */
export async function fillIn(page: Page): Promise<void> {
  await during(page, 'switch of screens')
  // There, back and there again: each way draws the other screen anew.
  for (const screen of ['Afterwards', 'While there', 'Afterwards']) {
    await page.getByRole('button', { name: screen, exact: true }).click()
    await page.waitForTimeout(1_200)
  }
  await page.locator('[id^=question-]').first().waitFor()
  for (let part = 0; part < 4; part += 1) {
    const questions = page.locator('[id^=question-]')
    for (let index = 0; index < Math.min(10, await questions.count()); index += 1) {
      await during(page, 'tap')
      const answer = questions.nth(index).getByRole('radio').nth(index % 2)
      await answer.click()
      await settled(page)
      if (!(await answer.isChecked())) throw new Error(`the tap on question ${index + 1} of part ${part + 1} was lost`)
    }
    await during(page, 'key')
    const note = questions.nth(1).getByRole('textbox').first()
    await note.pressSequentially('The door stuck twice', { delay: 120 })
    await settled(page)
    await during(page, 'next part')
    await page.getByRole('button', { name: /^(Next: |Review and send)/ }).click()
    await page.waitForTimeout(1_200)
  }
}

/** What was noted since the page was opened. */
export const noted = (page: Page): Promise<Watched> => page.evaluate(() => (window as unknown as { watched: Watched }).watched)
