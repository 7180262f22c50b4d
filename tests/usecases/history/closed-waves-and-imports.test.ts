import { beforeAll, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import type { Actor } from '@/lib/domain/people/actor'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { criticalOf } from '@/lib/domain/scorecard/critical'
import { compareBranches, type BranchComparison } from '@/lib/usecases/scorecards/compare-branches'
import { viewArea, type AreaScorecard } from '@/lib/usecases/scorecards/view-area'
import { bringAll, historyFile } from '../../support/history'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const content = someContent(Array.from({ length: 10 }, (_, at) => `c${at}`))
const keys = content.sections[0]!.criteria.map(({ key }) => key)
const on = <T>(day: string, work: () => Promise<T>) => atTime(new Date(`${day}T12:00:00Z`), work)

let owner: Actor
let standard: string
let waves: { id: string }[]

beforeAll(async () => {
  const { id: organizationId, rootRegionId: root } = await newOrganization()
  owner = await anActor(organizationId, 'owner')
  const { standardId, versionId } = await aVersion(organizationId, content)
  standard = `${standardId}.on_site`
  const branches = await Promise.all(Array.from({ length: 12 }, (_, at) => aBranch(organizationId, root, { code: `V-${String(at).padStart(2, '0')}`, name: `Branch ${at}` })))
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Winter', startsOn: '2026-01-01', endsOn: '2026-02-28' }, { name: 'Spring', startsOn: '2026-04-01', endsOn: '2026-06-30' }])
  waves = programme.waves
  const visitsOf = (wave: number, month: string, failed: number[]) => branches.flatMap(({ id: branchId }) => failed.map((count, day) => (
    { branchId, regionId: root, waveId: programme.waves[wave]!.id, versionId, on: `2026-${month}-0${day + 1}`, answers: yesBut(content, { failed: keys.slice(0, count) }) }
  )))
  await on('2026-07-10', () => makeVisits(organizationId, programme, new Map([[versionId, content]]), [...visitsOf(0, '02', [2, 3, 4]), ...visitsOf(1, '05', [1, 2, 3])]))
  // What was brought in before stands by then: nine audits of 60 before the first wave of visits.
  await on('2026-07-11', () => bringAll(owner, historyFile(['Branch;Date;Score', ...[1, 2, 3].flatMap((at) => [1, 2, 3].map((day) => `V-0${at};2025-08-0${day};${50 + 5 * day}`))].join('\n'))))
  for (const { id } of waves) await on('2026-07-12', () => closeWave(owner, { waveId: id }))
})

const told = (period: string) => on('2026-08-01', async () => (await viewArea(owner, { regionId: null, standard, period })) as AreaScorecard)
const compared = (period: string) => on('2026-08-01', async () => (await compareBranches(owner, { standard, period })) as BranchComparison)

it('nothing is said of critical failures where no visit could show one', async () => {
  const { subject } = await told(waves[0]!.id)
  const past = subject.choice.waves.find(({ name }) => name === '2025 Q3')!
  const { view } = await told(past.id)
  expect([view.reading.n, view.reading.imported, criticalOf(view.reading)]).toEqual([9, 9, null])
  const { view: all } = await told('all')
  expect(all.reading.n - all.reading.imported!).toBe(72)
  expect(criticalOf(all.reading)).toEqual({ failures: 0, visits: 72, gated: 0 })
  expect([view.counts.published, view.counts.past, all.counts.published, all.counts.past]).toEqual([0, 9, 72, 9])
})

it('an import of one audit between and before closed waves changes nothing they say', async () => {
  const before = await Promise.all(waves.map(({ id }) => told(id)))
  expect(before[1]!.view.change).toMatchObject({ points: 100, mayBeChance: false })
  expect(before[0]!.view.change).toMatchObject({ points: 100, entered: 9 })
  await on('2026-07-13', () => bringAll(owner, historyFile('Branch;Date;Score\nV-01;2026-03-05;20\nV-02;2025-11-05;90', 'one.csv')))
  const after = await Promise.all(waves.map(({ id }) => told(id)))
  for (const at of [0, 1]) {
    expect(after[at]!.view.change).toEqual(before[at]!.view.change)
    expect(after[at]!.view.reading).toEqual(before[at]!.view.reading)
    expect((await compared(waves[at]!.id)).before?.name).toBe(['2025 Q3', 'Winter'][at])
  }
  // The line passes the single audits by, and comes from the wave of visits before.
  const shown = after[1]!.view.waves
  expect(shown.map(({ name, apart, after: from }) => [name, apart, shown.find(({ id }) => id === from)?.name ?? null])).toEqual([
    ['2025 Q3', false, null], ['2025 Q4', true, '2025 Q3'], ['Winter', false, '2025 Q4'], ['2026 Q1', true, null], ['Spring', false, 'Winter'],
  ])
})
