import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { findActorById } from '@/lib/data/memberships'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import type { AskedExport } from '@/lib/domain/export/asked-export.schema'
import { languages, type Language } from '@/lib/domain/language'
import type { Paper } from '@/lib/domain/export/paper'
import type { Actor } from '@/lib/domain/people/actor'
import { drawApart } from '@/lib/jobs/exports/draw-apart'
import { makeExport } from '@/lib/jobs/exports/make-export'
import { paperOf } from '@/lib/jobs/exports/make-paper'
import { downloadExport } from '@/lib/usecases/exports/download-export'
import { listExports } from '@/lib/usecases/exports/list-exports'
import { requestExport } from '@/lib/usecases/exports/request-export'
import { runExport } from '@/lib/usecases/exports/run-export'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { aProgramme, aVersion, makeVisits, yesBut, type MadeVisit } from '../support/published'
import { someContent } from '../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../support/world'

const content = someContent(['greeted', 'smiled'])
const secret = 'A-LASTING-ALIAS'
let organizationId: string
let standard: string
let period: string
let north: string, south: string
let own: { id: string }, other: { id: string }
let executive: Actor, regional: Actor

const askerOf = async (actor: Actor) => (await findActorById(actor.userId, organizationId))!
/** In Vilnius it is the 5th already. */
const at = new Date('2026-10-04T22:30:00Z')
const paper = async (actor: Actor, asked: Extract<AskedExport, { format: 'pdf' }>, language: Language = 'en') => paperOf(await askerOf(actor), { asked, language, at })

async function file(actor: Actor, asked: AskedExport, language: Language = 'en') {
  const { id } = await requestExport(actor, { requestKey: newId(), language, asked })
  await runExport({ organizationId, runId: id }, makeExport)
  const run = (await listExports(actor)).runs.find((one) => one.id === id)!
  return { run, bytes: run.state === 'done' ? await buffer((await downloadExport(actor, { runId: id })).pieces) : Buffer.alloc(0) }
}

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  ;[north, south] = [(await aRegion(organization, 'North')).id, (await aRegion(organization, 'South')).id]
  own = await aBranch(organizationId, north, { name: 'Own branch' })
  other = await aBranch(organizationId, south, { name: 'Other branch' })
  const version = await aVersion(organizationId, content)
  standard = `${version.standardId}.on_site`
  const programme = await aProgramme(organizationId, version.standardId, [
    { name: 'Q2', startsOn: '2026-04-01', endsOn: '2026-06-30' },
    { name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' },
  ])
  period = programme.waves[1]!.id
  executive = await anActor(organizationId, 'executive')
  regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [north] } })
  await withTenant(executive, (tx) => tx.shopper.updateMany({ where: { organizationId, id: programme.shopperId }, data: { alias: secret } }))
  const visit = (wave: number, branchId: string, regionId: string, on: string, over: Partial<MadeVisit> = {}): MadeVisit => ({
    branchId, regionId, waveId: programme.waves[wave]!.id, versionId: version.versionId, on, answers: yesBut(content, { failed: ['greeted'] }), ...over,
  })
  await makeVisits(organizationId, programme, new Map([[version.versionId, content]]), [
    ...[own.id, other.id].flatMap((id) => ['2026-05-05', '2026-05-15', '2026-05-25'].map((on) => visit(0, id, id === own.id ? north : south, on))),
    ...[own.id, other.id].flatMap((id) => ['2026-07-05', '2026-07-15', '2026-07-25'].map((on) => visit(1, id, id === own.id ? north : south, on, id === own.id ? { answers: yesBut(content) } : {}))),
    visit(1, other.id, south, '2026-09-06', { state: 'approved' }),
  ])
})

