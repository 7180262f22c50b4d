import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { includeVisit } from '@/lib/usecases/reviews/include-visit'
import { withdrawVisit } from '@/lib/usecases/reviews/withdraw-visit'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { moveRegion } from '@/lib/usecases/regions/move-region'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { Problem } from '@/lib/domain/problem'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { aRecalculable, hanging, keys, publishNext, recalculate, weighted } from '../../support/recalculation'
import { no, yes } from '../../support/report-world'
import { toldOf } from '../../support/told'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

const reason = 'Seen again'
const visit = fc.nat({ max: 1 })
const step = fc.oneof(
  fc.record({ do: fc.constant('publish' as const), weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: keys.length, maxLength: keys.length }) }),
  fc.record({ do: fc.constant('recalculate' as const), version: fc.nat() }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('correct' as const), visit, criterion: fc.constantFrom(...keys), passes: fc.boolean() }),
  fc.record({ do: fc.constant('exclude' as const), visit }),
  fc.record({ do: fc.constant('include' as const), visit }),
  fc.record({ do: fc.constant('withdraw' as const), visit }),
)

/** What cannot be done in this order is refused, and changes nothing. */
const tried = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (error instanceof Problem) return null
    throw error
  })

async function aClosedWave(content = weighted()) {
  const world = await aRecalculable(content)
  const { manager, organization, standardId, branch, other, programme } = world
  const asked = { standardId, regionId: organization.rootRegionId, branchIds: [branch.id, other.id], criterion: 'greeted', keys }
  const [spring, summer] = programme.waves
  // What was sent: a corrected report is scored from it.
  const failed = [['greeted'], ['greeted', 'smiled'], ['greeted'], ['greeted', 'smiled']]
  await withTenant(manager, (tx) => tx.submission.createMany({
    data: world.visits.map(({ reportId }, at) => ({
      organizationId: manager.organizationId, reportId, number: 1, fingerprint: reportId, receipt: reportId, answers: yesBut(content, { failed: failed[at]! }), facts: {}, sentAt: new Date('2026-05-04T10:00:00Z'),
    })),
  }))
  return { ...world, waveId: spring!.id, told: () => toldOf(manager, { waveId: spring!.id, nextId: summer!.id, ...asked }) }
}

test('publications, recalculations, corrections, exclusions and withdrawals in any order leave what is told of a closed wave exactly as it was', async () => {
  const seen = { moved: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
      const { manager, standardId, visits, waveId, told } = await aClosedWave(hanging())
      const before = await told()
      const done: string[] = []
      let newest = 1
      const ofWave = visits.slice(0, 2)
      const revisionOf = (id: string) => withTenant(manager, (tx) => tx.report.findFirstOrThrow({ where: { organizationId: manager.organizationId, visitId: id }, select: { currentScore: true } }))
      for (const one of steps) {
        if (one.do === 'publish') newest = await publishNext(manager, standardId, hanging(Object.fromEntries(keys.map((key, at) => [key, one.weights[at] ?? 1]))))
        if (one.do === 'recalculate') {
          const id = await tried(recalculate(manager, standardId, 1 + (one.version % newest)))
          if (id) done.push(id)
        }
        if (one.do === 'undo') {
          const id = done.pop()
          if (id) await tried(undoRecalculation(manager, { standardId, id, reason }))
        }
        if (one.do === 'correct') {
          const visitId = ofWave[one.visit]!.visitId
          const answer = one.passes ? { ...yes, comment: '' } : { ...no(), comment: 'Seen' }
          await tried(correctAnswer(manager, { visitId, revision: (await revisionOf(visitId)).currentScore, criterionKey: one.criterion, answer, reason }))
        }
        if (one.do === 'exclude') await tried(excludeVisit(manager, { visitId: ofWave[one.visit]!.visitId, reason }))
        if (one.do === 'include') await tried(includeVisit(manager, { visitId: ofWave[one.visit]!.visitId, reason }))
        if (one.do === 'withdraw') await tried(withdrawVisit(manager, { visitId: ofWave[one.visit]!.visitId, reason, replace: false }))
        expect(await told()).toEqual(before)
        const found = await viewArea(manager, { regionId: null, standard: `${standardId}.on_site`, period: waveId })
        if (found !== 'empty' && found.view.reading.restated) seen.moved += 1
      }
    }),
    { numRuns: 3, endOnFailure: true, examples: [[[
      { do: 'correct', visit: 0, criterion: 'clean', passes: true }, { do: 'exclude', visit: 1 }, { do: 'publish', weights: [3, 6, 4, 7] }, { do: 'recalculate', version: 1 },
    ]], [[
      { do: 'publish', weights: [4, 6, 1, 2] }, { do: 'exclude', visit: 0 }, { do: 'recalculate', version: 1 }, { do: 'correct', visit: 1, criterion: 'clean', passes: false }, { do: 'withdraw', visit: 1 }, { do: 'undo' },
    ]]] },
  )
  expect(seen.moved).toBeGreaterThan(0)
}, 240_000)

