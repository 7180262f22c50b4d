import { expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { compareBranches } from '@/lib/usecases/scorecards/compare-branches'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

test('a branch that moved in the middle of a wave is told by its visits of each region, before and after the wave is closed', async () => {
  const { id, rootRegionId: root } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const north = (await addRegion(manager, { parentId: root, name: 'North' })).regionId
  const south = (await addRegion(manager, { parentId: root, name: 'South' })).regionId
  const content = someContent(['greeted', 'smiled'])
  const { standardId, versionId } = await aVersion(id, content)
  const programme = await aProgramme(id, standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31' }], { minimumVisits: 1 })
  const [mover, stayer] = [await aBranch(id, north, { name: 'Mover' }), await aBranch(id, south, { name: 'Stayer' })]
  await withTenant(manager, async (tx) => {
    await tx.branchPlacement.updateMany({ where: { branchId: mover.id }, data: { toDate: new Date('2026-02-01') } })
    await tx.branchPlacement.create({ data: { organizationId: id, id: newId(), branchId: mover.id, regionId: south, fromDate: new Date('2026-02-01') }, select: { id: true } })
  })
  const waveId = programme.waves[0]!.id
  const one = (branchId: string, regionId: string, on: string, failed: string[]) => ({ branchId, regionId, waveId, versionId, on, answers: yesBut(content, { failed }) })
  const all = ['greeted', 'smiled']
  await makeVisits(id, programme, new Map([[versionId, content]]), [
    one(mover.id, north, '2026-01-10', []), one(mover.id, south, '2026-02-10', all), one(mover.id, south, '2026-02-20', all), one(stayer.id, south, '2026-02-21', []),
  ])
  const asked = { standard: `${standardId}.on_site`, period: waveId }
  const ofArea = async (regionId: string | null) => {
    const found = await viewArea(manager, { ...asked, regionId })
    return found === 'empty' ? found : found.view.groups.flatMap(({ branches }) => branches.map(({ name, reading }) => [name, reading.score, reading.n])).sort()
  }
  const ofList = async (regionId?: string) => {
    const found = await compareBranches(manager, { ...asked, regionId })
    return typeof found === 'string' ? found : found.view.lines.map(({ name, reading }) => [name, reading.score, reading.n]).sort()
  }
  const told = async () => [await ofArea(north), await ofList(north), await ofArea(south), await ofList(south), await ofArea(null), await ofList()]
  const [inNorth, inSouth, whole] = [[['Mover', 1000, 1]], [['Mover', 0, 2], ['Stayer', 1000, 1]], [['Mover', 333, 3], ['Stayer', 1000, 1]]]
  const expected = [inNorth, inNorth, inSouth, inSouth, whole, whole]
  expect(await told()).toEqual(expected)
  await closeWave(manager, { waveId })
  expect(await told()).toEqual(expected)
})
