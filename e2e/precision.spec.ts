import { signUp } from './support/accounts'
import { expect, expectAccessible, test } from './support/fixtures'
import { importAndPublish, importBranches, inviteShopper, planOne, startCampaign } from './support/programme'
import { brief } from './support/questionnaires'
import { acceptAndBegin, fillIn, reviewAndPublish, send } from './support/visit'

const name = 'Ieva Petraitytė'

test('with little data the planner names no figure, but where coverage is thin', async ({ page, newPerson }) => {
  test.setTimeout(300_000)
  const stamp = `precision-${Date.now()}`
  const questionnaire = brief()
  const org = await signUp(page, `owner-${stamp}@example.test`, `Precision ${stamp}`)
  await page.goto(`/${org}/visits/precision`)
  await expect(page.getByText('Nothing is published yet.', { exact: false })).toBeVisible()

  await importAndPublish(page, org, questionnaire, `Standard ${stamp}`)
  await importBranches(page, org, ['Bridge Street', 'Harbour'])
  const shopper = await newPerson()
  await shopper.setViewportSize({ width: 390, height: 844 })
  await inviteShopper(page, org, shopper, { name, email: `shopper-${stamp}@example.test` })
  await startCampaign(page, org, `Campaign ${stamp}`)
  await planOne(page, 'Bridge Street', name)
  await acceptAndBegin(shopper, 'Bridge Street')
  await fillIn(shopper, questionnaire.criteria, ['DR_1'])
  await send(shopper)
  await reviewAndPublish(page, org, 'Bridge Street', '75.0')

  await page.goto(`/${org}/scorecards`)
  await page.getByRole('link', { name: 'How many visits are needed?' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How many visits are needed cannot be said yet.')
  await expect(page.getByText('There are 0 so far, from 1 visit in 1 branch.', { exact: false })).toBeVisible()
  await expect(page.getByText('1 branch of 2 has fewer than 1 visit in this period.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Thin coverage' }).getByRole('row').nth(1)).toContainText('Harbour')
  await expectAccessible(page)
})