test('the wave after it is compared with the figure it was closed with, and today’s stands beside', async () => {
  const { manager, standardId, visits, waveId, programme } = await aClosedWave()
  const told = async (period: string) => {
    const found = await viewArea(manager, { regionId: null, standard: `${standardId}.on_site`, period })
    if (found === 'empty') throw new Error(found)
    return found
  }
  // 75.0 and 50.0 in both waves.
  const summer = programme.waves[1]!.id
  const before = (await told(summer)).view.change
  await excludeVisit(manager, { visitId: visits[1]!.visitId, reason })
  const { view, restatements } = await told(waveId)
  expect(view.reading).toMatchObject({ score: 625, n: 2, branches: 2, branchesInScope: 2, restated: { today: 750 } })
  expect(view.waves.map(({ id, reading }) => [id === waveId, reading.score, reading.restated?.today])).toEqual([[true, 625, 750], [false, 625, undefined]])
  expect([restatements.inAll, restatements.groups.length]).toEqual([1, 1])
  expect((await told(summer)).view.change).toEqual(before)
  // Months are what visits give today, beside the waves as they were closed.
  const all = (await told('all')).view
  expect([all.reading.n, all.waves.map(({ reading }) => reading.n)]).toEqual([3, [2, 2]])

  for (const { visitId } of visits.slice(0, 2)) await withdrawVisit(manager, { visitId, reason, replace: false })
  const gone = await told(waveId)
  expect(gone.view.reading).toMatchObject({ score: 625, n: 2, branches: 2, restated: { today: null } })
  expect(gone.view.counts).toMatchObject({ published: 2, scored: 2 })
})

test('two that correct the same closed wave at once both do, and it is put by once', async () => {
  const { manager, organizationId, visits, told, waveId, standardId, branch } = await aClosedWave()
  const before = await told()
  await Promise.all(visits.slice(0, 2).map(({ visitId }) => excludeVisit(manager, { visitId, reason })))
  expect(await told()).toEqual(before)
  expect(await withTenant(manager, (tx) => tx.keptVisit.findMany({ where: { organizationId }, select: { waveId: true, scoring: true, revision: true } }))).toEqual(
    [1, 2].map(() => ({ waveId, scoring: 'scored', revision: 1 })),
  )
  const { found } = await viewBranch(manager, { branchId: branch.id, standard: `${standardId}.on_site`, period: waveId })
  expect(found!.view.reading).toMatchObject({ score: 750, n: 1, restated: { today: null } })
  expect(found!.view.visits.map(({ counts, closedWith }) => [counts, closedWith])).toEqual([[true, null], [false, null]])
})

test('a region that is said to have always stood elsewhere leaves its closed waves where they were closed', async () => {
  const organization = await newOrganization()
  const organizationId = organization.id
  const manager = await anActor(organizationId, 'manager')
  const [north, south] = [await aRegion(organization, 'North'), await aRegion(organization, 'South')]
  const { regionId: coast } = await addRegion(manager, { parentId: north.id, name: 'Coast' })
  const branches: { id: string }[] = []
  for (let at = 0; at < 10; at++) branches.push(await aBranch(organizationId, coast))
  const { standardId, versionId } = await aVersion(organizationId, weighted())
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31' }])
  const waveId = programme.waves[0]!.id
  const [visit] = await makeVisits(
    organizationId, programme, new Map([[versionId, weighted()]]),
    branches.map(({ id }) => ({ branchId: id, regionId: coast, waveId, versionId, on: '2026-02-05', answers: yesBut(weighted(), {}) })),
  )
  await closeWave(manager, { waveId })
  // Published, of how many planned, and restated since.
  const visitsIn = async (regionId: string, period: string) => {
    const found = await viewArea(manager, { regionId, standard: `${standardId}.on_site`, period })
    return found === 'empty' ? null : [found.view.counts.published, found.planned, found.restatements.inAll]
  }
  const told = async () => [await visitsIn(north.id, waveId), await visitsIn(south.id, waveId)]
  expect(await told()).toEqual([[10, 10, 0], [0, null, 0]])
  await moveRegion(manager, { regionId: coast, parentId: south.id, corrects: true, reason })
  // Each visit that was said to have been made elsewhere is a restatement of the region the wave was closed with, and of the one it would count in today.
  expect(await told()).toEqual([[10, 10, 10], [0, null, 10]])
  expect(await visitsIn(coast, waveId)).toEqual([10, null, 10])
  expect([await visitsIn(north.id, 'all'), await visitsIn(south.id, 'all')]).toEqual([[0, null, 0], [10, null, 0]])
  await excludeVisit(manager, { visitId: visit!.visitId, reason })
  expect(await told()).toEqual([[10, 10, 11], [0, null, 11]])
})
