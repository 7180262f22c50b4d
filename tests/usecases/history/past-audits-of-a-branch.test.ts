import { createTranslator } from 'next-intl'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { timelineOf } from '@/lib/domain/scorecard/visits-shown'
import { wordsOf } from '@/lib/i18n/words'
import { branchPaper } from '@/lib/jobs/exports/branch-paper'
import { speechIn } from '@/lib/jobs/exports/speech'
import { exportScorecard } from '@/lib/usecases/exports/export-scorecard'
import { confirmHistory } from '@/lib/usecases/history/bring-history'
import { undoHistory } from '@/lib/usecases/history/undo-history'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { scorecardFile } from '@/lib/web/scorecard-file'
import { bringAll, historyFile, readHistory } from '../../support/history'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { zone } from '../../support/recalculation'
import { someContent } from '../../support/standard'
import { readingOf, statementsOf } from '../../support/what-is-read'
import { aBranch, anActor, newOrganization } from '../../support/world'

// Outside a request next-intl has no language; these are the real words of English.
vi.mock('next-intl/server', () => ({
  getTranslations: async (namespace: string) => createTranslator({ locale: 'en-GB', messages: await wordsOf('en'), namespace: namespace as never }),
}))

const content = { ...someContent(Array.from({ length: 10 }, (_, at) => `c${at}`)), zone }
const keys = content.sections[0]!.criteria.map(({ key }) => key)
const then = <T>(work: () => Promise<T>) => atTime(new Date('2026-11-15T12:00:00Z'), work)
const file = (...lines: string[]) => historyFile(['Branch;Date;Score;Visits;Greeting', ...lines].join('\n'))

type World = { organizationId: string; owner: Actor; standard: string; visited: string; old: string; quiet: string }
/** One branch with five visits of the summer, one without any, one without anything. */
async function aWorld(): Promise<World> {
  const { id: organizationId, rootRegionId: regionId } = await newOrganization()
  const owner = await anActor(organizationId, 'owner')
  const { standardId, versionId } = await aVersion(organizationId, content)
  const [visited, old, quiet] = (await Promise.all(['V-1', 'V-2', 'V-3'].map((code) => aBranch(organizationId, regionId, { code })))).map(({ id }) => id) as [string, string, string]
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Summer', startsOn: '2026-06-01', endsOn: '2026-08-31' }])
  await then(() => makeVisits(organizationId, programme, new Map([[versionId, content]]), [1, 2, 3, 4, 5].map((failed) => (
    { branchId: visited, regionId, waveId: programme.waves[0]!.id, versionId, on: `2026-07-0${failed}`, answers: yesBut(content, { failed: keys.slice(0, failed) }) }
  ))))
  return { organizationId, owner, standard: `${standardId}.on_site`, visited, old, quiet }
}

const page = (actor: Actor, branchId: string, period = 'all') => then(async () => (await viewBranch(actor, { branchId, period })).found!)
const told = ({ view }: Awaited<ReturnType<typeof page>>) => timelineOf(view).map(({ visit, past }) => (visit ? visit.on : [past.on, past.wave, past.visits, past.score]))

