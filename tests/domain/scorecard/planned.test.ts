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

  test('plans that stayed where they were made when most of a region’s branches moved in: the few are not told', () => {
    const asked = network({ a: 12, b: 12 })
    const moved = { ...asked, held: asked.held.map((one) => (one.regionId === 'b' && Number(one.branchId.slice(2)) > 2 ? { ...one, regionId: 'a' } : one)) }
    expect([plannedTotal(asked, 'b') !== null, plannedTotal(moved, 'b'), plannedTotal(moved, 'a'), plannedTotal(moved, null)]).toEqual([true, null, null, 300])
  })

  test('a region that is said to have stood elsewhere takes a wave that was put by with it to no other region', () => {
    const asked = network({ a: 0, b: 12, coast: 12 }, { coast: 'a' })
    const kept = { ...asked, held: asked.held.map((one) => ({ ...one, keptPath: asked.regions.find(({ id }) => id === one.regionId)!.path })) }
    const elsewhere = ({ regions, ...rest }: Network): Network => ({ ...rest, regions: regions.map((one) => (one.id === 'coast' ? below('coast', 'b') : one)) })
    const totals = (of: Network) => ['a', 'b', null].map((id) => plannedTotal(of, id))
    expect(totals(kept)).toEqual([222, 78, 300])
    expect(totals(elsewhere(kept))).toEqual([222, 78, 300])
    // Of a wave that is told by the tree of today.
    expect(totals(elsewhere(asked))).toEqual([null, 300, 300])
  })

  test('a wave that goes to a few branches is not told, however many stand there', () => {
    const asked = network({ a: 12, b: 12 })
    expect(plannedTotal({ ...asked, held: asked.held.slice(0, 9) }, null)).toBeNull()
    expect(plannedTotal({ ...asked, held: asked.held.slice(0, 10) }, 'a')).toBe(55)
  })

  test('whatever the tree and whoever moved, every sum and difference of totals told speaks of visits of no branch, or of ten and more', () => {
    const ids = ['root', 'a', 'b', 'c', 'd', 'e']
    const trees = fc.record({
      counts: fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 0, max: 14 })),
      parents: fc.dictionary(fc.constantFrom('d', 'e'), fc.constantFrom('a', 'b')),
      moves: fc.array(fc.record({ which: fc.nat(80), to: fc.constantFrom(...ids), keeps: fc.boolean() }), { maxLength: 12 }),
      without: fc.array(fc.nat(80), { maxLength: 8 }),
      kept: fc.array(fc.record({ which: fc.nat(80), at: fc.constantFrom(...ids) }), { maxLength: 12 }),
    })
    fc.assert(
      fc.property(trees, ({ counts, parents, moves, without, kept }) => {
        const made = network({ a: 0, b: 0, c: 0, d: 0, e: 0, ...counts }, parents)
        const held = made.held.filter((_, at) => !without.includes(at))
        // A branch that moved has visits where it stood, and may have more where it stands.
        for (const { which, to, keeps } of moves) {
          const one = held[which]
          if (one && keeps) held.push({ ...one, regionId: to, visits: 1 })
          else if (one) held[which] = { ...one, regionId: to }
        }
        // What was put by stays where the tree had it then.
        for (const { which, at } of kept) {
          const one = held[which]
          if (one) held[which] = { ...one, keptPath: at === 'root' ? ['root'] : ['root', at] }
        }
        const asked = { ...made, held }
        const told = [...new Set([null, ...asked.regions.map(({ id }) => id)])].filter((id) => plannedTotal(asked, id) !== null)
        const holds = (id: string | null, { regionId: at, keptPath: path }: HeldVisits) => id === null || (path ?? asked.regions.find((one) => one.id === at)!.path).includes(id)
        for (const factors of combinations(told.length)) {
          const spoken = held.filter((one) => told.reduce((sum, id, which) => sum + (holds(id, one) ? factors[which]! : 0), 0) !== 0)
          const touched = new Set(spoken.map(({ branchId }) => branchId)).size
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
