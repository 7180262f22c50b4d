import type { Page } from '@playwright/test'
import { day } from './support/days'
import { expect, test } from './support/fixtures'
import { enter, layProgramme, openDraft, ownOrganization, prepare } from './support/ground'
import { openPlanOfOne, planWithin, visitAddress } from './support/programme'
import { brief } from './support/questionnaires'
import { open, ready } from './support/ready'

/** The next last Sunday of that month (from 0) that lies ahead: when the clocks of Vilnius change. */
function clockChange(month: number): string {
  const lastSunday = (year: number) => {
    const last = new Date(Date.UTC(year, month, 31))
    last.setUTCDate(31 - last.getUTCDay())
    return last.toISOString().slice(0, 10)
  }
  const year = Number(day(0).slice(0, 4))
  return lastSunday(year) > day(2) ? lastSunday(year) : lastSunday(year + 1)
}
const dayBefore = (date: string) => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)

test.describe('trouble in the office', () => {
  test.describe.configure({ timeout: 180_000 })

  test('two managers publish the same draft at once: one publishes, the other reads why not', async ({ page, newPerson }) => {
    const own = await openDraft(page, 'Publish', brief().bytes.toString())
    const colleague = await newPerson()
    await enter(colleague, await prepare('manager', { org: own.org, ownerId: own.ownerId, name: 'Greta', email: `manager-${own.stamp}@example.test` }))
    await colleague.goto(page.url())

    const both = [page, colleague] as const
    const publish = (person: Page) => person.getByRole('dialog').getByRole('button', { name: 'Publish version 1' })
    for (const person of both) {
      const last = person.getByRole('button', { name: /^Publish/ })
      await ready(last)
      await last.click()
      await ready(publish(person))
    }
    await Promise.all(both.map((person) => publish(person).click()))

    const published = (person: Page) => person.getByText('Version 1 · Published')
    const reads = (person: Page) => person.getByRole('dialog').getByRole('alert').filter({ hasText: 'This draft is closed' })
    for (const person of both) await expect(published(person).or(reads(person))).toBeVisible()
    const done = await Promise.all(both.map((person) => published(person).isVisible()))
    expect(done.toSorted(), 'who published').toEqual([false, true])
    const second = both[done.indexOf(false)]!
    await second.reload()
    await expect(published(second)).toBeVisible()
  })

  test('a visit in the past or in the hour the clocks skip is refused in words; one across the change is planned', async ({ page }) => {
    const [spring, autumn] = [clockChange(2), clockChange(9)]
    const own = await ownOrganization(page, 'Clocks')
    const { campaignId } = await layProgramme(own, { questionnaire: brief(), branches: ['Bridge Street', 'Harbour'], lastDay: spring > autumn ? spring : autumn })
    await page.goto(`/${own.org}/campaigns/${campaignId}`)
    await openPlanOfOne(page, 'Bridge Street')
    const form = page.url()
    const refusal = page.getByRole('main').getByRole('alert')

    await planWithin(page, `${day(-1)}T08:00`, `${day(-1)}T18:00`)
    await expect(refusal).toHaveText('The visit’s time has passed already. Choose a later one.')
    await planWithin(page, `${spring}T03:10`, `${spring}T03:50`)
    await expect(refusal).toHaveText(/^The clocks go forward on \d+ March \d{4}: 03:10 does not exist there\. The next time that exists is 04:00\./)
    await planWithin(page, `${spring}T18:00`, `${spring}T09:00`)
    await expect(refusal).toHaveText('The visit’s time has to end after it begins.')
    await expect(page.getByLabel('From'), 'what was entered stays').toHaveValue(`${spring}T18:00`)

    await planWithin(page, `${dayBefore(spring)}T22:00`, `${spring}T18:00`)
    await page.waitForURL(visitAddress)
    const choice = page.getByRole('combobox', { name: 'Branch' })
    await open(page, form, choice)
    await choice.click()
    await page.getByRole('option', { name: 'Harbour' }).click()
    await planWithin(page, `${autumn}T03:10`, `${autumn}T03:50`)
    await page.waitForURL(visitAddress)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Harbour')
  })
})
