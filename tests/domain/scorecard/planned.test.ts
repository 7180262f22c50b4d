import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plannedTotal, type HeldVisits } from '@/lib/domain/scorecard/planned'

const wave = { from: '2026-07-01', to: '2026-09-30' }
const root = { id: 'root', parentId: null, path: ['root'] }
const below = (id: string, parentId = 'root') => ({ id, parentId, path: parentId === 'root' ? ['root', id] : ['root', parentId, id] })
const standing = (regionId: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `${regionId}-${at}`, regionId, openedOn: null, closedOn: null }))
type Network = Parameters<typeof plannedTotal>[0]

/** Regions with so many branches each; every branch holds one visit more than the branch before it, so that sums tell branches apart. */
function network(counts: Record<string, number>, parents: Record<string, string> = {}): Network {
  const ids = Object.keys(counts).filter((id) => id !== 'root')
  const branches = Object.entries(counts).flatMap(([id, count]) => standing(id, count))
  const held: HeldVisits[] = branches.map(({ id, regionId }, at) => ({ regionId, branchId: id, visits: at + 1 }))
  return { regions: [root, ...ids.map((id) => below(id, parents[id]))], branches, held, wave }
}

describe('planned totals', () => {
  test.each<[string, Record<string, number>, Record<string, string>, string[]]>([
    ['nine branches', { root: 9 }, {}, []],
    ['ten branches', { root: 10 }, {}, ['root']],
    ['two regions that make up the network', { a: 10, b: 10 }, {}, ['root', 'a', 'b']],
    ['a small region beside a large one', { a: 12, b: 3 }, {}, ['root']],
    ['one branch that stands at the root', { root: 1, a: 12, b: 14 }, {}, ['root']],
    ['small regions that make ten together', { a: 12, b: 4, c: 6 }, {}, ['root', 'a']],
    ['a region far below', { a: 0, b: 12, city: 12 }, { city: 'a' }, ['root', 'a', 'b']],
  ])('%s', (_, counts, parents, told) => {
    const asked = network(counts, parents)
    expect(asked.regions.map(({ id }) => id).filter((id) => plannedTotal(asked, id) !== null)).toEqual(told)
    expect(plannedTotal(asked, null) !== null).toBe(told.includes('root'))
  })

  test('a branch that moved leaves a trace where its visits stand: the total that would give it away is not told', () => {
    const asked = network({ a: 12, b: 12 })
    const moved = { ...asked, held: [...asked.held, { regionId: 'root', branchId: 'a-0', visits: 1 }] }
    expect([plannedTotal(asked, 'a'), plannedTotal(asked, null)]).toEqual([78, 300])
    expect([plannedTotal(moved, 'a'), plannedTotal(moved, null)]).toEqual([null, 301])
  })

  test('branches closed before the wave hide nobody', () => {
    const asked = network({ root: 10 })
    const closed = asked.branches.map((branch, at) => (at === 0 ? { ...branch, closedOn: '2026-06-30' } : branch))
    expect(plannedTotal({ ...asked, branches: closed }, null)).toBeNull()
  })

  test('whatever the tree, every sum and difference of totals told speaks of no branch, or of ten and more', () => {
    const trees = fc.record({
      counts: fc.dictionary(fc.constantFrom('root', 'a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 14 })),
      parents: fc.dictionary(fc.constantFrom('d', 'e'), fc.constantFrom('a', 'b')),
    })
    fc.assert(
      fc.property(trees, ({ counts, parents }) => {
        const asked = network({ a: 0, b: 0, ...counts }, parents)
        const told = [...new Set([null, ...asked.regions.map(({ id }) => id)])].filter((id) => plannedTotal(asked, id) !== null)
        const sets = told.map((id) => asked.branches.map(({ regionId }) => (id === null || asked.regions.find((one) => one.id === regionId)!.path.includes(id) ? 1 : 0)))
        for (const factors of combinations(sets.length)) {
          const touched = asked.branches.filter((_, at) => sets.reduce((sum, set, which) => sum + set[at]! * factors[which]!, 0) !== 0).length
          expect(touched === 0 || touched >= 10, `${told.join()} × ${factors.join()} speaks of ${touched}`).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

/** Every choice of −1, 0 or 1 for so many totals. */
const combinations = (count: number): number[][] =>
  count === 0 ? [[]] : combinations(count - 1).flatMap((rest) => [-1, 0, 1].map((factor) => [factor, ...rest]))
