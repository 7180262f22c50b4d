import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meansTold } from '@/lib/domain/scorecard/means-told'

type Tree = Record<string, string[]>
const path = (at: string) => at.split('/').reduce<string[]>((found, part) => [...found, found.length > 0 ? `${found.at(-1)}/${part}` : part], [])
/** Branches by the region they stand in ("n/a" is region a below n, "n" the network itself); those with a capital are the reader's. */
const world = (tree: Tree) => {
  const all = Object.entries(tree).flatMap(([at, ids]) => ids.map((id) => ({ id, regionId: at })))
  const rows = all.map(({ id, regionId }) => ({ branchId: id, regionPath: path(regionId), scored: 1 }))
  return { rows, own: all.filter(({ id }) => id === id.toUpperCase()) }
}

describe('means beside a branch', () => {
  test.each<[string, Tree, boolean, string[]]>([
    ['one other in the region, two outside', { 'n/a': ['X', 'b'], 'n/c': ['c', 'd'] }, true, []],
    ['a network of four with a region of three: the means subtract to the fourth', { 'n/a': ['X', 'b', 'c'], 'n/c': ['d'] }, true, []],
    ['a network of five with a region of three', { 'n/a': ['X', 'b', 'c'], 'n/c': ['d', 'e'] }, true, ['n/a']],
    ['a region that is the whole network', { 'n/a': ['X', 'b', 'c'] }, true, ['n/a']],
    ['three branches of which two are the reader’s own', { 'n/a': ['X', 'Y', 'b'] }, false, []],
    ['nobody else', { 'n/a': ['X', 'Y'] }, true, ['n/a']],
    ['own branches in two regions, one other outside both', { 'n/a': ['X', 'b', 'c'], 'n/d': ['Y', 'e', 'f'], 'n/g': ['g'] }, true, []],
    ['own branches in two regions that make up the network', { 'n/a': ['X', 'b', 'c'], 'n/d': ['Y', 'e', 'f'] }, true, ['n/a', 'n/d']],
    ['a region inside a region, one other between them', { 'n/a': ['X', 'b'], 'n/a/c': ['Y', 'd', 'e'], 'n/f': ['f', 'g'] }, true, []],
    ['a region inside a region, two others between them', { 'n/a': ['X', 'b', 'h'], 'n/a/c': ['Y', 'd', 'e'], 'n/f': ['f', 'g'] }, true, ['n/a', 'n/a/c']],
  ])('%s', (_, tree, network, regions) => {
    const { rows, own } = world(tree)
    const told = meansTold(rows, own)
    expect([told.network, [...new Set(own.map(({ regionId }) => regionId))].filter(told.region)]).toEqual([network, regions])
  })

  test('a branch without a figure hides nobody', () => {
    const { rows, own } = world({ 'n/a': ['X', 'b', 'c'], 'n/c': ['d', 'e'] })
    expect(meansTold(rows.map((row) => (row.branchId === 'e' ? { ...row, scored: 0 } : row)), own).region('n/a')).toBe(false)
  })

  test('whoever has every branch is told everything', () => {
    const { network, region } = meansTold(world({ 'n/a': ['a', 'b'] }).rows, null)
    expect([network, region('n/a')]).toEqual([true, true])
  })

  test('no sum or difference of means told speaks of a single other branch', () => {
    const regions = ['n', 'n/a', 'n/b', 'n/a/c', 'n/a/d']
    const placed = fc.array(fc.record({ at: fc.constantFrom(...regions), mine: fc.boolean() }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(placed, (branches) => {
        const tree: Tree = {}
        branches.forEach(({ at, mine }, index) => (tree[at] = [...(tree[at] ?? []), mine ? `X${index}` : `b${index}`]))
        const { rows, own } = world(tree)
        const told = meansTold(rows, own)
        const sums = [...(told.network ? ['n'] : []), ...new Set(own.map(({ regionId }) => regionId).filter(told.region))]
        const others = rows.filter(({ branchId }) => branchId.startsWith('b'))
        for (const factors of combinations(sums.length)) {
          const touched = others.filter(({ regionPath }) => sums.reduce((sum, id, at) => sum + (regionPath.includes(id) ? factors[at]! : 0), 0) !== 0)
          expect(touched.length).not.toBe(1)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

/** Every choice of −1, 0 or 1 for so many means. */
const combinations = (count: number): number[][] =>
  count === 0 ? [[]] : combinations(count - 1).flatMap((rest) => [-1, 0, 1].map((factor) => [factor, ...rest]))
