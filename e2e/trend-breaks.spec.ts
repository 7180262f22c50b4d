import { day } from './support/days'
import { expect, expectAccessible, test } from './support/fixtures'
import { layProgramme, layVisit, ownOrganization, prepare } from './support/ground'
import { brief } from './support/questionnaires'

const [first, second] = ['Bridge Street', 'Harbour'] as const

test('where the scoring changed the trend breaks, says why, and compares over common criteria', async ({ page }) => {
  const own = await ownOrganization(page, 'Trends')
  const { org, ownerId } = own
  const programme = await layProgramme(own, { questionnaire: brief(), branches: [first, second] })
  const { standardId, campaignId } = programme
  await layVisit(programme, { branch: first, stage: 'published', failed: ['DR_1'] })
  // The first question counts three times from version 2 on, under which the other branch is visited in a wave that begins a day later.
  await prepare('nextVersion', { org, ownerId, standardId, weight: 3 })
  const { waveId } = await prepare('wave', { org, ownerId, campaignId, name: 'Second wave', startsOn: day(0), endsOn: day(30) })
  await layVisit(programme, { branch: second, waveId, stage: 'published', failed: ['TL_1'] })

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