describe('past audits on a branch’s page', () => {
  let world: World
  let imported: string
  beforeAll(async () => {
    world = await aWorld()
    imported = await then(() => bringAll(world.owner, file('V-1;2025-12-02;95;7;90', 'V-1;2026-03-01;60;1;', 'V-1;2026-07-03;50;1;', 'V-1;2025-02-01;;1;80', 'V-2;2024-05-05;70;1;', 'V-2;2025-05-05;72.5;12;')))
  })

  it('stand among its visits, each line with how many it is the mean of; the means and marks of visits stay as they are', async () => {
    const found = await page(world.owner, world.visited)
    expect(told(found)).toEqual([
      '2026-07-05', '2026-07-04', '2026-07-03', ['2026-07-03', '2026 Q3', 1, 500], '2026-07-02', '2026-07-01', ['2026-03-01', '2026 Q1', 1, 600], ['2025-12-02', '2025 Q4', 7, 950], ['2025-02-01', '2025 Q1', 1, null],
    ])
    expect(found.view.visits.map(({ rolling }) => rolling)).toEqual([650, 750, null, null, null])
    expect(found.view.marked).toHaveLength(5)
    expect(found.view.breaks).toEqual([])
  })

  it('are all there is of a branch that was never visited, and none is made up where there is none', async () => {
    const { view } = await page(world.owner, world.old)
    expect([view.visits, view.marked, view.criteria]).toEqual([[], [], []])
    expect(view.past.map(({ on, visits, score, zone }) => [on, visits, score, zone === null])).toEqual([['2025-05-05', 12, 725, false], ['2024-05-05', 1, 700, false]])
    expect((await page(world.owner, world.quiet)).view.past).toEqual([])
  })

  it('are seen by whoever has the branch, and by nobody else', async () => {
    const { organizationId, visited, old } = world
    const own = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [old] } })
    expect((await page(own, old)).view.past).toHaveLength(2)
    await expect(page(own, visited)).rejects.toMatchObject({ code: 'not_found' })
    const stranger = await anActor((await aWorld()).organizationId, 'owner')
    await expect(page(stranger, old)).rejects.toMatchObject({ code: 'not_found' })
    const shopper = await anActor(organizationId, 'shopper')
    await expect(page(shopper, old)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('are in its files by their period, named as what they are', async () => {
    const { owner, standard, visited, old } = world
    const sheet = async (branchId: string, period: string) => {
      const { sheets } = await then(async () => scorecardFile(await exportScorecard(owner, { standard, period, branchId }), 'en'))
      const [head, ...rows] = sheets.find(({ name }) => name === 'Visits')!.rows
      return rows.map((row) => ['Date', 'Report', 'Score', 'In the score', 'Note'].map((name) => row[head!.indexOf(name)] ?? null))
    }
    expect(await sheet(old, 'all')).toEqual([
      [{ day: '2025-05-05' }, null, { tenths: 725 }, 'yes', 'imported audit, mean of 12 visits'], [{ day: '2024-05-05' }, null, { tenths: 700 }, 'yes', 'imported audit'],
    ])
    const summer = (await page(owner, visited)).subject.choice.waves.find(({ name }) => name === 'Summer')!.id
    expect((await sheet(visited, summer)).map(([, , , , note]) => note)).toEqual([null, null, null, null, null])
    expect((await sheet(visited, 'all')).at(-1)).toEqual([{ day: '2025-02-01' }, null, null, 'no', 'imported audit'])

    const speech = await speechIn('en', 'en')
    const paper = branchPaper(await page(owner, old), { organization: 'Rasa Coffee', madeOn: '2026-11-15', speech })
    const [points, ...others] = paper.blocks
    expect(points).toMatchObject({ kind: 'points', title: 'Past audits', points: [{ square: true, rolling: null, gauge: { score: 700, hollow: true } }, { square: true, rolling: null, gauge: { score: 725, hollow: true } }] })
    const list = others.find((block) => block.kind === 'table')
    expect(list).toMatchObject({ title: 'Past audits', rows: [[expect.any(String), 'imported audit, mean of 12 visits', '2025 Q2', '72.5', '–', 'yes'], [expect.any(String), 'imported audit', '2024 Q2', '70.0', '–', 'yes']] })
    const both = branchPaper(await page(owner, visited), { organization: 'Rasa Coffee', madeOn: '2026-11-15', speech }).blocks[0]!
    expect(both.kind === 'points' && both.points.map(({ square, rolling }) => [square, rolling])).toEqual([
      [true, null], [true, null], [false, null], [false, null], [true, null], [false, null], [false, 750], [false, 650],
    ])
  })

  it('are not there before their import is done, and no more once it is undone', async () => {
    const { owner, organizationId, quiet } = world
    const days = Array.from({ length: 2_001 }, (_, at) => new Date(Date.UTC(2018, 0, 1 + at)).toISOString().slice(0, 10))
    const { runId } = await then(() => readHistory(owner, file(...days.map((day) => `V-3;${day};80;1;`))))
    await then(() => confirmHistory(owner, { runId }))
    const one = { organizationId, runId, branchId: quiet, channel: 'on_site' as const, visitedOn: new Date('2018-01-01'), total: 80_000_000 }
    await withTenant(owner, async (tx) => {
      const { waveId, standardVersionId, regionId } = await tx.importedScore.findFirstOrThrow({ where: { organizationId, runId: imported }, select: { waveId: true, standardVersionId: true, regionId: true } })
      await tx.importedScore.create({ data: { ...one, line: 2, waveId, standardVersionId, regionId }, select: { line: true } })
    })
    expect((await page(owner, quiet)).view.past).toEqual([])
    const other = await aWorld()
    const run = await then(() => bringAll(other.owner, file('V-2;2024-05-05;70;1;')))
    expect((await page(other.owner, other.old)).view.past).toHaveLength(1)
    await then(() => undoHistory(other.owner, { runId: run }))
    expect((await page(other.owner, other.old)).view.past).toEqual([])
  })
})

