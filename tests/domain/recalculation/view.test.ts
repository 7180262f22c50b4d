import { describe, expect, it } from 'vitest'
import { inOrder, kindOf, type Line, totalsOf } from '@/lib/domain/recalculation/view'

const figures = (service: number | null, over: Partial<Line['old']> = {}): Line['old'] => ({ service, official: service, outcome: 'inside', scoring: 'scored', ...over })
const line = (reportNumber: string, old: Line['old'], fresh: Line['old'], over: Partial<Line> = {}): Line => ({
  visitId: reportNumber, reportNumber, branch: 'Pilies 3', visitedOn: '2026-05-04', wave: 'Spring', waveClosed: false, stays: null, old, new: fresh, ...over,
})
const lines = [
  line('A', figures(80_000_000), figures(79_960_000)),
  line('B', figures(100_000_000), figures(9_949_999, { outcome: 'below' }), { waveClosed: true }),
  line('C', figures(9_950_000), figures(9_949_999), { waveClosed: true }),
  line('D', figures(60_000_000), figures(60_000_000), { stays: 'gate_not_asked' }),
  line('E', figures(null, { outcome: 'no_score' }), figures(50_000_000)),
]

describe('a recalculation at a glance', () => {
  it('tells displayed changes from those under the tenth, and both from visits that stay', () => {
    expect(lines.map(kindOf)).toEqual(['same', 'changed', 'changed', 'stays', 'changed'])
    expect(totalsOf(lines)).toMatchObject({ changed: 3, same: 1, stays: 1, restated: 2, reasons: [{ reason: 'gate_not_asked', visits: 1 }] })
  })

  it('means and bins are of the visits that move; the bins go by the displayed score', () => {
    const { meanOld, meanNew, bins, outcomes } = totalsOf(lines)
    expect([meanOld, meanNew]).toEqual([63_316_667, 37_465_000])
    expect(bins.map((bin) => [bin.from, bin.old, bin.new]).filter(([, old, fresh]) => old || fresh)).toEqual([[0, 0, 2], [10, 1, 0], [50, 0, 1], [80, 1, 1], [90, 1, 0]])
    expect(outcomes).toEqual([{ old: 'inside', new: 'below', visits: 1 }, { old: 'no_score', new: 'inside', visits: 1 }])
  })

  it('lists those that move most first, and one that gets a score before all', () => {
    expect(inOrder(lines).map(({ reportNumber }) => reportNumber)).toEqual(['E', 'B', 'A', 'C', 'D'])
  })

  it('of nothing is nothing', () => {
    expect(totalsOf([])).toMatchObject({ changed: 0, same: 0, stays: 0, meanOld: null, meanNew: null, outcomes: [], reasons: [], restated: 0 })
  })
})
