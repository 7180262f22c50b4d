import { describe, expect, it } from 'vitest'
import { type ChannelFigures, inOrder, kindOf, type Line, totalsOf } from '@/lib/domain/recalculation/view'

const figures = (service: number | null, over: Partial<Line['old']> = {}): Line['old'] => ({ service, official: service, outcome: 'inside', scoring: 'scored', ...over })
const line = (reportNumber: string, old: Line['old'], fresh: Line['old'], over: Partial<Line> = {}): Line => ({
  visitId: reportNumber, reportNumber, branch: 'Pilies 3', visitedOn: '2026-05-04', channel: 'on_site', purpose: 'routine', wave: 'Spring', waveClosed: false, stays: null, oldRevision: 1, newRevision: null, old, new: fresh, ...over,
})
const drawn = (of: ChannelFigures | undefined) => of?.bins.map((bin) => [bin.from, bin.old, bin.new]).filter(([, old, fresh]) => old || fresh)
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
    const [figures, ...more] = totalsOf(lines).channels
    expect(more).toEqual([])
    expect(figures).toMatchObject({
      channel: 'on_site', countedOld: 3, countedNew: 4, meanOld: 63_316_667, meanNew: 37_465_000,
      outcomes: [{ old: 'inside', new: 'below', visits: 1 }, { old: 'no_score', new: 'inside', visits: 1 }],
    })
    expect(drawn(figures)).toEqual([[0, 0, 2], [10, 1, 0], [50, 0, 1], [80, 1, 1], [90, 1, 0]])
  })

  it('a figure is of one channel and of routine visits that count; others are listed and enter none', () => {
    const telephone = { channel: 'telephone' as const }
    const mixed = [
      line('A', figures(80_000_000), figures(60_000_000)),
      line('B', figures(40_000_000), figures(20_000_000), telephone),
      line('C', figures(10_000_000), figures(0), { purpose: 'recheck', waveClosed: true }),
      line('D', figures(10_000_000, { scoring: 'excluded' }), figures(0, { scoring: 'excluded' }), { waveClosed: true }),
      // Enters the means of its closed wave.
      line('E', figures(30_000_000, { scoring: 'pending' }), figures(30_000_000), { ...telephone, waveClosed: true }),
    ]
    const { channels, ...totals } = totalsOf(mixed)
    expect(totals).toMatchObject({ changed: 5, same: 0, stays: 0, apart: 2, restated: 1 })
    expect(channels.map(({ channel, meanOld, meanNew, countedOld, countedNew }) => [channel, meanOld, meanNew, countedOld, countedNew])).toEqual([
      ['on_site', 80_000_000, 60_000_000, 1, 1], ['telephone', 40_000_000, 25_000_000, 1, 2],
    ])
    expect(channels.map(drawn)).toEqual([[[60, 0, 1], [80, 1, 0]], [[20, 0, 1], [30, 0, 1], [40, 1, 0]]])
  })

  it('lists those that move most first, and one that gets a score before all', () => {
    expect(inOrder(lines).map(({ reportNumber }) => reportNumber)).toEqual(['E', 'B', 'A', 'C', 'D'])
  })

  it('of nothing is nothing', () => {
    expect(totalsOf([])).toEqual({ changed: 0, same: 0, stays: 0, channels: [], apart: 0, reasons: [], restated: 0 })
  })
})