describe('a paper', () => {
  it('says the sentence of its page, with score, wave and that it is provisional, in each language', async () => {
    const all: Extract<AskedExport, { format: 'pdf' }>[] = [
      { what: 'scorecard', format: 'pdf', standard, period }, { what: 'scorecard', format: 'pdf', standard, period: 'all' }, { what: 'scorecard', format: 'pdf', standard, period, regionId: north },
      { what: 'scorecard', format: 'pdf', standard, period, branchId: own.id }, { what: 'compare', format: 'pdf', standard, period }, { what: 'standard', format: 'pdf', standard, period },
      { what: 'criterion', format: 'pdf', standard, key: 'greeted' }, { what: 'criterion', format: 'pdf', standard, key: 'greeted', branchId: own.id },
    ]
    const ids = await withTenant(executive, (tx) => tx.visit.findMany({ where: { organizationId }, select: { id: true } }))
    const first = all[0]!
    for (const [asked, language] of [...all.map((one, at) => [one, languages[at % 3]!] as const), [first, 'ru'] as const, [first, 'lt'] as const]) {
      const made = await paper(executive, asked, language)
      const told = JSON.stringify(made)
      expect(made.finding.length).toBeGreaterThan(20)
      expect(told).not.toMatch(/undefined|NaN|\{\w+\}(?<!\{pages?\})/)
      expect(told).not.toContain(secret)
      expect(ids.filter(({ id }) => told.includes(id))).toEqual([])
      if (asked.what !== 'scorecard' || asked.period === period) expect(made.provisional).not.toBe('')
    }
    const shown = await viewArea(executive, { regionId: null, standard, period })
    if (shown === 'empty') throw new Error('the page is empty')
    const network = await paper(executive, first, 'lt')
    expect(network.finding).toContain(((shown.view.reading.score ?? 0) / 10).toFixed(1).replace('.', ','))
    expect(shown.view.reading.score).toBeLessThan(1_000)
    expect(network.subject).toContain('Q3')
    expect(network.foot.made, 'the day of the organisation, not of the server').toContain('2026 m. spalio 5 d.')
  })

  it('of a branch ends its sentence with critical failures and overdue actions, as the page does', async () => {
    const asked = { what: 'scorecard', format: 'pdf', standard, period, branchId: own.id } as const
    expect((await paper(executive, asked)).finding).toMatch(/ No critical failure, no action overdue\.$/)
    expect((await paper(executive, asked, 'ru')).finding).toMatch(/ Критических нарушений нет, просроченных мер нет\.$/)
  })

  it('shows the reader no more than their page does', async () => {
    await expect(paper(regional, { what: 'scorecard', format: 'pdf', standard, period })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(paper(regional, { what: 'scorecard', format: 'pdf', standard, period, regionId: south })).rejects.toMatchObject({ code: 'not_found' })
    for (const asked of [{ what: 'scorecard', regionId: north }, { what: 'compare', regionId: north }, { what: 'standard', regionId: north }] as const) {
      const told = JSON.stringify(await paper(regional, { ...asked, format: 'pdf', standard, period }))
      expect(told).toContain('North')
      expect(told).not.toContain('Other branch')
    }
  })

  it('is of what was asked for or of nothing', async () => {
    await expect(paper(executive, { what: 'scorecard', format: 'pdf', standard, period: newId() })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a file', () => {
  it('of a paper is a PDF', async () => {
    const { run, bytes } = await file(executive, { what: 'scorecard', format: 'pdf', standard, period }, 'ru')
    expect(run).toMatchObject({ state: 'done', done: 1, total: 1 })
    expect(run.fileName).toMatch(/\.pdf$/)
    expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
  }, 120_000)

  it('of the last twelve months, which a branch opens with, is made as any other', async () => {
    const { run } = await file(executive, { what: 'scorecard', format: 'pdf', standard, period: '12m', branchId: own.id })
    expect(run).toMatchObject({ state: 'done', label: { period: 'months', wave: null } })
  }, 120_000)

  it('of reports holds what their reader may see, no shopper and nothing unpublished', async () => {
    for (const [actor, part, count] of [[executive, {}, 12], [regional, { regionId: north }, 6]] as const) {
      const { run, bytes } = await file(actor, { what: 'reports', format: 'csv', standard, period: 'all', ...part })
      expect(run).toMatchObject({ state: 'done', done: count, total: count })
      const text = bytes.toString('utf8')
      expect(text.trim().split('\r\n')).toHaveLength(count + 1)
      expect(text).not.toContain(secret)
      expect(text.includes('Other branch')).toBe(actor === executive)
    }
  })

  it('of answers as a workbook counts reports, not lines', async () => {
    const { run, bytes } = await file(executive, { what: 'answers', format: 'xlsx', standard, period })
    expect(run).toMatchObject({ state: 'done', done: 6, total: 6 })
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })
})

it('a paper is drawn by a process that knows no secret and has a bound on its memory', async () => {
  const said = await drawApart({} as Paper, fileURLToPath(new URL('../support/says-its-surroundings.ts', import.meta.url)))
  const { variables, execArgv } = JSON.parse(Buffer.from(said).toString()) as { variables: string[]; execArgv: string[] }
  // What the system adds by itself is no variable of ours.
  expect(variables.filter((name) => !name.startsWith('__'))).toEqual(['NODE_ENV', 'TMPDIR'])
  expect(execArgv).toContain('--max-old-space-size=1024')
})
