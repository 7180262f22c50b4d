import { beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import type { Actor } from '@/lib/domain/people/actor'
import { exportScorecard } from '@/lib/usecases/exports/export-scorecard'
import { explainMean } from '@/lib/usecases/scorecards/explain-mean'
import { compareBranches, type BranchComparison } from '@/lib/usecases/scorecards/compare-branches'
import { viewArea, type AreaScorecard } from '@/lib/usecases/scorecards/view-area'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { bringAll, historyFile } from '../../support/history'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const content = someContent(Array.from({ length: 10 }, (_, at) => `c${at}`))
const keys = content.sections[0]!.criteria.map(({ key }) => key)
const then = <T>(work: () => Promise<T>) => atTime(new Date('2026-11-15T12:00:00Z'), work)

let owner: Actor
let branches: { id: string }[]
let standard: string

beforeAll(async () => {
  const { id: organizationId, rootRegionId: root } = await newOrganization()
  owner = await anActor(organizationId, 'owner')
  const { standardId, versionId } = await aVersion(organizationId, content)
  standard = `${standardId}.on_site`
  branches = await Promise.all(Array.from({ length: 12 }, (_, at) => aBranch(organizationId, root, { code: `V-${String(at).padStart(2, '0')}`, name: `Branch ${String(at).padStart(2, '0')}` })))
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Summer', startsOn: '2026-06-01', endsOn: '2026-08-31' }])
  // Every branch 70, 80, 90.
  const visits = branches.flatMap(({ id: branchId }) => [1, 2, 3].map((failed) => (
    { branchId, regionId: root, waveId: programme.waves[0]!.id, versionId, on: `2026-07-0${failed}`, answers: yesBut(content, { failed: keys.slice(0, failed) }) }
  )))
  await then(() => makeVisits(organizationId, programme, new Map([[versionId, content]]), visits))
  // The first branch: two single audits of 50 and a mean of 7 visits; every branch three single ones in the spring.
  const spring = branches.flatMap((_, at) => [60, 70, 80].map((score, day) => `V-${String(at).padStart(2, '0')};2026-03-0${day + 1};${score};1;${score}`))
  await then(() => bringAll(owner, historyFile(['Branch;Date;Score;Visits;Greeting', ...spring, 'V-00;2026-02-01;50;1;', 'V-00;2026-02-02;50;1;', 'V-00;2025-12-02;95;7;90'].join('\n'))))
})

const area = (period?: string) => then(async () => (await viewArea(owner, { regionId: null, standard, period })) as AreaScorecard)

describe('figures with past audits', () => {
  it('join the waves of visits, each marked with how many of its visits are imported', async () => {
    const { view, planned } = await area()
    expect(view.waves.map(({ name, state, reading: { score, n, imported } }) => [name, state, score, n, imported])).toEqual([
      ['2025 Q4', 'imported', 950, 7, 7], ['2026 Q1', 'imported', 693, 38, 38], ['Summer', 'open', 800, 36, undefined],
    ])
    expect(view.reading).toMatchObject({ n: 36, score: 800 })
    expect(view.reading.imported).toBeUndefined()
    expect(view.change).toMatchObject({ points: 107, mayBeChance: false })
    expect(planned).toBe(36)
    const all = await area('all')
    expect(all.view.reading).toMatchObject({ n: 81, imported: 45 })
    expect(all.view.sections[0]!.reading).toMatchObject({ n: 79, imported: 43 })
  })

  it('promise no planned visits of a wave that had none here', async () => {
    const { subject } = await area()
    const wave = subject.choice.waves.find(({ name }) => name === '2026 Q1')!
    expect((await area(wave.id)).planned).toBeNull()
  })

  it('see the spread in visits whose own scores are known, and count all of them in n', async () => {
    const why = await then(() => explainMean(owner, { of: 'branch', id: branches[0]!.id, standard, period: 'all' }, 'en'))
    if (why.kind !== 'branch' || why.interval.kind !== 'branch') throw new Error(`no interval: ${JSON.stringify(why)}`)
    // 36 visits and 38 single audits in 12 branches; the mean of seven tells nothing of it.
    expect(why.interval.spread).toMatchObject({ visits: 74, branches: 12, df: 62 })
    // Σ(y − ȳ)² of eleven branches is 550 each (60, 70, 70, 80, 80, 90) and of the first, with two of 50 more, 1,487.5.
    expect(why.interval.spread.points).toBeCloseTo(Math.sqrt(7_537.5 / 62), 6)
    expect(why.interval.n).toBe(15)
    expect(why.total).toMatchObject({ n: 15, sum: (3 * 80 + 3 * 70 + 2 * 50 + 7 * 95) * 1_000_000 })
    expect(why.imported).toEqual({ n: 12, sum: (3 * 70 + 2 * 50 + 7 * 95) * 1_000_000 })
    expect(why.subtotal).toEqual({ n: 3, sum: 240_000_000 })
    expect(why.visits).toHaveLength(3)
  })

  it('are told beside the branch, side by side, and in files', async () => {
    const { found } = await then(() => viewBranch(owner, { branchId: branches[0]!.id, standard, period: 'all' }))
    expect(found!.view.reading).toMatchObject({ n: 15, imported: 12 })
    expect(found!.view.networkMean).toMatchObject({ n: 81, imported: 45 })
    expect(found!.view.sections[0]!.reading).toMatchObject({ n: 13, imported: 10 })
    const { view } = await then(async () => (await compareBranches(owner, { standard, period: 'all' })) as BranchComparison)
    expect(view.lines[0]).toMatchObject({ reading: { n: 15, imported: 12 }, cells: [{ n: 13, imported: 10 }] })
    expect(view.lines[1]!.cells[0]!.interval).not.toBeNull()
    expect([view.behind.past, (await area('all')).view.counts.past]).toEqual([45, 45])
    expect(((await then(() => compareBranches(owner, { standard }))) as BranchComparison).view.behind.past ?? 0).toBe(0)
    const file = await then(() => exportScorecard(owner, { standard, period: 'all' }))
    expect(file.view.reading).toMatchObject({ n: 81, imported: 45 })
  })
})
