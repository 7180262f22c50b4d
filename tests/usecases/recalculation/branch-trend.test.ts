import { expect, test } from 'vitest'
import { confirmRecalculation } from '@/lib/usecases/recalculation/confirm-recalculation'
import { previewRecalculation } from '@/lib/usecases/recalculation/preview-recalculation'
import { undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { aProgramme, makeVisits, yesBut } from '../../support/published'
import { publishNext, weighted } from '../../support/recalculation'
import { aPublishedStandard } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

/** Winter and spring by version 1, summer by version 2, both earlier waves closed. */
async function threeWaves() {
  const organization = await newOrganization()
  const { id: organizationId, rootRegionId: regionId } = organization
  const manager = await anActor(organizationId, 'manager')
  const { standardId, versionId } = await aPublishedStandard(manager, weighted())
  await publishNext(manager, standardId, weighted({ greeted: 2 }))
  const contents = new Map([[versionId, weighted()]])
  const programme = await aProgramme(organizationId, standardId, [
    { name: 'Winter', startsOn: '2026-01-01', endsOn: '2026-02-28' },
    { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' },
    { name: 'Summer', startsOn: '2026-06-01', endsOn: '2026-08-31' },
  ])
  const branch = await aBranch(organizationId, regionId)
  const [winter, spring, summer] = programme.waves.map(({ id }) => id) as [string, string, string]
  await makeVisits(organizationId, programme, contents, [[winter, '2026-01-15'], [winter, '2026-02-15'], [spring, '2026-03-14'], [summer, '2026-06-14']].map(([waveId, on]) => (
    { branchId: branch.id, regionId, waveId: waveId!, versionId, on: on!, answers: yesBut(weighted(), { failed: ['greeted'] }) }
  )))
  await closeWave(manager, { waveId: winter })
  await closeWave(manager, { waveId: spring })
  const recalculate = async (waveId: string) => {
    const { id } = await previewRecalculation(manager, { standardId, number: 2, waveId })
    await confirmRecalculation(manager, { standardId, id, reason: 'The greeting counts twice' })
    return id
  }
  const told = async () => {
    const { view } = (await viewBranch(manager, { branchId: branch.id, standard: `${standardId}.on_site`, period: 'all' })).found!
    return {
      breaks: view.breaks.map(({ on, compares, broken: { from, to, back } }) => [on, from, to, back, compares]),
      begins: view.visits.flatMap(({ on, begins }) => (begins ? [on] : [])),
    }
  }
  return { manager, standardId, winter, summer, recalculate, told }
}

test('where a wave in the past is recalculated the measure goes back after it and on again, and the links speak of the figures beside them', async () => {
  const { manager, standardId, winter, summer, recalculate, told } = await threeWaves()
  const before = await told()
  expect(before).toMatchObject({ breaks: [], begins: [] })
  await recalculate(summer)
  expect(await told()).toMatchObject({ breaks: [['2026-06-14', 1, 2, false, true]], begins: ['2026-06-14'] })
  const id = await recalculate(winter)
  // Winter is told as it was closed, by version 1: compared with spring there would be no break to explain.
  expect(await told()).toEqual({
    breaks: [['2026-03-14', 1, 2, true, false], ['2026-06-14', 1, 2, false, true]], begins: ['2026-06-14', '2026-03-14'],
  })
  await undoRecalculation(manager, { standardId, id, reason: 'Too early' })
  expect(await told()).toMatchObject({ breaks: [['2026-06-14', 1, 2, false, true]] })
})
