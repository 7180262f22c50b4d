import { existsSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { signUp } from './support/accounts'
import { expect, expectAccessible, test } from './support/fixtures'
import { enter, layCampaign, layVisit, ownOrganization, prepare } from './support/ground'
import { importAndPublish, importBranches, inviteShopper, planAll, planOne, startCampaign } from './support/programme'
import { type Questionnaire, audit, shared, sharedFolder, walk } from './support/questionnaires'
import { acceptAndBegin, fillIn, openScorecard, reviewAndPublish, send } from './support/visit'

type People = { page: Page; newPerson: () => Promise<Page>; stamp: string }
const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const stampOf = (what: string, project: string) => `${what}-${project}-${Date.now()}`

/** An organisation of its own: standard, branches, campaign with a wave, and a shopper with a phone. */
async function foundProgramme({ page, newPerson, stamp }: People, questionnaire: Questionnaire, branches: readonly string[]) {
  const org = await signUp(page, `owner-${stamp}@example.test`, `Main ${stamp}`)
  await importAndPublish(page, org, questionnaire, `Standard ${stamp}`)
  await importBranches(page, org, branches)
  const shopper = await newPerson()
  await shopper.setViewportSize({ width: 390, height: 844 })
  await inviteShopper(page, org, shopper, { name: 'Ieva Petraitytė', email: `shopper-${stamp}@example.test` })
  await startCampaign(page, org, `Campaign ${stamp}`)
  return { page, org, shopper }
}

/** The same where only the file goes through the screens, with a visit of each branch assigned. */
async function layAround({ page, newPerson, stamp }: People, questionnaire: Questionnaire, branches: readonly string[]) {
  const own = await ownOrganization(page, 'Shared')
  const { org, ownerId } = own
  await importAndPublish(page, org, questionnaire, `Standard ${stamp}`)
  const standardId = new URL(page.url()).pathname.split('/').at(-1)!
  const programme = await layCampaign({ ...own, standardId, branchIds: await prepare('branches', { org, ownerId, names: branches }) })
  for (const branch of branches) await layVisit(programme, { branch, stage: 'assigned' })
  const shopper = await newPerson()
  await shopper.setViewportSize({ width: 390, height: 844 })
  await enter(shopper, programme.shopper)
  return { page, org, shopper }
}

type Ground = Awaited<ReturnType<typeof layAround>>
const [plain, gated] = ['Bridge Street', 'Harbour'] as const

/** One visit, nine of 63 answers "No": 54 ÷ 63. */
async function walkOnce({ page, org, shopper }: Ground, questionnaire: Questionnaire, failed: readonly string[]) {
  const branch = plain
  await acceptAndBegin(shopper, branch)
  await expectAccessible(shopper)
  await fillIn(shopper, questionnaire.criteria, failed)
  await send(shopper)
  await expectAccessible(shopper)

  await reviewAndPublish(page, org, branch, '85.7')
  await expect(headline(page)).toContainText('85.7, inside the zone.')
  await expect(page.getByText('54 ÷ 63 = 85.7')).toBeVisible()
  await expectAccessible(page)

  await openScorecard(page, org, branch)
  await expect(headline(page)).toContainText('85.7, inside the zone of tolerance')
  await expectAccessible(page)
}

/** Two visits: points lost in three answers, 210 ÷ 214; and in a second branch with a gate besides. */
async function auditTwice({ page, org, shopper }: Ground, questionnaire: Questionnaire, failed: readonly string[], gate: string) {
  for (const branch of [plain, gated]) {
    await acceptAndBegin(shopper, branch)
    await fillIn(shopper, questionnaire.criteria, branch === gated ? [...failed, gate] : failed)
    await send(shopper)
  }

  await reviewAndPublish(page, org, plain, '98.1')
  await expect(headline(page)).toContainText('98.1, above the zone.')
  await expect(page.getByText('210 ÷ 214 = 98.1')).toBeVisible()
  await reviewAndPublish(page, org, gated, '96.3')
  await expect(headline(page)).toContainText('0.0 official, 96.3 before 1 critical failure.')
  await expect(page.getByText('206 ÷ 214 = 96.3')).toBeVisible()
  await expectAccessible(page)

  await openScorecard(page, org, plain)
  await expect(headline(page)).toContainText('98.1, above the zone of tolerance')
  await openScorecard(page, org, gated)
  await expect(headline(page)).toContainText('96.3, above the zone of tolerance')
  await expect(page.getByText('0.0 official · 96.3 before 1 critical failure in 1 visit.')).toBeVisible()
  await expectAccessible(page)
}

test.describe('main journey', () => {
  test.describe.configure({ timeout: 300_000 })

  // Each way is gone from its very first step at one width, and from the file and the visit on at the other.
  test('from a file to a score: nine of 63 points lost', { tag: '@desk' }, async ({ page, newPerson }, { project }) => {
    const ground = await foundProgramme({ page, newPerson, stamp: stampOf('walk', project.name) }, walk(), [plain, 'Harbour', 'Old Town'])
    await planOne(page, plain, 'Ieva Petraitytė')
    await expectAccessible(page)
    await walkOnce(ground, walk(), ['SD_1', 'SD_12', 'FM_5', 'OR_2', 'OR_3', 'TA_10', 'WR_4', 'FW_1', 'FW_9'])
  })

  test('points of different size and a gate: both figures stand', { tag: '@phone' }, async ({ page, newPerson }, { project }) => {
    const ground = await foundProgramme({ page, newPerson, stamp: stampOf('audit', project.name) }, audit(), [plain, gated])
    await planAll(page, [plain, gated])
    await auditTwice(ground, audit(), ['RM_1', 'RM_60', 'PA_20'], 'NV_6')
  })

  test('the questionnaires beside the repository give the figures they are known for', async ({ page, newPerson }, { project }) => {
    test.skip(!existsSync(sharedFolder), 'there is no ../shared/data')
    const people = { page, newPerson, stamp: stampOf('shared', project.name) }
    if (project.name === 'phone') {
      const file = shared('cafe-service-walk.csv', { criteria: 63, sections: 6, points: 63 })
      await walkOnce(await layAround(people, file, [plain]), file, Array.from({ length: 9 }, (_, at) => `CG_${at + 1}`))
    } else {
      const file = shared('cafe-quality-audit.csv', { criteria: 116, sections: 5, points: 214 })
      await auditTwice(await layAround(people, file, [plain, gated]), file, ['S_1', 'S_11', 'M_4'], 'ZT_6')
    }
  })
})
