import { describe, expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import type { Actor } from '@/lib/domain/people/actor'
import { moveBranches } from '@/lib/usecases/branches/move-branches'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { exportScorecard } from '@/lib/usecases/exports/export-scorecard'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { compareBranches } from '@/lib/usecases/scorecards/compare-branches'
import { explainMean } from '@/lib/usecases/scorecards/explain-mean'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

const keys = ['greeted', 'smiled']
const content = someContent(keys)
const TODAY = '2026-05-10'
const onThatDay = <T>(work: () => Promise<T>, time = '12:00') => atTime(new Date(`${TODAY}T${time}:00Z`), work)

/** Winter is closed and spring is open. Jomas stands in the north beside three others and has 0.0; all others, three in each region, have 100.0. */
async function aNetwork() {
  const organization = await newOrganization()
  const organizationId = organization.id
  const [north, coast, towns] = [await aRegion(organization, 'North'), await aRegion(organization, 'Coast'), await aRegion(organization, 'Towns')]
  const jomas = await aBranch(organizationId, north.id, { name: 'Jomas' })
  const places = [{ branchId: jomas.id, regionId: north.id }]
  for (const { id: regionId, name } of [north, coast, towns])
    for (let at = 0; at < 3; at++) places.push({ branchId: (await aBranch(organizationId, regionId, { name: `${name} ${at}` })).id, regionId })
  const { standardId, versionId } = await aVersion(organizationId, content)
  const programme = await aProgramme(organizationId, standardId, [
    { name: 'Winter', startsOn: '2026-01-01', endsOn: '2026-03-31' }, { name: 'Spring', startsOn: '2026-04-01', endsOn: '2026-06-30' },
  ], { minimumVisits: 1 })
  const [winter, spring] = programme.waves.map(({ id }) => id) as [string, string]
  const publish = (visits: { branchId: string; regionId: string; waveId: string; on: string }[]) =>
    makeVisits(organizationId, programme, new Map([[versionId, content]]), visits.map((one) => ({ ...one, versionId, answers: yesBut(content, { failed: one.branchId === jomas.id ? keys : [] }) })))
  const [first] = await publish(places.flatMap((place) => [{ ...place, waveId: winter, on: '2026-02-05' }, { ...place, waveId: spring, on: '2026-04-10' }]))
  const manager = await anActor(organizationId, 'manager')
  await onThatDay(() => closeWave(manager, { waveId: winter }))
  const asked = (period: string) => ({ standard: `${standardId}.on_site`, period })

  const area = (regionId: string | null, period: string, reader: Actor = manager) => onThatDay(async () => {
    const page = await viewArea(reader, { ...asked(period), regionId })
    if (page === 'empty') throw new Error(page)
    return page
  })
  const branch = (period: string, reader: Actor = manager) => onThatDay(() => viewBranch(reader, { ...asked(period), branchId: jomas.id }))
  const why = (regionId: string, period: string, reader: Actor) => onThatDay(() => explainMean(reader, { of: 'region', id: regionId, ...asked(period) }, 'en'))
  /** The region Jomas is named under wherever a period names one; null where it is not listed. */
  const named = (period: string) => onThatDay(async () => {
    const inArea = async (regionId: string | null) => (await area(regionId, period)).view.groups.flatMap(({ branches }) => branches).find(({ id }) => id === jomas.id)?.region ?? null
    const inList = async (regionId?: string) => {
      const page = await compareBranches(manager, { ...asked(period), regionId })
      if (typeof page === 'string') throw new Error(page)
      return page.view.lines.find(({ id }) => id === jomas.id)?.region ?? null
    }
    const mean = await explainMean(manager, { of: 'network', ...asked(period) }, 'en')
    const file = await exportScorecard(manager, { ...asked(period), branchId: jomas.id })
    const { found, path } = await branch(period)
    return {
      network: await inArea(null), north: await inArea(north.id), coast: await inArea(coast.id), compare: await inList(), compareNorth: await inList(north.id), compareCoast: await inList(coast.id),
      why: mean.kind === 'area' ? mean.branches.find(({ id }) => id === jomas.id)?.region : null, file: file.kind === 'branch' ? file.view.region?.name : null,
      branch: found?.view.region?.name, path: path.map(({ name }) => name), mean: found?.view.regionMean,
    }
  })
  const move = (from: string, reason = '', regionId = coast.id, time = '12:00') => onThatDay(() => moveBranches(manager, { branchIds: [jomas.id], regionId, from, reason }), time)
  return { organizationId, manager, north, coast, towns, jomas, winter, spring, first: first!, publish, area, branch, why, named, move }
}

const inNorth = {
  network: 'North', north: 'North', coast: null, compare: 'North', compareNorth: 'North', compareCoast: null, why: 'North', file: 'North', branch: 'North', path: ['North'],
  // Three of 100.0 and its own 0.0.
  mean: { score: 750, n: 4, branches: 4 },
}

describe('a branch that stands in another region from today', () => {
  test('is named in a closed wave under the region it counted in, on every page, and set beside that region’s mean', async () => {
    const { winter, named, move } = await aNetwork()
    expect(await named(winter)).toEqual(inNorth)
    await move(TODAY)
    expect(await named(winter)).toEqual(inNorth)
  })

  test('is named in an open wave where it was visited, and under its new region once it is visited there', async () => {
    const { spring, jomas, coast, named, move, publish } = await aNetwork()
    await move(TODAY)
    expect(await named(spring)).toEqual(inNorth)
    await publish([{ branchId: jomas.id, regionId: coast.id, waveId: spring, on: '2026-05-20' }])
    expect(await named(spring)).toEqual({
      network: 'Coast', north: 'North', coast: 'Coast', compare: 'Coast', compareNorth: 'North', compareCoast: 'Coast', why: 'Coast', file: 'Coast', branch: 'Coast', path: ['Coast'],
      mean: { score: 750, n: 4, branches: 4 },
    })
  })

  test('is named over months where it stands now', async () => {
    const { named, move } = await aNetwork()
    await move(TODAY)
    for (const period of ['12m', 'all'])
      expect(await named(period)).toEqual({
        network: 'Coast', north: 'Coast', coast: null, compare: 'Coast', compareNorth: 'Coast', compareCoast: null, why: 'Coast', file: 'Coast', branch: 'Coast', path: ['Coast'],
        mean: { score: 1000, n: 6, branches: 3 },
      })
  })

  test('is read by its own manager beside the mean of the region it counted in, and no other; who answers for it today finds the way to their own region', async () => {
    const { organizationId, winter, north, coast, jomas, branch, why, move } = await aNetwork()
    const own = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [jomas.id] } })
    await move(TODAY)
    const seen = async (period: string) => {
      const { view } = (await branch(period, own)).found!
      return [view.region?.name, view.regionMean?.score]
    }
    expect([await seen(winter), await seen('all')]).toEqual([['North', 750], ['Coast', 1000]])
    expect(await why(north.id, winter, own)).toMatchObject({ kind: 'told', name: 'North', reading: { score: 750 } })
    expect(await why(coast.id, 'all', own)).toMatchObject({ kind: 'told', name: 'Coast', reading: { score: 1000 } })
    for (const [regionId, period] of [[coast.id, winter], [north.id, 'all']] as const) await expect(why(regionId, period, own)).rejects.toMatchObject({ code: 'not_found' })

    const ofCoast = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [coast.id] } })
    const { found, path } = await branch(winter, ofCoast)
    expect([found?.view.region?.name, found?.view.regionMean?.score, path.map(({ name }) => name)]).toEqual(['North', 750, ['Coast']])
    const ofNorth = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north.id] } })
    await expect(branch(winter, ofNorth)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a branch that is said to have stood in another region before', () => {
  const reason = 'The district was redrawn in January'

  test('stays in a closed wave under the region the wave was closed with; what is open and months follow', async () => {
    const { winter, spring, named, move } = await aNetwork()
    await move('2026-01-01', reason)
    expect(await named(winter)).toEqual(inNorth)
    const moved = {
      network: 'Coast', north: null, coast: 'Coast', compare: 'Coast', compareNorth: null, compareCoast: 'Coast', why: 'Coast', file: 'Coast', branch: 'Coast', path: ['Coast'],
      mean: { score: 750, n: 4, branches: 4 },
    }
    expect(await named(spring)).toEqual(moved)
    expect(await named('all')).toEqual({ ...moved, mean: { score: 750, n: 8, branches: 4 } })
  })

  test('is listed with the reason in both regions whose figure of today it moved, and in no other', async () => {
    const { organizationId, manager, winter, north, coast, towns, first, area, why, move } = await aNetwork()
    await move('2026-01-01', reason)
    const told = async (regionId: string | null, reader = manager) => {
      const { view, restatements } = await area(regionId, winter, reader)
      return [view.reading.score, view.reading.branches, view.reading.branchesInScope, view.reading.restated?.today ?? null, restatements.groups.map(({ first: line }) => line.reason)]
    }
    const once = { north: [750, 4, 4, 1000, [reason]], coast: [1000, 3, 3, 750, [reason]] }
    expect([await told(north.id), await told(coast.id)]).toEqual([once.north, once.coast])
    expect(await told(towns.id)).toEqual([1000, 3, 3, null, []])
    expect(await told(null)).toEqual([900, 10, 10, null, [reason]])
    const ofCoast = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [coast.id] } })
    expect(await told(coast.id, ofCoast)).toEqual(once.coast)
    expect(await why(coast.id, winter, manager)).toMatchObject({ kind: 'area', reading: { score: 1000 }, closed: { today: 750, worked: 'closed', restated: [{ branch: 'Jomas', cause: 'regrouped', reason }] } })

    // What is done with the visit now moves today's figure of its new region alone; both tell what became of it.
    await onThatDay(() => excludeVisit(manager, { visitId: first.visitId, reason: 'Seen again' }), '12:10')
    expect(await told(north.id)).toEqual([750, 4, 4, 1000, ['Seen again', reason]])
    expect(await told(coast.id)).toEqual([1000, 3, 3, null, ['Seen again', reason]])
    expect((await told(towns.id)).at(-1)).toEqual([])
  })

  test('and then in the old one again, is listed where the wave was closed with it', async () => {
    const { winter, north, coast, area, named, move } = await aNetwork()
    await move('2026-01-01', reason)
    await move('2026-01-01', 'It was not', north.id, '12:10')
    expect(await named(winter)).toEqual(inNorth)
    const listed = async (regionId: string) => (await area(regionId, winter)).restatements.groups.map(({ first }) => first.reason)
    expect([await listed(north.id), await listed(coast.id)]).toEqual([['It was not', reason], []])
  })
})
