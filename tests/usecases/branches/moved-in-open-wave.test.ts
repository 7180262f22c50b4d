import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { moveBranches } from '@/lib/usecases/branches/move-branches'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { compareBranches } from '@/lib/usecases/scorecards/compare-branches'
import { explainMean } from '@/lib/usecases/scorecards/explain-mean'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const content = someContent(['greeted', 'smiled'])
const onDay = <T>(day: string, work: () => Promise<T>): Promise<T> => atTime(new Date(`${day}T12:00:00Z`), work)

/** Two branches in North, two in South; one of North is visited and moves to South while the wave goes on, the other of South is never visited. */
async function aMove() {
  const { id: organizationId, rootRegionId: root } = await newOrganization()
  const owner = await anActor(organizationId, 'owner')
  const [north, south] = [(await addRegion(owner, { parentId: root, name: 'North' })).regionId, (await addRegion(owner, { parentId: root, name: 'South' })).regionId]
  const [stays, moves, visited] = [await aBranch(organizationId, north), await aBranch(organizationId, north), await aBranch(organizationId, south)]
  await aBranch(organizationId, south)
  const { standardId, versionId } = await aVersion(organizationId, content)
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31' }])
  const visit = (branchId: string, regionId: string) =>
    ({ branchId, regionId, on: '2026-01-12', waveId: programme.waves[0]!.id, versionId, answers: yesBut(content, { failed: [] }) })
  await makeVisits(organizationId, programme, new Map([[versionId, content]]), [visit(stays.id, north), visit(moves.id, north), visit(visited.id, south)])
  await onDay('2026-02-10', () => moveBranches(owner, { branchIds: [moves.id], regionId: south, from: '2026-02-10' }))
  return { owner, wave: programme.waves[0]!.id, north, south }
}

test('a branch that moved after its visit counts where the visit was made: the regions have as many branches as the network', async () => {
  const { owner, wave, north, south } = await aMove()
  const seen = () => onDay('2026-04-02', async () => {
    const whole = await viewArea(owner, { regionId: null, period: wave })
    if (typeof whole === 'string') throw new Error('no figures')
    const lines = whole.view.regions.map(({ id, reading }) => ({ id, branches: reading.branches, of: reading.branchesInScope }))
    const part = async (regionId: string | null) => {
      const [page, why, compared] = [await viewArea(owner, { regionId, period: wave }), await explainMean(owner, { period: wave, of: regionId ? 'region' : 'network', id: regionId }, 'en'), await compareBranches(owner, { period: wave, ...(regionId ? { regionId } : {}) })]
      if (typeof page === 'string' || why.kind !== 'area' || typeof compared === 'string') throw new Error('no figures')
      return [page.view.reading.branches, page.view.reading.branchesInScope, why.total.branches, why.total.inScope, compared.view.visited, compared.view.branches]
    }
    return { lines, network: await part(null), north: await part(north), south: await part(south) }
  })
  const expected = {
    lines: [{ id: north, branches: 2, of: 2 }, { id: south, branches: 1, of: 2 }],
    network: [3, 4, 3, 4, 3, 4], north: [2, 2, 2, 2, 2, 2], south: [1, 2, 1, 2, 1, 2],
  }
  expect(await seen()).toEqual(expected)
  await onDay('2026-04-02', () => closeWave(owner, { waveId: wave }))
  expect(await seen()).toEqual(expected)
})
