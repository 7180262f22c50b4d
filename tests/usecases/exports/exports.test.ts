import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import { csvStyleOf } from '@/lib/domain/export/csv'
import { MOST_REPORTS_SENT } from '@/lib/domain/export/export-run'
import type { AnswerLine, ReportLine } from '@/lib/domain/export/report-line'
import type { Actor } from '@/lib/domain/people/actor'
import type { Answers } from '@/lib/domain/report/answer'
import { exportReports } from '@/lib/usecases/exports/export-reports'
import { exportScorecard } from '@/lib/usecases/exports/export-scorecard'
import { csvStream } from '@/lib/web/csv-stream'
import { aProgramme, aVersion, makeVisits, yesBut, type MadeVisit, type Programme } from '../../support/published'
import { asMigrator } from '../../support/migrator'
import { someContent } from '../../support/standard'
import { statementsOf } from '../../support/what-is-read'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

const content = someContent(['greeted', 'smiled'])
const contents = (versionId: string) => new Map([[versionId, content]])
const secret = 'A-LASTING-ALIAS'

let organizationId: string
let standard: string
let versionId: string
let programme: Programme
let north: string, south: string
let own: { id: string }, other: { id: string }
let owner: Actor

const visit = (branchId: string, regionId: string, over: Partial<MadeVisit> = {}): MadeVisit => ({
  branchId, regionId, waveId: programme.waves[0]!.id, versionId, on: '2026-07-05', answers: yesBut(content), ...over,
})
const said = (comment: string): Answers => ({ ...yesBut(content), greeted: { ...yesBut(content).greeted!, comment } })

const all = async <Line>(pages: AsyncIterable<Line[]>) => {
  const lines: Line[] = []
  for await (const page of pages) lines.push(...page)
  return lines
}

