import { expect, test } from 'vitest'
import { areaView } from '@/lib/domain/scorecard/area-view'
import type { BranchRow } from '@/lib/domain/scorecard/rows'

const regions = [{ id: 'root', parentId: null, name: 'Network', path: ['root'] }]
/** Two visits ten points apart, half the branches far below the other half. */
const rowOf = (at: number): BranchRow => {
  const middle = at % 2 === 0 ? 60_000_000n : 90_000_000n
  const [one, other] = [middle - 5_000_000n, middle + 5_000_000n]
  return {
    branchId: `b${at}`, regionPath: ['root'], waveId: '', when: 'now', version: 1, versions: [1], visits: 2, scored: 2, sum: one + other, sumSquares: one * one + other * other,
    sumOfficial: one + other, gated: 0, criticalFailures: 0, incomplete: 0, excluded: 0,
  }
}
const groups = (branches: number, branchLimit: number | 'some') => areaView({
  region: null,
  subject: {
    choice: { standardId: 's', name: 'S', channel: 'on_site', waves: [] }, standardId: 's', channel: 'on_site', period: { kind: 'all' }, wave: null, beforeWaveId: null, minimum: 2, kept: [],
    span: { from: '2026-11-01', to: '2026-11-01' }, unmet: null,
  },
  waves: [], words: { versions: [{ number: 1, base: 'en', zone: null, goal: null }], sections: [], criteria: [] },
  places: { regions, branches: Array.from({ length: branches }, (_, at) => ({ id: `b${at}`, name: `Branch ${at}`, town: '', regionId: 'root', openedOn: null, closedOn: null, visible: true })) },
  trend: { breakOf: () => null, breakBetween: () => null, groups: (numbers) => [[...numbers]] }, chain: [],
  branchRows: Array.from({ length: branches }, (_, at) => rowOf(at)), todayRows: [], sectionRows: [], criterionRows: [], branchLimit,
}).groups.filter(({ count }) => count > 0).map(({ kind, count, branches: named }) => [kind, count, named.length])

test('a network of sixty branches is named whole; of a larger one those to look after, and the beginning of the others', () => {
  expect(groups(60, 'some')).toEqual([['clearly_lower', 30, 30], ['clearly_higher', 30, 30]])
  expect(groups(100, 'some')).toEqual([['clearly_lower', 50, 30], ['clearly_higher', 50, 10]])
  expect(groups(100, 100_000)).toEqual([['clearly_lower', 50, 50], ['clearly_higher', 50, 50]])
})
