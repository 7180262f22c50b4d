import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { includeVisit } from '@/lib/usecases/reviews/include-visit'
import { withdrawVisit } from '@/lib/usecases/reviews/withdraw-visit'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { Problem } from '@/lib/domain/problem'
import { aRecalculable, keys, publishNext, recalculate, weighted } from '../../support/recalculation'
import { no, yes } from '../../support/report-world'
import { toldOf } from '../../support/told'

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

async function aClosedWave() {
  const world = await aRecalculable()
  const { manager, organization, standardId, branch, other, programme } = world
  const asked = { standardId, regionId: organization.rootRegionId, branchIds: [branch.id, other.id], criterion: 'greeted' }
  const [spring, summer] = programme.waves
  return { ...world, waveId: spring!.id, told: () => toldOf(manager, { waveId: spring!.id, nextId: summer!.id, ...asked }) }
}

test('publications, recalculations, corrections, exclusions and withdrawals in any order leave what is told of a closed wave exactly as it was', async () => {
  const seen = { moved: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
      const { manager, standardId, visits, waveId, told } = await aClosedWave()
      const before = await told()
      const done: string[] = []
      let newest = 1
      const ofWave = visits.slice(0, 2)
      const revisionOf = (id: string) => withTenant(manager, (tx) => tx.report.findFirstOrThrow({ where: { organizationId: manager.organizationId, visitId: id }, select: { currentScore: true } }))
      for (const one of steps) {
        if (one.do === 'publish') newest = await publishNext(manager, standardId, weighted(Object.fromEntries(keys.map((key, at) => [key, one.weights[at] ?? 1]))))
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
  expect(restatements).toHaveLength(1)
  expect((await told(summer)).view.change).toEqual(before)
  // Months are what visits give today, beside the waves as they were closed.
  const all = (await told('all')).view
  expect([all.reading.n, all.waves.map(({ reading }) => reading.n)]).toEqual([3, [2, 2]])

  for (const { visitId } of visits.slice(0, 2)) await withdrawVisit(manager, { visitId, reason, replace: false })
  const gone = await told(waveId)
  expect(gone.view.reading).toMatchObject({ score: 625, n: 2, branches: 2, restated: { today: null } })
  expect(gone.view.counts).toMatchObject({ published: 2, scored: 2 })
})
