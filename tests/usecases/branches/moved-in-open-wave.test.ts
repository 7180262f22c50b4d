import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import type { Actor } from '@/lib/domain/people/actor'
import { moveBranches } from '@/lib/usecases/branches/move-branches'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { compareBranches } from '@/lib/usecases/scorecards/compare-branches'
import { explainMean } from '@/lib/usecases/scorecards/explain-mean'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const content = someContent(['greeted', 'smiled'])
const onDay = <T>(day: string, work: () => Promise<T>): Promise<T> => atTime(new Date(`${day}T12:00:00Z`), work)

/** Two branches in North, two in South; one of North is visited and moves to South while the wave goes on, the other of South is never visited. `again`: it is visited in South too; `seen: false`: nowhere; `on`: the day it moves. */
async function aMove({ again = false, seen = true, on = '2026-02-10' } = {}) {
  const { id: organizationId, rootRegionId: root } = await newOrganization()
  const owner = await anActor(organizationId, 'owner')
  const [north, south] = [(await addRegion(owner, { parentId: root, name: 'North' })).regionId, (await addRegion(owner, { parentId: root, name: 'South' })).regionId]
  const [stays, moves, visited] = [await aBranch(organizationId, north), await aBranch(organizationId, north), await aBranch(organizationId, south)]
  await aBranch(organizationId, south)
  const { standardId, versionId } = await aVersion(organizationId, content)
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31' }], { minimumVisits: 2 })
  const visit = (branchId: string, regionId: string, on = '2026-01-12') =>
    ({ branchId, regionId, on, waveId: programme.waves[0]!.id, versionId, answers: yesBut(content, { failed: [] }) })
  await makeVisits(organizationId, programme, new Map([[versionId, content]]), [visit(stays.id, north), ...(seen ? [visit(moves.id, north)] : []), visit(visited.id, south)])
  await onDay(on, () => moveBranches(owner, { branchIds: [moves.id], regionId: south, from: on }))
  if (again) await makeVisits(organizationId, programme, new Map([[versionId, content]]), [visit(moves.id, south, '2026-03-05')])
  const managerOf = (regionId: string) => anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [regionId] } })
  const readers = { network: [owner, await anActor(organizationId, 'executive')], north: [await managerOf(north)], south: [await managerOf(south)] }
  return { owner, readers, wave: programme.waves[0]!.id, north, south, moves: moves.id }
}

test.each([
  ['a branch that moved after its visit counts where the visit was made: the regions have as many branches as the network, for whoever reads', { again: false }, { network: [3, 4, 3], north: [2, 2, 2], south: [1, 2, 1] }],
  ['one that was visited in both counts in both', { again: true }, { network: [3, 4, 4], north: [2, 2, 2], south: [2, 3, 2] }],
])('%s; closed, the wave says the same', async (_, moved, expected) => {
  const { owner, readers, wave, north, south } = await aMove(moved)
  const part = async (reader: Actor, regionId: string | null) => {
    const [page, why, compared] = [
      await viewArea(reader, { regionId, period: wave }), await explainMean(reader, { period: wave, of: regionId ? 'region' : 'network', id: regionId }, 'en'),
      await compareBranches(reader, { period: wave, ...(regionId ? { regionId } : {}) }),
    ]
    if (typeof page === 'string' || why.kind !== 'area' || typeof compared === 'string') throw new Error('no figures')
    const { reading, sections } = page.view
    return {
      page: [reading.branches, reading.branchesInScope], why: [why.total.branches, why.total.inScope], compared: [compared.view.visited, compared.view.branches], unlisted: compared.view.unlisted, sections: sections.map(({ reading: { n } }) => n),
      regions: page.view.regions.map(({ id, reading: below }) => [id, below.branches, below.branchesInScope]),
    }
  }
  const everywhere = ([visited, standing, visits]: number[], regions: unknown[] = []) => {
    const figure = [visited, standing]
    return { page: figure, why: figure, compared: figure, unlisted: 0, sections: [visits], regions }
  }
  const told = { network: everywhere(expected.network, [[north, ...expected.north.slice(0, 2)], [south, ...expected.south.slice(0, 2)]]), north: everywhere(expected.north), south: everywhere(expected.south) }
  const everybodySees = () => onDay('2026-04-02', async () => {
    for (const reader of readers.network) expect({ network: await part(reader, null), north: await part(reader, north), south: await part(reader, south) }).toEqual(told)
    // Who answers for the north today sees no branch that has left it: it counts, and is told as a number.
    for (const reader of readers.north) expect(await part(reader, north)).toEqual({ ...told.north, unlisted: 1 })
    for (const reader of readers.south) expect(await part(reader, south)).toEqual(told.south)
  })
  await everybodySees()
  await onDay('2026-04-02', () => closeWave(owner, { waveId: wave }))
  await everybodySees()
})

test('with a visit in each region it is judged by two in the network, by none of them in a region, and said to count in both', async () => {
  const { owner, wave, north, south, moves } = await aMove({ again: true })
  const seen = async (regionId: string | null) => {
    const [page, compared] = [await viewArea(owner, { regionId, period: wave }), await compareBranches(owner, { period: wave, ...(regionId ? { regionId } : {}) })]
    if (typeof page === 'string' || typeof compared === 'string') throw new Error('no figures')
    const group = page.view.groups.find(({ branches }) => branches.some(({ id }) => id === moves))
    return [group?.kind, compared.view.lines.find(({ id }) => id === moves)?.group, compared.view.counts.too_few_visits, page.view.countedTwice]
  }
  expect(await onDay('2026-04-02', async () => [await seen(null), await seen(north), await seen(south)])).toEqual([
    ['not_distinguishable', 'not_distinguishable', 2, 1], ['too_few_visits', 'too_few_visits', 2, 0], ['too_few_visits', 'too_few_visits', 2, 0],
  ])
})

test.each([
  ['2026-02-10', 'in the wave counts where it stood at its end', { north: [1, 1], south: [1, 3] }],
  ['2026-04-01', 'after the wave counts where it stood in it', { north: [1, 2], south: [1, 2] }],
])('one that was visited nowhere and left on %s, %s: on every page, for whoever reads, and once the wave is closed', async (on, _, expected) => {
  const { owner, readers, wave, north, south } = await aMove({ seen: false, on })
  const seen = async (reader: Actor, regionId: string) => {
    const [page, why, compared] = [
      await viewArea(reader, { regionId, period: wave }), await explainMean(reader, { period: wave, of: 'region', id: regionId }, 'en'), await compareBranches(reader, { period: wave, regionId }),
    ]
    if (typeof page === 'string' || why.kind !== 'area' || typeof compared === 'string') throw new Error('no figures')
    return [[page.view.reading.branches, page.view.reading.branchesInScope], [why.total.branches, why.total.inScope], [compared.view.visited, compared.view.branches]]
  }
  const everybodySees = () => onDay('2026-04-02', async () => {
    for (const reader of [...readers.network, ...readers.north]) expect(await seen(reader, north)).toEqual(Array(3).fill(expected.north))
    for (const reader of [...readers.network, ...readers.south]) expect(await seen(reader, south)).toEqual(Array(3).fill(expected.south))
  })
  await everybodySees()
  await onDay('2026-04-02', () => closeWave(owner, { waveId: wave }))
  await everybodySees()
})
