import { type Page, expect } from '@playwright/test'
import { followMail } from './accounts'
import { day, zone } from './days'
import { password } from './password'
import type { Questionnaire } from './questionnaires'
import { open, ready } from './ready'

/** Brings a questionnaire in, with a zone from 80 to 90, and publishes it as version 1. */
export async function importAndPublish(page: Page, org: string, { fileName, bytes, criteria, sections, points }: Questionnaire, name: string) {
  await open(page, `/${org}/standards/import`, page.getByRole('button', { name: 'Choose a file' }))
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: fileName, mimeType: 'text/csv', buffer: bytes })
  await page.waitForURL(/\/import\/.+/)
  await expect(page.getByText(`${criteria} of ${criteria} rows can come in, in ${sections} sections; the points add up to ${points}.`)).toBeVisible()
  await page.getByLabel('Name of the standard').fill(name)
  await page.getByRole('switch', { name: 'Zone of tolerance' }).check()
  await page.getByRole('button', { name: `Create a draft with ${criteria} criteria` }).click()
  await page.waitForURL(/\/edit$/)
  const publish = page.getByRole('button', { name: /^Publish/ })
  await ready(publish)
  await publish.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).click()
  await page.waitForURL(/\/standards\/[^/]+$/)
  await expect(page.getByText('Version 1 · Published')).toBeVisible()
}

/** Brings branches in from a file: one region, one time zone, codes in order. */
export async function importBranches(page: Page, org: string, names: readonly string[]) {
  const rows = names.map((name, at) => `J${at + 1},${name},Riverside,Kaunas,${zone}`)
  const file = page.getByLabel('File', { exact: true })
  await open(page, `/${org}/branches/import`, file)
  await file.setInputFiles({ name: 'branches.csv', mimeType: 'text/csv', buffer: Buffer.from(['code,name,region,town,time zone', ...rows].join('\n')) })
  await page.getByRole('button', { name: 'Read the file' }).click()
  await page.waitForURL(/\/branches\/import\/.+/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${names.length} new, 0 changed, 0 unchanged`)
  const apply = page.getByRole('button', { name: 'Apply the file' })
  await ready(apply)
  await apply.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${names.length} added, 0 changed`)
  await page.getByRole('link', { name: 'To the branches' }).click()
  await expect(page.getByRole('link', { name: names[0], exact: true })).toBeVisible()
}

/** A campaign on the one published standard, started after staff were told, with a wave that runs today. */
export async function startCampaign(page: Page, org: string, name: string, lastDay = day(30)) {
  const named = page.getByLabel('Name', { exact: true })
  await open(page, `/${org}/campaigns/new`, named)
  await named.fill(name)
  await page.getByLabel('Fewest visits for a figure').fill('1')
  await page.getByRole('button', { name: 'Create the campaign' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)

  await page.getByLabel('Staff were told on').fill(day(-7))
  await page.getByRole('button', { name: 'Start the campaign' }).click()
  await expect(page.getByText(/^Staff were told on .*\d{4}/)).toBeVisible()

  await page.getByRole('button', { name: 'Add a wave' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('First wave')
  await dialog.getByLabel('First day').fill(day(-1))
  await dialog.getByLabel('Last day').fill(lastDay)
  await dialog.getByRole('button', { name: 'Add a wave' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'Plan visits' })).toBeVisible()
}

/** Puts a shopper on file and mails an invitation, which the shopper's own browser follows and accepts. */
export async function inviteShopper(page: Page, org: string, shopper: Page, { name, email }: { name: string; email: string }) {
  const named = page.getByLabel('Name', { exact: true })
  await open(page, `/${org}/shoppers/new`, named)
  await named.fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Town').fill('Kaunas')
  await page.getByRole('button', { name: 'Add shopper' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await page.getByRole('button', { name: 'Invite by mail' }).click()
  await expect(page.getByText(`An invitation to ${name} is on its way`).first()).toBeVisible()

  await followMail(shopper, email)
  await shopper.getByLabel('Password').fill(password)
  await shopper.getByRole('button', { name: /^Join/ }).click()
  await expect(shopper).toHaveURL(/\/field$/)
  await expect(shopper.getByText('No visits yet.')).toBeVisible()
}

export const visitAddress = /\/visits\/[0-9a-f-]{36}$/

/** From the campaign's page: the form for one visit, with its branch chosen. */
export async function openPlanOfOne(page: Page, branch: string) {
  await page.getByRole('link', { name: 'Plan visits' }).click()
  await page.getByRole('link', { name: 'One visit' }).click()
  await page.getByRole('combobox', { name: 'Branch' }).click()
  await page.getByRole('option', { name: branch }).click()
}

/** Fills the window in, by the branch's clock, and asks for the visit. */
export async function planWithin(page: Page, start: string, end: string) {
  await page.getByLabel('From').fill(start)
  await page.getByLabel('Until').fill(end)
  await page.getByRole('button', { name: 'Plan the visit' }).click()
}

/** From the campaign's page: one visit by hand, today and tomorrow, assigned on its own page. */
export async function planOne(page: Page, branch: string, shopperName: string) {
  await openPlanOfOne(page, branch)
  await planWithin(page, `${day(0)}T00:00`, `${day(1)}T22:00`)
  await page.waitForURL(visitAddress)
  await page.getByRole('button', { name: 'Assign', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: shopperName }).check()
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Assigned; the shopper has a mail').first()).toBeVisible()
}

/** From the campaign's page: a visit in every branch, dealt to the shoppers there are; windows as long as the wave, so that each has begun today. */
export async function planAll(page: Page, branches: readonly string[]) {
  await page.getByRole('link', { name: 'Plan visits' }).click()
  await page.getByRole('radio', { name: 'Assign' }).check()
  await page.getByLabel('Days in a window').fill('31')
  await page.getByRole('button', { name: 'Preview the plan' }).click()
  await page.getByRole('button', { name: `Plan ${branches.length} visits` }).click()
  await page.waitForURL(/\/visits\?wave=/)
  for (const branch of branches) await expect(page.getByRole('row').filter({ hasText: branch })).toContainText('Assigned')
}
