import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { explainMean } from '@/lib/usecases/scorecards/explain-mean'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { aProgramme, makeVisits, yesBut } from '../../support/published'
import { aRecalculable, publishNext, recalculate, weighted } from '../../support/recalculation'
import { asMigrator } from '../../support/past-the-wall'
import { aPublishedStandard } from '../../support/standard'
import { readingOf, statementsOf } from '../../support/what-is-read'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

test('of a closed wave each recalculation and each undoing is told once, with its visits behind it and the undone ones marked', async () => {
  const { manager, standardId, programme, visits, organization, branch } = await aRecalculable()
  const asked = { standard: `${standardId}.on_site`, period: programme.waves[0]!.id }
  const told = async (restated?: { opened: string | null; page: number; linePage: number }, actor = manager) => {
    const page = await viewArea(actor, { regionId: null, ...asked, ...(restated ? { restated } : {}) })
    if (page === 'empty') throw new Error(page)
    return page.restatements
  }
  const groups = async () => (await told()).groups.map(({ recalculation, count }) => [recalculation?.deed ?? null, recalculation?.number ?? null, recalculation?.undoneAt != null, count])
  const number = await publishNext(manager, standardId, weighted({ greeted: 5 }))
  const first = await recalculate(manager, standardId, number)
  expect(await groups()).toEqual([['applied', 2, false, 2]])
  await undoRecalculation(manager, { standardId, id: first, reason: 'Too early' })
  // The figure is the one of before again, and what was done meanwhile is told all the same.
  const back = await explainMean(manager, { of: 'network', ...asked }, 'en')
  expect(back.kind === 'area' && back.closed).toMatchObject({ worked: 'same', today: back.reading.score, restated: [{ undoneAt: null }, { undoneAt: expect.any(String) as string }] })
  const section = await explainMean(manager, { of: 'network', section: 'greeting', ...asked }, 'en')
  expect(section.kind === 'area' && section.closed).toBeNull()
  expect(await groups()).toEqual([['undone', 2, false, 2], ['applied', 2, true, 2]])
  await recalculate(manager, standardId, number, 'Once more')
  await excludeVisit(manager, { visitId: visits[0]!.visitId, reason: 'Seen again' })
  expect(await groups()).toEqual([[null, null, false, 1], ['applied', 2, false, 2], ['undone', 2, false, 2], ['applied', 2, true, 2]])
  const why = await explainMean(manager, { of: 'network', ...asked }, 'en')
  expect(why.kind === 'area' && why.closed).toMatchObject({
    more: 0,
    restated: [
      { cause: 'excluded', many: null, undoneAt: null, recalculationId: null }, { reason: 'Once more', many: { deed: 'applied', number: 2, count: 2 }, undoneAt: null },
      { reason: 'Too early', many: { deed: 'undone', count: 2 }, recalculationId: first }, { many: { deed: 'applied', count: 2 }, undoneAt: expect.any(String) as string, recalculationId: first },
    ],
  })
  expect(why.kind === 'area' && why.closed?.restated.map(({ many }) => many?.key ?? null)).toEqual([null, ...(await told()).groups.slice(1).map(({ key }) => key)])
  // A recalculation's page is a manager's; others are told that it was made, and see its visits.
  const executive = await anActor(organization.id, 'executive')
  expect((await told(undefined, executive)).groups.map(({ recalculation }) => recalculation && [recalculation.id, recalculation.number])).toEqual([null, [null, 2], [null, 2], [null, 2]])
  const read = await explainMean(executive, { of: 'network', ...asked }, 'en')
  expect(read.kind === 'area' && read.closed?.restated.map(({ recalculationId }) => recalculationId)).toEqual([null, null, null, null])
  // Only what is opened lists its visits; a correction alone has nothing to open.
  const all = await told()
  expect(all.opened).toBeNull()
  const [alone, again] = all.groups
  expect((await told({ opened: again!.key, page: 9, linePage: 9 })).opened).toMatchObject({ key: again!.key, page: 1, lines: [{ reason: 'Once more' }, { reason: 'Once more' }] })
  expect((await told({ opened: alone!.key, page: 1, linePage: 1 })).opened).toBeNull()
  // Whoever sees one of the two branches is told of that one's alone.
  const own = await explainMean(manager, { of: 'branch', id: branch.id, ...asked }, 'en')
  expect(own.kind === 'branch' && own.closed?.restated.map(({ cause, many, branch: name }) => [cause, many, name])).toEqual([
    ['excluded', null, 'Gedimino 9'], ['recalculated', null, 'Gedimino 9'], ['recalculated', null, 'Gedimino 9'], ['recalculated', null, 'Gedimino 9'],
  ])
  const region = await aRegion(organization, 'Elsewhere')
  const stranger = await anActor(organization.id, 'regional_manager', { scope: { kind: 'regions', regionIds: [region.id] } })
  const nothing = await viewArea(stranger, { regionId: region.id, ...asked })
  expect(nothing === 'empty' ? null : nothing.restatements).toMatchObject({ groups: [], inAll: 0 })
})