async function linesOf(actor: Actor, over: { regionId?: string; branchId?: string; period?: string } = {}): Promise<ReportLine[]> {
  const found = await exportReports(actor, { lines: 'reports', standard, period: 'all', ...over }, 'en')
  return found.lines === 'reports' ? await all(found.pages) : []
}
async function answersOf(actor: Actor, over: { branchId?: string } = {}): Promise<AnswerLine[]> {
  const found = await exportReports(actor, { lines: 'answers', standard, period: 'all', ...over }, 'en')
  return found.lines === 'answers' ? await all(found.pages) : []
}

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  ;[north, south] = [(await aRegion(organization, 'North')).id, (await aRegion(organization, 'South')).id]
  own = await aBranch(organizationId, north, { name: 'Own' })
  other = await aBranch(organizationId, south, { name: '=HYPERLINK("x")' })
  const version = await aVersion(organizationId, content)
  versionId = version.versionId
  standard = `${version.standardId}.on_site`
  programme = await aProgramme(organizationId, version.standardId, [{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
  owner = await anActor(organizationId, 'owner')
  await withTenant(owner, (tx) => tx.shopper.updateMany({ where: { organizationId, id: programme.shopperId }, data: { alias: secret } }))
  await makeVisits(organizationId, programme, contents(versionId), [
    visit(own.id, north, { answers: said(`=1+1, "so" ${'é'.repeat(4_980)} 🙂`) }),
    visit(own.id, north, { on: '2026-08-05', answers: said('=cmd|calc') }),
    visit(other.id, south, { on: '2026-09-05' }),
    visit(other.id, south, { on: '2026-09-06', state: 'approved' }),
    visit(other.id, south, { on: '2026-09-07', state: 'withdrawn' }),
    visit(other.id, south, { on: '2026-09-08', purpose: 'competitor' }),
  ])
})

describe('what an export holds', () => {
  it('is published alone, and follows the scope of whoever asks', async () => {
    expect((await linesOf(owner)).map(({ visitedOn }) => visitedOn)).toEqual(['2026-07-05', '2026-08-05', '2026-09-05'])
    const regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north] } })
    const keeper = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [own.id] } })
    expect(await linesOf(regional, { regionId: north })).toHaveLength(2)
    expect(await linesOf(keeper, { branchId: own.id })).toHaveLength(2)
    for (const ask of [() => linesOf(regional), () => linesOf(keeper), () => exportScorecard(keeper, { standard, period: 'all' })]) await expect(ask()).rejects.toMatchObject({ code: 'forbidden' })
    for (const ask of [() => linesOf(regional, { regionId: south }), () => linesOf(keeper, { branchId: other.id }), () => linesOf(keeper, { regionId: north }), () => exportScorecard(keeper, { standard, period: 'all', branchId: other.id })])
      await expect(ask()).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is nothing to reviewers, shoppers and other organisations', async () => {
    for (const role of ['reviewer', 'shopper'] as const) {
      const actor = await anActor(organizationId, role)
      await expect(linesOf(actor)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(exportScorecard(actor, { standard, period: 'all' })).rejects.toMatchObject({ code: 'forbidden' })
    }
    const stranger = await anActor((await newOrganization()).id, 'owner')
    for (const ask of [() => linesOf(stranger), () => linesOf(stranger, { branchId: own.id }), () => exportScorecard(stranger, { standard, period: 'all' })])
      await expect(ask()).rejects.toMatchObject({ code: 'not_found' })
  })

  it('names no shopper, visit or assignment, in lines and in figures', async () => {
    const ids = await withTenant(owner, (tx) => tx.visit.findMany({ where: { organizationId }, select: { id: true, assignments: { select: { id: true } }, reports: { select: { id: true } } } }))
    const told = JSON.stringify([await linesOf(owner), await answersOf(owner), await exportScorecard(owner, { standard, period: 'all' }), await exportScorecard(owner, { standard, period: 'all', branchId: own.id })])
    expect(told).not.toContain(secret)
    expect(told).not.toContain('Never Shown')
    expect(ids.flatMap(({ id, assignments, reports }) => [id, ...assignments.map((one) => one.id), ...reports.map((one) => one.id)]).filter((id) => told.includes(id))).toEqual([])
  })

  it('is the report that was accepted, also where a shopper before had one with a score', async () => {
    const [before] = await linesOf(owner, { branchId: other.id })
    const copied = (table: string, where: string, over: string) => `insert into "${table}" select (jsonb_populate_record(x, ${over}::jsonb)).* from "${table}" x where ${where}`
    const [assignmentId, reportId] = [newId(), newId()]
    const [left] = await withTenant(owner, (tx) => tx.report.findMany({ where: { organizationId, visit: { branchId: other.id, state: 'published', purpose: 'routine' } }, select: { id: true, assignmentId: true } }))
    await asMigrator(
      [copied('Assignment', 'x.id = $1', `jsonb_build_object('id', $2::text, 'state', 'withdrawn', 'holds', false, 'offeredAt', '2026-01-01T00:00:00Z')`), [left!.assignmentId, assignmentId]],
      [copied('Report', 'x.id = $1', `jsonb_build_object('id', $2::text, 'assignmentId', $3::text)`), [left!.id, reportId, assignmentId]],
      [copied('ReportScore', 'x."reportId" = $1', `jsonb_build_object('reportId', $2::text, 'service', 1, 'official', 1)`), [left!.id, reportId]],
    )
    const after = await linesOf(owner, { branchId: other.id })
    expect(before!.service).toBe(100_000_000)
    expect(after).toEqual([before])
    expect(await answersOf(owner, { branchId: other.id })).toHaveLength(2)
  })

  it('is refused before it is written down where it is too long to be sent at once', async () => {
    const written = () => withTenant(owner, (tx) => tx.auditEntry.count({ where: { organizationId, event: 'report.exported' } }))
    const before = await written()
    const ask = (most: number) => exportReports(owner, { lines: 'reports', standard, period: 'all' }, 'en', { most })
    await expect(ask(2)).rejects.toMatchObject({ code: 'export_too_long', details: { reports: 3, most: 2 } })
    expect(await written()).toBe(before)
    expect((await ask(3)).reports).toBe(3)
  })

  it('is as long as the worker likes, and no longer than others can wait where it is sent', async () => {
    const world = await newOrganization()
    const branch = await aBranch(world.id, world.rootRegionId)
    const version = await aVersion(world.id, content)
    const many = await aProgramme(world.id, version.standardId, [{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
    await makeVisits(world.id, many, contents(version.versionId), [{ branchId: branch.id, regionId: world.rootRegionId, waveId: many.waves[0]!.id, versionId: version.versionId, on: '2026-07-05', answers: yesBut(content) }])
    await asMigrator([
      `insert into "Visit" select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'slot', 1000 + n, 'reportNumber', 'X' || n))).*
       from "Visit" v cross join generate_series(1, $2) n where v."organizationId" = $1`, [world.id, MOST_REPORTS_SENT.answers],
    ])
    const reader = await anActor(world.id, 'executive')
    const asked = { standard: `${version.standardId}.on_site`, period: 'all' }
    const reports = MOST_REPORTS_SENT.answers + 1
    await expect(exportReports(reader, { ...asked, lines: 'answers' }, 'en')).rejects.toMatchObject({ code: 'export_too_long', details: { reports, most: MOST_REPORTS_SENT.answers } })
    expect((await exportReports(reader, { ...asked, lines: 'reports' }, 'en')).reports).toBe(reports)
    expect((await exportReports(reader, { ...asked, lines: 'answers' }, 'en', { most: Infinity })).reports).toBe(reports)
  })

  it('looks up by name what it tells of a visit: nothing of its plan', async () => {
    const sent = await statementsOf(() => linesOf(owner))
    const visits = sent.filter(({ text }) => /from "Visit"[^]*\blimit\b/.test(text))
    expect(visits).toHaveLength(1)
    expect(visits[0]!.text).not.toMatch(/\*|window|fee|minutes|createdBy/)
  })

  it('is of the twelve months it was begun in, though a month ends while it is made', async () => {
    const world = await newOrganization()
    const branches = [await aBranch(world.id, world.rootRegionId), await aBranch(world.id, world.rootRegionId)]
    const version = await aVersion(world.id, content)
    const year = await aProgramme(world.id, version.standardId, [{ name: 'Winter', startsOn: '2025-12-01', endsOn: '2026-02-28' }])
    await makeVisits(world.id, year, contents(version.versionId), branches.flatMap(({ id }) =>
      ['2025-11-30', '2025-12-15', '2026-01-15'].map((on) => ({ branchId: id, regionId: world.rootRegionId, waveId: year.waves[0]!.id, versionId: version.versionId, on, answers: yesBut(content) }))))
    const reader = await anActor(world.id, 'executive')
    const asked = { lines: 'reports', standard: `${version.standardId}.on_site`, period: '12m' } as const
    const [lastMinute, nextMonth] = [new Date('2026-11-30T23:59:00Z'), new Date('2026-12-01T00:01:00Z')]
    const found = await atTime(lastMinute, () => exportReports(reader, asked, 'en', { pageSize: 1, ahead: () => 0 }))
    if (found.lines !== 'reports') throw new Error('asked for reports')
    const { pages } = found
    const days: string[] = []
    for (let page = await atTime(lastMinute, () => pages.next()); !page.done; page = await atTime(nextMonth, () => pages.next())) days.push(...page.value.map(({ visitedOn }) => visitedOn))
    expect(days).toEqual(['2025-12-15', '2026-01-15', '2025-12-15', '2026-01-15'])
    expect(found.reports).toBe(4)
    expect((await atTime(nextMonth, () => exportReports(reader, asked, 'en'))).reports).toBe(2)
  })

  it('is written down: who, of what, how much', async () => {
    await linesOf(owner, { branchId: own.id })
    const [entry] = await withTenant(owner, (tx) => tx.auditEntry.findMany({ where: { organizationId, event: 'report.exported', actorUserId: owner.userId }, orderBy: { at: 'desc' }, take: 1, select: { details: true } }))
    expect(entry?.details).toMatchObject({ scope: 'branch', branchId: own.id, period: 'all', rows: 2, lines: 'reports' })
  })

  it('refuses a standard or a period nothing is published of', async () => {
    await expect(linesOf(owner, { period: newId() })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a stream of lines', () => {
  it('keeps long texts and signs, and runs no formula', async () => {
    const found = await exportReports(owner, { lines: 'answers', standard, period: 'all', branchId: own.id }, 'en')
    if (found.lines !== 'answers') throw new Error('asked for answers')
    const stream = csvStream(found.pages, { header: ['report', 'comment'], cells: ({ reportNumber, comment }) => [reportNumber, comment], style: csvStyleOf('en') })
    const text = await new Response(stream).text()
    const comments = (parse(text, { bom: true }) as string[][]).map(([, comment]) => comment)
    expect(comments).toEqual(['comment', `'=1+1, "so" ${'é'.repeat(4_980)} 🙂`, '', "'=cmd|calc", ''])
    expect(found.reports).toBe(2)
  })

  it('comes page by page, whole and in order, and stops when nobody listens', async () => {
    const world = await newOrganization()
    const branch = await aBranch(world.id, world.rootRegionId)
    const version = await aVersion(world.id, content)
    const many = await aProgramme(world.id, version.standardId, [{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
    const one: MadeVisit = { branchId: branch.id, regionId: world.rootRegionId, waveId: many.waves[0]!.id, versionId: version.versionId, on: '2026-07-05', answers: yesBut(content) }
    await makeVisits(world.id, many, contents(version.versionId), [one])
    // Figures and actions are no part of this: the others are published without them.
    await makeVisits(world.id, many, contents(version.versionId), Array.from({ length: 299 }, () => ({ ...one, state: 'approved' as const })))
    const reader = await anActor(world.id, 'executive')
    await withTenant(reader, (tx) => tx.visit.updateMany({ where: { organizationId: world.id, state: 'approved' }, data: { state: 'published' } }))
    const ask = async () => {
      const found = await exportReports(reader, { lines: 'reports', standard: `${version.standardId}.on_site`, period: 'all' }, 'en', { pageSize: 100 })
      if (found.lines !== 'reports') throw new Error('asked for reports')
      const read: number[] = []
      const watched = (async function* () {
        for await (const page of found.pages) {
          read.push(page.length)
          yield page
        }
        return undefined
      })()
      return { read, stream: csvStream(watched, { header: ['report'], cells: ({ reportNumber }: ReportLine) => [reportNumber], style: csvStyleOf('en') }) }
    }
    const whole = await ask()
    const numbers = (await new Response(whole.stream).text()).trim().split('\r\n').slice(1)
    expect(new Set(numbers).size).toBe(300)
    expect(numbers).toHaveLength(300)
    expect(whole.read).toEqual([100, 100, 100])

    const left = await ask()
    const hand = left.stream.getReader()
    await hand.read()
    expect(left.read).toEqual([])
    await hand.read()
    await hand.cancel()
    expect(left.read).toEqual([100])
  })
})