describe('what a branch’s page reads of past audits', () => {
  const read = async ({ organizationId, owner }: World, branchId: string) => {
    await page(owner, branchId)
    return readingOf(organizationId, await statementsOf(() => page(owner, branchId)), { asLarge: true })
  }

  it('is nothing where no file was brought in, one look at an index where this branch has none, and the latest forty lines of many', async () => {
    const [bare, full] = [await aWorld(), await aWorld()]
    const years = Array.from({ length: 600 }, (_, at) => new Date(Date.UTC(2015, 0, 1 + at * 5)).toISOString().slice(0, 10))
    await then(() => bringAll(full.owner, file(...['V-1', 'V-2'].flatMap((code) => years.map((day) => `${code};${day};80;1;`)))))
    const without = await read(bare, bare.visited)
    expect(without.rows).not.toHaveProperty('ImportedScore')
    const none = await read(full, full.quiet)
    expect([none.statements - without.statements, none.rows.ImportedScore]).toEqual([1, 0])
    const many = await read(full, full.old)
    expect(many.statements).toBe(none.statements)
    expect(many.rows.ImportedScore).toBeLessThanOrEqual(41)
    const { view } = await page(full.owner, full.old)
    expect(view.past.map(({ on }) => on)).toEqual(years.slice(-40).reverse())
  })

  it('is of no day before the oldest visit shown where visits are left out', async () => {
    const { organizationId, owner, visited, standard } = await aWorld()
    const [standardId] = standard.split('.') as [string]
    const { versionId, regionId } = await withTenant(owner, async (tx) => ({
      versionId: (await tx.standardVersion.findFirstOrThrow({ where: { organizationId, standardId }, select: { id: true } })).id,
      regionId: (await tx.region.findFirstOrThrow({ where: { organizationId }, select: { id: true } })).id,
    }))
    const programme = await aProgramme(organizationId, standardId, [{ name: 'Autumn', startsOn: '2026-09-01', endsOn: '2026-11-30' }])
    const visits = Array.from({ length: 40 }, (_, at) => ({ branchId: visited, regionId, waveId: programme.waves[0]!.id, versionId, on: new Date(Date.UTC(2026, 8, 1 + at)).toISOString().slice(0, 10), answers: yesBut(content) }))
    await then(() => makeVisits(organizationId, programme, new Map([[versionId, content]]), visits))
    await then(() => bringAll(owner, file('V-1;2026-08-31;60;1;', 'V-1;2026-09-01;61;1;', 'V-1;2026-10-20;62;1;')))
    const { view } = await page(owner, visited)
    expect(view.visits).toHaveLength(40)
    expect(view.past.map(({ on }) => on)).toEqual(['2026-10-20', '2026-09-01'])
  })
})
