import { describe, expect, it } from 'vitest'
import { partsOf, precisionPlan, type PrecisionInput } from '@/lib/domain/planner/precision-view'

const regions = [
  { id: 'root', parentId: null, name: 'All', path: ['root'] },
  { id: 'north', parentId: 'root', name: 'North', path: ['root', 'north'] },
  { id: 'coast', parentId: 'north', name: 'Coast', path: ['root', 'north', 'coast'] },
]
const branches = ['a', 'b', 'c'].map((id) => ({ id, name: id, town: '', regionId: id === 'c' ? 'root' : 'coast', openedOn: null, closedOn: id === 'b' ? '2026-02-01' : null, visible: true }))
// s² = 64 · 20 ÷ 20 = 64 with N − B = 20.
const input: PrecisionInput = {
  scope: { kind: 'all' }, places: { regions, branches }, regionId: null, span: { from: '2026-01-01', to: '2026-03-31' }, today: '2026-03-01', minimum: 3, plusMinus: 4, goal: 'branch', fee: null,
  moments: [{ branchId: 'a', n: 12, mean: 80, squares: 640 }, { branchId: 'b', n: 10, mean: 70, squares: 640 }],
}

describe('the plan of a precision', () => {
  it('counts branches that can still be visited, by the spread of all', () => {
    const plan = precisionPlan(input)
    expect(plan.kind === 'plan' && plan.lines.map(({ id, branches: all, visits, perBranch, more, costMinor }) => [id, all, visits, perBranch, more, costMinor])).toEqual([
      [null, 2, 12, 18, 24, null],
      ['north', 1, 12, 18, 6, null],
      ['coast', 1, 12, 18, 6, null],
    ])
    expect(plan.kind === 'plan' && [plan.curve.wanted.visits, plan.curve.now?.visits, plan.curve.drawn[0]?.visits]).toEqual([18, 6, 1])
  })

  it('gives no figure below 20 repeated visits, without a spread, without a branch', () => {
    expect(precisionPlan({ ...input, moments: [{ branchId: 'a', n: 20, mean: 80, squares: 640 }] })).toEqual({ kind: 'no_interval', spread: { visits: 20, branches: 1, df: 19, points: 58 } })
    expect(precisionPlan({ ...input, moments: [{ branchId: 'a', n: 30, mean: 80, squares: 0 }] }).kind).toBe('no_spread')
    expect(precisionPlan({ ...input, places: { regions, branches: [] } }).kind).toBe('no_branch')
  })

  it('prices further visits by fee and expense cap together', () => {
    const plan = precisionPlan({ ...input, fee: { campaign: 'C', feeMinor: 1500, expenseCapMinor: 500, currency: 'EUR' } })
    expect(plan.kind === 'plan' && plan.lines[1]?.costMinor).toBe(12_000)
  })

  it('begins at the highest regions of the reader', () => {
    expect(partsOf({ kind: 'regions', regionIds: ['north'] }, input.places, null)).toEqual([{ id: 'north', name: 'North', depth: 0, below: 1 }, { id: 'coast', name: 'Coast', depth: 1, below: 0 }])
  })

  it('reaches every region of a deep tree, two levels at a time', () => {
    const names = ['root', 'north', 'coast', 'harbour', 'pier', 'jetty']
    const deep = names.map((id, at) => ({ id, parentId: names[at - 1] ?? null, name: id, path: names.slice(0, at + 1) }))
    const places = { regions: deep, branches: branches.map((one) => ({ ...one, regionId: 'jetty' })) }
    const reached = new Set<string | null>()
    const open: (string | null)[] = [null]
    for (const from of open) {
      for (const { id, below } of partsOf({ kind: 'all' }, places, from)) {
        reached.add(id)
        if (id !== null && below > 0 && !open.includes(id)) open.push(id)
      }
    }
    expect([...reached]).toEqual([null, ...names.slice(1)])
    expect(partsOf({ kind: 'all' }, places, 'harbour').map(({ id, depth, below }) => [id, depth, below])).toEqual([['harbour', 0, 1], ['pier', 1, 1], ['jetty', 2, 0]])
    // What is not the reader's begins nothing.
    expect(partsOf({ kind: 'regions', regionIds: ['harbour'] }, places, 'coast')).toEqual([])
    const plan = precisionPlan({ ...input, places, regionId: 'pier' })
    expect(plan.kind === 'plan' && [plan.lines.map(({ id, more }) => [id, more]), plan.curve.of]).toEqual([[['pier', 24], ['jetty', 24]], 'pier'])
  })
})
