import { beforeEach, describe, expect, it, vi } from 'vitest'
import pg from 'pg'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import { listChoices } from '@/lib/data/published/choices'
import { countRollupDifferences } from '@/lib/data/rollups/rebuild'
import { withTenant } from '@/lib/data/tenant'
import { systemActor, type Actor } from '@/lib/domain/people/actor'
import { bringAll, historyFile, readHistory, rollupsOf, stateOf } from '../../support/history'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { previewMove } from '@/lib/usecases/branches/move-branches'
import { editWave } from '@/lib/usecases/campaigns/edit-wave'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { cancelHistory, confirmHistory, giveUpHistory, importHistory } from '@/lib/usecases/history/bring-history'
import { mapHistory } from '@/lib/usecases/history/map-history'
import { undoHistory } from '@/lib/usecases/history/undo-history'
import { listHistoryErrors, viewHistory, viewHistoryProgress } from '@/lib/usecases/history/view-history'

const content = someContent(['greeted', 'smiled'])
const head = 'Branch code;Date;Total score;Wave;Visits;Greeting'
const file = (...lines: string[]) => historyFile([head, ...lines].join('\n'))

let owner: Actor
let organizationId: string
let root: string
let branches: { id: string; code: string }[]

beforeEach(async () => {
  const organization = await newOrganization()
  ;({ id: organizationId, rootRegionId: root } = organization)
  owner = await anActor(organizationId, 'owner')
  const { standardId, versionId } = await aVersion(organizationId, content)
  branches = [await aBranch(organizationId, root, { code: 'V-01' }), await aBranch(organizationId, root, { code: 'V-02', name: 'Konstitucijos 21' })]
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Now', startsOn: '2026-01-01', endsOn: '2026-03-31' }])
  await makeVisits(organizationId, programme, new Map([[versionId, content]]), [
    { branchId: branches[0]!.id, regionId: root, waveId: programme.waves[0]!.id, versionId, on: '2026-01-12', answers: yesBut(content, { failed: ['smiled'] }) },
  ])
})

const differences = () => withTenant(owner, countRollupDifferences)

