import { describe, expect, test } from 'vitest'
import { scopeOfRoles, type HeldRoles } from '@/lib/domain/people/scope-of-roles'

const region = (...path: string[]) => ({ id: path.at(-1)!, path: ['root', ...path] })
const [north, south, city] = [region('north'), region('south'), region('north', 'city')]
const root = { id: 'root', path: ['root'] }
const duty = (branchId: string, path: string[]) => ({ branchId, path: ['root', ...path] })
const scope = (over: Partial<HeldRoles>) => scopeOfRoles({ roles: (over.scoped ?? []).map(({ role }) => role), scoped: [], duties: [], ...over })
const regions = (...regionIds: string[]) => ({ kind: 'regions', regionIds })

describe('one role', () => {
  test('is held for the whole organisation, or for its regions', () => {
    expect(scope({ roles: ['manager'] })).toEqual({ kind: 'all' })
    expect(scope({ scoped: [{ role: 'manager', regions: [north, south] }] })).toEqual(regions('north', 'south'))
  })
  test('of a region’s or a branch’s manager without a place shows nothing', () => {
    expect(scope({ roles: ['regional_manager'] })).toEqual(regions())
    expect(scope({ roles: ['branch_manager'] })).toEqual({ kind: 'branches', branchIds: [] })
  })
})

describe('several roles', () => {
  const both = (some: typeof north[], others: typeof north[]) => scope({ scoped: [{ role: 'regional_manager', regions: some }, { role: 'reviewer', regions: others }] })
  test('show what all of them have in common, never the sum', () => {
    expect(both([north], [south])).toEqual(regions())
    expect(both([north, south], [south])).toEqual(regions('south'))
    expect(both([north], [city])).toEqual(regions('city'))
    expect(both([city], [root])).toEqual(regions('city'))
  })
  test('the wider one does not widen, in whatever order they come', () => {
    for (const roles of [['executive', 'regional_manager'], ['regional_manager', 'executive']] as const)
      expect(scope({ roles, scoped: [{ role: 'regional_manager', regions: [north] }] })).toEqual(regions('north'))
  })
  test('with a branch: own branches, of those the ones within the other roles’ regions', () => {
    const duties = [duty('b1', ['north', 'city']), duty('b2', ['south'])]
    expect(scope({ roles: ['branch_manager', 'reviewer'], duties })).toEqual({ kind: 'branches', branchIds: ['b1', 'b2'] })
    expect(scope({ roles: ['branch_manager', 'manager'], scoped: [{ role: 'manager', regions: [north] }], duties })).toEqual({ kind: 'branches', branchIds: ['b1'] })
  })
  test('the owner sees the whole organisation, and shopping narrows nothing', () => {
    expect(scope({ roles: ['owner', 'regional_manager'], scoped: [{ role: 'regional_manager', regions: [north] }] })).toEqual({ kind: 'all' })
    expect(scope({ roles: ['shopper', 'manager'] })).toEqual({ kind: 'all' })
  })
})