/** A closed wave of two branches with so many visits each, all of them recalculated and back. */
async function aRestatedWave(often: number) {
  const { id: organizationId, rootRegionId } = await newOrganization()
  const manager = await anActor(organizationId, 'manager')
  const content = weighted()
  const { standardId, versionId } = await aPublishedStandard(manager, content)
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Spring', startsOn: '2026-04-01', endsOn: '2026-06-30' }])
  const waveId = programme.waves[0]!.id
  const branches = [await aBranch(organizationId, rootRegionId), await aBranch(organizationId, rootRegionId)]
  await makeVisits(organizationId, programme, new Map([[versionId, content]]), branches.flatMap(({ id: branchId }) =>
    Array.from({ length: often }, (_, at) => ({ branchId, regionId: rootRegionId, waveId, versionId, on: `2026-05-${String(at + 1).padStart(2, '0')}`, answers: yesBut(content, { failed: ['greeted'] }) }))))
  await closeWave(manager, { waveId })
  const number = await publishNext(manager, standardId, weighted({ greeted: 5 }))
  const id = await recalculate(manager, standardId, number)
  await undoRecalculation(manager, { standardId, id, reason: 'Too early' })
  const asked = { standard: `${standardId}.on_site`, period: waveId }
  const read = async (work: () => Promise<unknown>) => readingOf(organizationId, await statementsOf(work), { asLarge: true })
  return { manager, asked, branchId: branches[0]!.id, read, network: () => viewArea(manager, { regionId: null, ...asked }), region: () => viewArea(manager, { regionId: rootRegionId, ...asked }) }
}

test('what a page and an explanation read of a recalculation does not grow with its visits', async () => {
  const [one, twenty] = [await aRestatedWave(1), await aRestatedWave(20)]
  // Whether Postgres knew its tables by then is chance; not knowing them, it finds a visit among all of its organisation.
  await asMigrator().query('analyze')
  const page = await twenty.network()
  expect(page === 'empty' ? null : page.restatements.groups.map(({ count }) => count)).toEqual([40, 40])
  const looked = async ({ read, network, region, manager, asked, branchId }: typeof one) => {
    const found = []
    for (const work of [network, region, () => explainMean(manager, { of: 'network', ...asked }, 'en'), () => explainMean(manager, { of: 'branch', id: branchId, ...asked }, 'en')]) {
      const { rows, buffers } = await read(work)
      found.push({ buffers, items: rows.RecalculationItem ?? 0 })
    }
    return found
  }
  const [few, many] = [await looked(one), await looked(twenty)]
  // One of each: applied and undone.
  expect([few, many].map((read) => read.map(({ items }) => items))).toEqual([[2, 2, 2, 2], [2, 2, 2, 2]])
  // A branch's explanation lists its twenty visits, which is no part of this.
  for (const [at, { buffers }] of few.slice(0, 3).entries()) expect(many[at]!.buffers, JSON.stringify({ few, many })).toBeLessThanOrEqual(buffers * 1.3)
}, 120_000)

test('two recalculations of one moment, by one person and for one reason, are told apart', async () => {
  const { manager, standardId, programme } = await aRecalculable()
  for (const greeted of [5, 9]) {
    const number = await publishNext(manager, standardId, weighted({ greeted }))
    await atTime(new Date('2030-11-22T22:30:00Z'), () => recalculate(manager, standardId, number, 'As agreed'))
  }
  const asked = { regionId: null, standard: `${standardId}.on_site`, period: programme.waves[0]!.id }
  const page = await viewArea(manager, asked)
  if (page === 'empty') throw new Error(page)
  const groups = new Map(page.restatements.groups.map(({ recalculation, count, key }) => [recalculation?.number, { count, key }]))
  expect([2, 3].map((number) => groups.get(number)?.count)).toEqual([2, 2])
  const opened = await viewArea(manager, { ...asked, restated: { opened: groups.get(2)!.key, page: 1, linePage: 1 } })
  const lines = opened === 'empty' ? [] : (opened.restatements.opened?.lines ?? [])
  expect(lines.map(({ oldService }) => oldService).sort()).toEqual([50_000_000, 75_000_000])
})