describe('past audits', () => {
  it('count once they are brought in, marked by their origin, in the region of their day', async () => {
    const north = newId()
    await withTenant(owner, async (tx) => {
      await tx.region.create({ data: { organizationId, id: north, name: 'North', parentId: root, path: [root, north] }, select: { id: true } })
      const place = { organizationId, branchId: branches[0]!.id }
      await tx.branchPlacement.updateMany({ where: place, data: { toDate: new Date('2024-06-01') } })
      await tx.branchPlacement.create({ data: { ...place, id: newId(), regionId: north, fromDate: new Date('2024-06-01') }, select: { id: true } })
    })
    const { runId, view } = await readHistory(owner, file('V-01;5.4.2024;80;;1;70', 'V-01;5.6.2024;90;;;', 'Konstitucijos 21;5.6.2012;60,5;;4;', 'V-1;5.6.2024;60;;;', 'V-02;5.6.2024;;;;'))
    expect(view.preview!.counts).toMatchObject({ lines: 3, visits: 6, branches: 2, periods: 2, errors: 2 })
    expect(view.preview!.leftOut.map(({ line, errors }) => [line, errors[0]!.code, errors[0]!.details.suggestion])).toEqual([[5, 'branch_unknown', 'Gedimino 9 (V-01)'], [6, 'score_missing', undefined]])
    await confirmHistory(owner, { runId })
    const rows = (await rollupsOf(owner)).branches.filter(({ origin }) => origin !== 'visit')
    expect(rows.map(({ regionId, month, visits, scored, sumService, sumServiceSquares, origin }) => [regionId === north ? 'North' : 'root', month, visits, scored, sumService, sumServiceSquares, origin])).toEqual([
      ['root', '2012-06-01', 4, 4, 242_000_000n, '14641000000000000', 'imported_mean'],
      ['root', '2024-04-01', 1, 1, 80_000_000n, '6400000000000000', 'imported'],
      ['North', '2024-06-01', 1, 1, 90_000_000n, '8100000000000000', 'imported'],
    ])
    expect((await rollupsOf(owner)).sections.filter(({ origin }) => origin !== 'visit')).toMatchObject([{ sectionKey: 'greeting', scored: 1, sumService: 70_000_000n }])
    expect(await differences()).toBe(0)
    expect((await listHistoryErrors(owner, { runId })).rows.map(({ line, cells }) => [line, cells[0]])).toEqual([[5, 'V-1'], [6, 'V-02']])
    await expect(confirmHistory(owner, { runId })).rejects.toMatchObject({ code: 'already_done' })
  })

  it('are undone exactly, the last import first', async () => {
    const before = await rollupsOf(owner)
    const first = await bringAll(owner, file('V-01;2024-04-05;80;Spring;;', 'V-02;2024-05-05;70;Spring;2;'))
    const between = { rollups: await rollupsOf(owner), state: await stateOf(owner) }
    const second = await bringAll(owner, file('V-01;2024-06-30;60;Spring;;50', 'V-01;2023-04-05;60;Autumn;;'))
    expect((await stateOf(owner)).waves).toEqual([['Autumn', '2023-04-05', '2023-04-05'], ['Now', '2026-01-01', '2026-03-31'], ['Spring', '2024-04-05', '2024-06-30']])
    // Periods of the past have ended: nothing of them is provisional any more.
    expect((await withTenant(owner, listChoices))[0]!.waves.map(({ name, state }) => [name, state])).toEqual([['Autumn', 'imported'], ['Spring', 'imported'], ['Now', expect.not.stringMatching('imported')]])
    await expect(undoHistory(owner, { runId: first })).rejects.toMatchObject({ code: 'later_import' })
    await undoHistory(owner, { runId: second })
    expect({ rollups: await rollupsOf(owner), state: await stateOf(owner) }).toEqual(between)
    await expect(undoHistory(owner, { runId: second })).rejects.toMatchObject({ code: 'already_done' })
    await undoHistory(owner, { runId: first })
    expect(await rollupsOf(owner)).toEqual(before)
    expect(await stateOf(owner)).toEqual({ lines: 0, campaigns: 1, waves: [['Now', '2026-01-01', '2026-03-31']] })
    expect(await differences()).toBe(0)
  })

  it('of the same file again are known, and left out unless asked for', async () => {
    const lines = ['V-01;2024-04-05;80;;;', 'V-02;2024-04-05;70;;;', 'V-02;2024-04-05;70;;;']
    const first = await bringAll(owner, file(...lines))
    const { runId, view } = await readHistory(owner, file(...lines))
    expect(view.same?.id).toBe(first)
    expect(view.preview!.counts).toMatchObject({ lines: 0, before: 2, twice: 1 })
    await expect(confirmHistory(owner, { runId })).rejects.toMatchObject({ code: 'invalid' })
    await mapHistory(owner, { runId, skipDuplicates: false })
    await confirmHistory(owner, { runId })
    expect((await stateOf(owner)).lines).toBe(5)
    expect(await differences()).toBe(0)
  })

  it('never enter or leave a closed wave', async () => {
    const runId = await bringAll(owner, file('V-01;2024-04-05;80;;;'))
    const wave = await withTenant(owner, (tx) => tx.wave.findFirstOrThrow({ where: { organizationId, name: '2024 Q2' }, select: { id: true } }))
    await closeWave(owner, { waveId: wave.id })
    const figures = await withTenant(owner, (tx) => tx.wave.findFirstOrThrow({ where: { organizationId, id: wave.id }, select: { figures: true } }))
    expect(figures.figures).toMatchObject({ network: { service: 80_000_000, visits: 1 } })
    await expect(undoHistory(owner, { runId })).rejects.toMatchObject({ code: 'wave_closed' })
    const again = await readHistory(owner, file('V-02;2024-05-05;70;;;'))
    expect(again.view.preview!.leftOut).toMatchObject([{ line: 2, errors: [{ code: 'period_closed' }] }])
    await expect(withTenant(owner, (tx) => tx.importedScore.deleteMany({ where: { organizationId, runId } }))).rejects.toThrow('ET020')
    await expect(withTenant(owner, (tx) => tx.importedScore.updateMany({ where: { organizationId, runId }, data: { total: 0 } }))).rejects.toThrow('permission denied')
  })
})

