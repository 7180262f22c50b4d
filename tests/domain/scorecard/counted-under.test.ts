import { expect, test } from 'vitest'
import { countedUnder, ownCounted } from '@/lib/domain/scorecard/counted-under'
import type { WaveChoice } from '@/lib/domain/scorecard/subject'
import type { BranchPlace } from '@/lib/domain/scorecard/words'

const regions = ['north', 'coast', 'towns'].map((id) => ({ id, parentId: 'root', name: id, path: ['root', id] }))
const span = { from: '2026-01-01', to: '2026-03-31' }
const wave: WaveChoice = { id: 'winter', name: 'Winter', startsOn: span.from, endsOn: span.to, state: 'closed', minimumVisits: 3 }
const row = (id: string, visits = 1) => ({ branchId: 'b', regionPath: ['root', id], visits })
const branch = (regionId: string, stood: BranchPlace['stood'] = null): BranchPlace => ({ id: 'b', name: 'B', town: '', regionId, openedOn: null, closedOn: null, visible: true, stood })
const from = (regionId: string, on: string, to: string) => ({ regionId, from: on, to })

test.each<[string, BranchPlace, ReturnType<typeof row>[], string]>([
  ['it never moved', branch('north'), [row('north')], 'north'],
  ['it moved after the wave', branch('coast', [from('north', '2020-01-01', '2026-05-10')]), [row('north')], 'north'],
  ['it is said to have always stood elsewhere', branch('coast', [from('north', '2020-01-01', '2026-01-01')]), [row('north')], 'north'],
  ['it moved within the wave: where it stood at the end', branch('towns', [from('north', '2020-01-01', '2026-02-01'), from('coast', '2026-02-01', '2026-05-01')]), [row('north', 9), row('coast')], 'coast'],
  ['it moved within the wave and was never seen in its last place', branch('towns', [from('north', '2020-01-01', '2026-02-01')]), [row('coast', 1), row('north', 2)], 'north'],
  ['of as many visits always the same', branch('towns'), [row('north'), row('coast')], 'coast'],
  ['nothing was counted', branch('coast', [from('north', '2020-01-01', '2026-05-10')]), [], 'north'],
])('a branch counts in a wave under: %s', (_, place, rows, expected) => {
  const regionOf = countedUnder(regions, { wave, span })
  expect([regionOf(place, rows)?.id, regionOf(place, rows.toReversed())?.id]).toEqual([expected, expected])
})

test('months say where it stands now, whatever was counted where', () => {
  const regionOf = countedUnder(regions, { wave: null, span: { from: '2025-06-01', to: '2026-05-10' } })
  expect(regionOf(branch('coast', [from('north', '2020-01-01', '2026-05-10')]), [row('north', 9)])?.id).toBe('coast')
})

test('a reader’s own branches stand where they count; who has every branch has no own ones', () => {
  const regionOf = countedUnder(regions, { wave, span })
  const moved = branch('coast', [from('north', '2020-01-01', '2026-05-10')])
  expect(ownCounted([moved, { ...branch('towns'), id: 'unseen' }], [row('north')], regionOf)).toEqual([{ id: 'b', regionId: 'north' }, { id: 'unseen', regionId: 'towns' }])
  expect(ownCounted(null, [row('north')], regionOf)).toBeNull()
})
