import { type Page, expect } from '@playwright/test'
import { wall } from './days'
import { open, ready } from './ready'

/** The shopper accepts the visit of a branch and opens its report. */
export async function acceptAndBegin(shopper: Page, branch: string) {
  await shopper.goto('/field')
  await shopper.getByRole('region', { name: 'Offers' }).getByRole('link', { name: branch }).click()
  const accept = shopper.getByRole('button', { name: 'Accept the visit' })
  await ready(accept)
  await accept.click()
  await begin(shopper)
  await shopper.waitForURL(/\/report$/)
  await wholeForm(shopper)
}

/** A button on the server's page, a link on the phone's own copy of it. */
export const begin = (shopper: Page) =>
  shopper.getByRole('button', { name: 'Begin the report' }).or(shopper.getByRole('link', { name: 'Begin the report' })).click()

/** Within its visit's hours a report begins on the quiet screen; from there on to the whole form. */
export async function wholeForm(shopper: Page) {
  const afterwards = shopper.getByRole('button', { name: 'Afterwards' })
  await ready(afterwards)
  await afterwards.click()
  await expect(shopper.getByText(/^Part 1 of \d+$/)).toBeVisible()
}

/** Answers everything with Yes and the named criteria with No and a note, a part at a time. */
export async function fillIn(shopper: Page, criteria: number, failed: readonly string[]) {
  const place = shopper.getByText(/^Part \d+ of \d+$/)
  const parts = Number((await place.innerText()).split(' ').at(-1))
  const left = new Set(failed)
  for (let part = 1; part <= parts; part += 1) {
    await expect(place).toHaveText(`Part ${part} of ${parts}`)
    // Rows come a few at a time.
    await expect(shopper.locator('[aria-busy=true]')).toHaveCount(0)
    for (const key of left) {
      const question = shopper.locator(`[id="question-${key}"]`)
      if ((await question.count()) === 0) continue
      await question.getByRole('radio', { name: 'No', exact: true }).check()
      await question.getByRole('textbox', { name: 'Note', exact: true }).fill(`Not so today: ${key}`)
      left.delete(key)
    }
    // A tap on each, without waiting between them as one would at a hundred questions.
    await shopper.getByRole('radio', { name: 'Yes', exact: true }).evaluateAll((radios) => {
      for (const radio of radios as HTMLInputElement[]) if (!radio.closest('[role=radiogroup]')?.querySelector('input:checked')) radio.click()
    })
    await shopper.getByRole('button', { name: part < parts ? /^Next: / : 'Review and send' }).click()
  }
  expect([...left], 'criteria that were nowhere asked').toEqual([])
  await expect(shopper.getByText(`${criteria} of ${criteria} answered`)).toBeVisible()
}

/** Says when it was, sends, and answers the receipt. */
export async function send(shopper: Page): Promise<string> {
  await shopper.getByLabel('When were you there?').fill(wall(new Date(Date.now() - 60_000)))
  await expect(shopper.getByRole('heading', { name: 'Nothing is missing' })).toBeVisible()
  await shopper.getByRole('button', { name: 'Send report' }).click()
  await expect(shopper.getByRole('heading', { name: 'Report sent' })).toBeVisible({ timeout: 30_000 })
  const receipt = await shopper.getByRole('definition').first().innerText()
  expect(receipt).toMatch(/\S{4,}/)
  await shopper.getByRole('link', { name: 'To my visits' }).click()
  await expect(shopper.getByText(`Receipt ${receipt}`)).toBeVisible()
  return receipt
}

/** The manager takes the report out of the queue, approves and publishes it; ends at the report as readers see it. */
export async function reviewAndPublish(page: Page, org: string, branch: string, service: string) {
  const line = page.getByRole('list', { name: 'To be taken' }).getByRole('link', { name: branch })
  await open(page, `/${org}/reviews`, line)
  await line.click()
  await expect(page.getByRole('heading', { level: 1, name: branch })).toBeVisible()
  await page.getByRole('button', { name: 'Take the review' }).click()
  await page.getByRole('button', { name: /^Approve/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`The service score is ${service}.`)
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: /^Publish now/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish before the wave ends' }).click()
  await page.getByRole('link', { name: 'As readers see it' }).click()
  await page.waitForURL(/\/reports\/[^/]+$/)
}

/** From the list of branches to the branch's card and on to its scorecard. */
export async function openScorecard(page: Page, org: string, branch: string) {
  await page.goto(`/${org}/branches`)
  await page.getByRole('link', { name: branch, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: branch })).toBeVisible()
  await page.getByRole('link', { name: 'Scorecard', exact: true }).click()
  await page.waitForURL(/\/scorecards\/branches\//)
}