describe('a long file', () => {
  const many = () => file(...Array.from({ length: 2_001 }, (_, at) => `V-0${1 + (at % 2)};${new Date(Date.UTC(2015, 0, 1 + at)).toISOString().slice(0, 10)};${at % 101};;;`))

  it('is brought in by the worker in few statements, one at a time, and can be stopped before it counts', async () => {
    const before = await rollupsOf(owner)
    const { runId } = await readHistory(owner, many())
    await confirmHistory(owner, { runId })
    expect(await rollupsOf(owner)).toEqual(before)
    const other = await readHistory(owner, file('V-01;2024-04-05;80;;;'))
    await expect(confirmHistory(owner, { runId: other.runId })).rejects.toMatchObject({ code: 'import_under_way' })
    await cancelHistory(owner, { runId })
    await importHistory(systemActor(organizationId), { runId })
    expect(await stateOf(owner)).toMatchObject({ lines: 0, campaigns: 1 })

    const next = await readHistory(owner, many())
    await confirmHistory(owner, { runId: next.runId })
    const sent = vi.spyOn(pg.Client.prototype, 'query')
    await importHistory(systemActor(organizationId), { runId: next.runId })
    const statements = sent.mock.calls.length
    sent.mockRestore()
    expect(statements).toBeLessThan(60)
    expect(await viewHistory(owner, { runId: next.runId })).toMatchObject({ state: 'done', done: 2_001, total: 2_001, result: { lines: 2_001, visits: 2_001 } })
    expect(await differences()).toBe(0)
    await expect(importHistory(owner, { runId: next.runId })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('loses the lines of a wave that closes before its turn, and all of them when one stood in it', async () => {
    const { runId } = await readHistory(owner, many())
    await confirmHistory(owner, { runId })
    const wave = await withTenant(owner, (tx) => tx.wave.findFirstOrThrow({ where: { organizationId, name: '2015 Q1' }, select: { id: true } }))
    await closeWave(owner, { waveId: wave.id })
    await importHistory(systemActor(organizationId), { runId })
    // 90 days of its first quarter.
    expect(await viewHistory(owner, { runId })).toMatchObject({ state: 'done', result: { lines: 1_911, leftOut: 90 } })
    expect(await differences()).toBe(0)

    const later = await readHistory(owner, file(...Array.from({ length: 2_001 }, (_, at) => `V-01;2021-05-0${1 + (at % 9)};${at % 101};W${at % 3};${1 + at};`)))
    await confirmHistory(owner, { runId: later.runId })
    const lines = (await stateOf(owner)).lines
    const [closing] = await withTenant(owner, (tx) => tx.wave.findMany({ where: { organizationId, name: 'W1' }, select: { id: true, campaign: { select: { standardId: true } } } }))
    await withTenant(owner, async (tx) => {
      const version = await tx.standardVersion.findFirstOrThrow({ where: { standardId: closing!.campaign.standardId }, select: { id: true } })
      await tx.importedScore.create({
        data: { organizationId, runId: later.runId, line: 3, branchId: branches[0]!.id, regionId: root, waveId: closing!.id, standardVersionId: version.id, channel: 'on_site', visitedOn: new Date('2021-05-02'), total: 1_000_000 },
        select: { line: true },
      })
    })
    await closeWave(owner, { waveId: closing!.id })
    await importHistory(systemActor(organizationId), { runId: later.runId })
    expect(await viewHistory(owner, { runId: later.runId })).toMatchObject({ state: 'failed' })
    expect((await stateOf(owner)).lines).toBe(lines)
    expect(await differences()).toBe(0)
  })
})

it('whose job is no more is given up after a day and bars no other', async () => {
  const before = await stateOf(owner)
  const { runId } = await readHistory(owner, file(...Array.from({ length: 2_001 }, (_, at) => `V-01;${new Date(Date.UTC(2015, 0, 1 + at)).toISOString().slice(0, 10)};80;;;`)))
  await confirmHistory(owner, { runId })
  const worker = systemActor(organizationId)
  expect(await giveUpHistory(worker)).toBe(0)
  const later = new Date(Date.now() + 25 * 3_600_000)
  await atTime(later, async () => {
    expect(await giveUpHistory(worker)).toBe(1)
    const { runId: other } = await readHistory(owner, file('V-01;2024-01-01;80;;;'))
    await confirmHistory(owner, { runId: other })
    await undoHistory(owner, { runId: other })
  })
  expect(await viewHistoryProgress(owner, { runId })).toMatchObject({ state: 'failed' })
  expect((await stateOf(owner)).waves).toEqual(before.waves)
  await importHistory(worker, { runId })
  expect(await viewHistoryProgress(owner, { runId })).toMatchObject({ state: 'failed' })
  await expect(giveUpHistory(owner)).rejects.toMatchObject({ code: 'forbidden' })
})

it('stay within the days of their wave when those are edited', async () => {
  await bringAll(owner, file('V-01;2024-04-05;80;Spring;;', 'V-01;2024-05-20;80;Spring;;'))
  const { id: waveId } = await withTenant(owner, (tx) => tx.wave.findFirstOrThrow({ where: { name: 'Spring' }, select: { id: true } }))
  const edit = (startsOn: string, endsOn: string) => editWave(owner, { waveId, name: 'Spring', startsOn, endsOn })
  for (const [startsOn, endsOn] of [['2024-04-06', '2024-05-20'], ['2024-04-05', '2024-05-19']] as const) await expect(edit(startsOn, endsOn)).rejects.toMatchObject({ code: 'imported_outside_wave' })
  await edit('2024-04-05', '2024-05-20')
  await edit('2024-04-01', '2024-06-30')
})

it('stay in their region when the past of a branch is corrected, and the preview says how many', async () => {
  await bringAll(owner, file('V-01;2024-04-05;80;;3;', 'V-01;2024-05-20;80;;2;', 'V-02;2024-05-20;80;;;'))
  const { regionId } = await addRegion(owner, { parentId: root, name: 'North' })
  const preview = (from: string) => previewMove(owner, { branchIds: [branches[0]!.id], regionId, from })
  expect([(await preview('2024-01-01')).importedStay, (await preview('2024-05-01')).importedStay, (await preview('2025-01-01')).importedStay]).toEqual([5, 2, 0])
})

it('older than the fifty latest is still found: its progress, the same file, a later one', async () => {
  const first = await bringAll(owner, file('V-01;2024-04-05;80;;;'))
  const second = await bringAll(owner, file('V-01;2024-04-06;80;;;'))
  await withTenant(owner, async (tx) => {
    const { options } = await tx.importRun.findFirstOrThrow({ where: { id: second }, select: { options: true } })
    const createdAt = new Date(Date.now() + 3_600_000)
    const row = (at: number) => ({ organizationId, id: newId(), kind: 'history' as const, state: 'done' as const, fileName: `${at}`, table: { header: [], rows: [] }, options: { ...(options as object), standardId: newId(), hash: `${at}` }, createdBy: owner.userId, createdAt, finishedAt: createdAt })
    await tx.importRun.createMany({ data: Array.from({ length: 51 }, (_, at) => row(at)) })
  })
  expect(await viewHistoryProgress(owner, { runId: first })).toMatchObject({ state: 'done', done: 1 })
  expect((await readHistory(owner, file('V-01;2024-04-05;80;;;'))).view.same).toMatchObject({ id: first })
  await expect(undoHistory(owner, { runId: first })).rejects.toMatchObject({ code: 'later_import' })
})

it('refuses an empty file and one with a head row alone, each by its name', async () => {
  for (const empty of ['', '\n \n']) await expect(readHistory(owner, historyFile(empty))).rejects.toMatchObject({ code: 'file_empty' })
  for (const alone of [head, `${head}\n;;;;;\n`]) await expect(readHistory(owner, historyFile(alone))).rejects.toMatchObject({ code: 'file_no_rows' })
})

it('is a matter of owners and managers of the whole organisation, and of no other one', async () => {
  const { runId } = await readHistory(owner, file('V-01;2024-04-05;80;;;'))
  const stranger = await anActor((await newOrganization()).id, 'owner')
  const regional = await anActor(organizationId, 'manager', { scope: { kind: 'regions', regionIds: [root] } })
  const executive = await anActor(organizationId, 'executive')
  for (const work of [viewHistory, confirmHistory, cancelHistory, undoHistory, mapHistory, listHistoryErrors]) {
    await expect(work(stranger, { runId })).rejects.toMatchObject({ code: 'not_found' })
    for (const actor of [regional, executive]) await expect(work(actor, { runId })).rejects.toMatchObject({ code: 'forbidden' })
  }
  await confirmHistory(await anActor(organizationId, 'manager'), { runId })
  await expect(undoHistory(stranger, { runId })).rejects.toMatchObject({ code: 'not_found' })
})
