import type { Page } from '@playwright/test'
import { signUp } from './support/accounts'
import { expect, expectAccessible, test } from './support/fixtures'
import { day, importAndPublish, importBranches, inviteShopper, planOne, planWithin, startCampaign, visitAddress } from './support/programme'
import { brief } from './support/questionnaires'
import { open } from './support/ready'
import { acceptAndBegin, fillIn, reviewAndPublish, send } from './support/visit'

const [first, second] = ['Bridge Street', 'Harbour'] as const
const name = 'Ieva Petraitytė'

/** The first question counts three times from version 2 on. */
async function publishHeavier(page: Page, org: string, standard: string) {
  await page.goto(`/${org}/standards`)
  await page.getByRole('link', { name: standard }).first().click()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.waitForURL(/\/edit$/)
  await page.getByRole('navigation', { name: 'Outline of the standard' }).locator('[data-outline-row^="criterion:"]').nth(0).click()
  const weight = page.getByLabel('Weight', { exact: true })
  await weight.fill('3')
  await weight.press('Tab')
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await page.getByRole('button', { name: /Publish/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 2' }).click()
  await page.waitForURL(/\/standards\/[^/]+$/)
}

/** A wave that begins a day later, with one visit of the other branch under the version now in force. */
async function planSecondWave(page: Page, org: string, campaign: string) {
  await page.goto(`/${org}/campaigns`)
  await page.getByRole('link', { name: campaign }).first().click()
  await page.getByRole('button', { name: 'Add a wave' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Second wave')
  await dialog.getByLabel('First day').fill(day(0))
  await dialog.getByLabel('Last day').fill(day(30))
  await dialog.getByRole('button', { name: 'Add a wave' }).click()
  await expect(dialog).toBeHidden()
  const wave = page.getByLabel('Wave', { exact: true })
  await open(page, `/${org}/visits/plan?mode=one`, wave)
  const id = await wave.locator('option', { hasText: 'Second wave' }).getAttribute('value')
  const branch = page.getByRole('combobox', { name: 'Branch' })
  await open(page, `/${org}/visits/plan?wave=${id}&mode=one`, branch)
  await branch.click()
  await page.getByRole('option', { name: second }).click()
  await planWithin(page, `${day(0)}T00:00`, `${day(1)}T22:00`)
  await page.waitForURL(visitAddress)
  await page.getByRole('button', { name: 'Assign', exact: true }).click()
  await page.getByRole('dialog').getByRole('checkbox', { name }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(page.getByText('Assigned; the shopper has a mail').first()).toBeVisible()
}

test('where the scoring changed the trend breaks, says why, and compares over common criteria', async ({ page, newPerson }) => {
  test.setTimeout(300_000)
  const stamp = `${Date.now()}-${Math.random().toString(36).slice(2, 8)}`
  const questionnaire = brief()
  const org = await signUp(page, `trends-${stamp}@example.test`, `Trends ${stamp}`)
  await importAndPublish(page, org, questionnaire, `Standard ${stamp}`)
  await importBranches(page, org, [first, second])
  const shopper = await newPerson()
  await shopper.setViewportSize({ width: 390, height: 844 })
  await inviteShopper(page, org, shopper, { name, email: `shopper-${stamp}@example.test` })
  await startCampaign(page, org, `Campaign ${stamp}`)
  await planOne(page, first, name)
  await acceptAndBegin(shopper, first)
  await fillIn(shopper, questionnaire.criteria, ['DR_1'])
  await send(shopper)
  await reviewAndPublish(page, org, first, '75.0')

  await publishHeavier(page, org, `Standard ${stamp}`)
  await planSecondWave(page, org, `Campaign ${stamp}`)
  await acceptAndBegin(shopper, second)
  await fillIn(shopper, questionnaire.criteria, ['TL_1'])
  await send(shopper)
  await reviewAndPublish(page, org, second, '83.3')

  await page.goto(`/${org}/scorecards`)
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toContainText('83.3')
  await expect(headline).toContainText('Not comparable with the wave before: version 2 changed the scoring.')
  const waves = page.locator('#waves')
  await expect(waves.getByText('Between First wave and Second wave.')).toBeVisible()
  await expect(waves.getByText('1 criterion is scored otherwise')).toBeVisible()
  await expect(waves.getByText('Comparable as they stand: Till.')).toBeVisible()
  await expectAccessible(page)
  await waves.getByRole('button', { name: 'Show as table' }).click()
  await expect(waves.getByRole('table').getByText('Version 2 changed the scoring: figures before are not comparable.')).toBeVisible()

  // Under the newer weights the first visit lost three of six points.
  await waves.getByRole('link', { name: 'Compare over common criteria' }).click()
  await expect(headline).toContainText('50.0 in First wave, 83.3 in Second wave.')
  await expect(page.getByText('Over 4 of 4 criteria, 100% of the weight.')).toBeVisible()
  await expect(page.getByText('There is no change to state', { exact: false })).toBeVisible()
  await expect(page.getByText('Nothing is left out.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'First wave' })).toContainText('75.0')
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'What changed' }).click()
  await expect(page.getByText('From version 1 to 2: 1 change.')).toBeVisible()
})
