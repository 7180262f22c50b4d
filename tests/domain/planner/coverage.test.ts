import { describe, expect, it } from 'vitest'
import { greatShares, THIN_A_PAGE, thinBranches } from '@/lib/domain/planner/coverage'

const regions = [
  { id: 'root', parentId: null, name: 'All', path: ['root'] },
  { id: 'north', parentId: 'root', name: 'North', path: ['root', 'north'] },
  { id: 'coast', parentId: 'north', name: 'Coast', path: ['root', 'north', 'coast'] },
]
const branch = (id: string, over: object = {}) => ({ id, name: id, town: '', regionId: 'north', openedOn: null, closedOn: null, visible: true, ...over })

describe('thin coverage', () => {
  it('lists the fewest first, then by name, only what is visible and can be planned', () => {
    const branches = [branch('a'), branch('b'), branch('c'), branch('d', { visible: false }), branch('e')]
    const page = thinBranches({ branches, regions }, ['a', 'b', 'c', 'd'], new Map([['a', 2], ['b', 3]]), 3, 1)
    expect([page.count, page.of, page.branches.map(({ id, visits, region }) => [id, visits, region])]).toEqual([2, 3, [['c', 0, 'North'], ['a', 2, 'North']]])
  })

  it('goes page by page, and to the last one for a page beyond', () => {
    const branches = Array.from({ length: THIN_A_PAGE + 2 }, (_, at) => branch(`b${at}`))
    const page = (asked: number) => thinBranches({ branches, regions }, branches.map(({ id }) => id), new Map(), 3, asked)
    expect([page(1).branches.length, page(2).branches.length, page(9).number]).toEqual([THIN_A_PAGE, 2, 2])
  })
})

describe('one shopper behind too much', () => {
  const parts = [{ id: null, name: 'All' }, { id: 'north', name: 'North' }, { id: 'coast', name: 'Coast' }]
  const count = (regionId: string, shopperId: string, visits: number) => ({ regionId, shopperId, name: shopperId, alias: shopperId, visits })
  const shares = (...counts: ReturnType<typeof count>[]) => greatShares(parts, regions, counts, 3).map(({ region, shopperId, visits, of }) => [region, shopperId, visits, of])

  it('is more than 40 %, not 40 % itself, with what stands below a region', () => {
    expect(shares(count('north', 'x', 2), count('north', 'y', 1), count('root', 'y', 1), count('root', 'z', 1))).toEqual([['North', 'x', 2, 3]])
    expect(shares(count('coast', 'x', 2), count('north', 'x', 1), count('north', 'y', 3))).toEqual([[null, 'x', 3, 6], [null, 'y', 3, 6], ['North', 'x', 3, 6], ['North', 'y', 3, 6]])
  })

  it('says nothing of places with too few visits', () => expect(shares(count('coast', 'x', 2))).toEqual([]))
})
