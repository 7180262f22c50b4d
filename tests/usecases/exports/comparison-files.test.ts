import { createTranslator } from 'next-intl'
import { beforeAll, expect, test, vi } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { wordsOf } from '@/lib/i18n/words'
import { exportCommon, exportRollout } from '@/lib/usecases/exports/export-comparison'
import { commonFile, comparisonResponse, rolloutFile } from '@/lib/web/comparison-files'
import { aProgramme, aVersion, makeVisits, yesBut, type MadeVisit } from '../../support/published'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

// Outside a request next-intl has no language; these are the real words of English.
vi.mock('next-intl/server', () => ({
  getTranslations: async (namespace: string) => createTranslator({ locale: 'en-GB', messages: await wordsOf('en'), namespace: namespace as never }),
}))

const keys = Array.from({ length: 10 }, (_, at) => `c${at}`)
const of = (some: string[]) => ({ ...someContent(some), sections: [{ ...someContent().sections[0]!, criteria: some.map((key) => aYesNo(key)) }] })
const content = of(keys)
const longer = of([...keys, 'added'])
const later = <T>(work: () => Promise<T>) => atTime(new Date('2026-11-15T12:00:00Z'), work)

let [executive, keeper, regional, stranger, reviewer]: Actor[] = []
let [organizationId, standard, q2, q3, south] = ['', '', '', '', '']
const branches: { id: string; name: string }[] = []

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  const north = (await aRegion(organization, 'North')).id
  south = (await aRegion(organization, 'South')).id
  for (let at = 0; at < 6; at++) branches.push(await aBranch(organizationId, at < 3 ? north : south, { name: at === 0 ? '=B00' : `B0${at}` }))
  const first = await aVersion(organizationId, content)
  const next = await aVersion(organizationId, longer, { standardId: first.standardId, number: 2 })
  standard = `${first.standardId}.on_site`
  const programme = await aProgramme(organizationId, first.standardId, [{ name: 'Q2', startsOn: '2026-04-01', endsOn: '2026-06-30' }, { name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
  ;[q2, q3] = [programme.waves[0]!.id, programme.waves[1]!.id]
  const made = (at: number, waveId: string, month: string, versionId: string, all: typeof content, failed: number[]): MadeVisit[] =>
    failed.map((count, visit) => ({ branchId: branches[at]!.id, regionId: at < 3 ? north : south, waveId, versionId, on: `2026-${month}-0${visit + 1}`, answers: yesBut(all, { failed: keys.slice(0, count) }) }))
  await later(() =>
    makeVisits(organizationId, programme, new Map([[first.versionId, content], [next.versionId, longer]]), branches.flatMap((_, at) => [
      ...made(at, q2, '05', first.versionId, content, [1, 2, 3]), ...made(at, q3, '08', at < 5 ? first.versionId : next.versionId, at < 5 ? content : longer, at === 0 ? [0, 1, 2] : [1, 2, 3]),
    ])),
  )
  executive = await anActor(organizationId, 'executive')
  reviewer = await anActor(organizationId, 'reviewer')
  keeper = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [branches[0]!.id] } })
  regional = await anActor(organizationId, 'regional_manager', { scope: { kind: 'regions', regionIds: [south] } })
  stranger = await anActor((await newOrganization()).id, 'owner')
})

const asked = () => ({ standard, steps: [{ on: '2026-07-01', branchIds: [branches[0]!.id] }], months: 3 as const })
const waves = () => ({ standard, beforeWaveId: q2, waveId: q3 })

test('before and after a measure as a table: both sides, every branch reached, nothing a spreadsheet would run', async () => {
  const found = await later(() => exportRollout(executive!, asked()))
  const file = await rolloutFile(found, { months: 3, worst: true }, 'en')
  const [head, reached, waiting, branch] = file.tables[0]!.rows
  expect(head).toHaveLength(reached!.length)
  expect(reached).toEqual([{ day: '2026-07-01' }, 'Reached', null, 1, { tenths: 800 }, 3, 0, { tenths: 900 }, 3, 0, { tenths: 100 }])
  expect(waiting!.slice(1, 4)).toEqual(['Not yet reached', null, found.view.steps[0]!.waiting!.branches])
  expect(branch!.slice(1, 5)).toEqual(['Each branch reached', '=B00', 1, { tenths: 800 }])
  expect(Object.fromEntries(file.about as [string, unknown][])).toMatchObject({ Channel: 'on site', 'How the branches were chosen': expect.stringContaining('chosen because') as string })
  const csv = await (await comparisonResponse(file, null, 'en')).text()
  expect(csv).toContain("'=B00")
  expect(csv.trim().split('\r\n')).toHaveLength(4)
  const book = await comparisonResponse(file, 'xlsx', 'en')
  expect(book.headers.get('content-type')).toContain('spreadsheetml')
  expect((await book.arrayBuffer()).byteLength).toBeGreaterThan(2_000)
})

test('two waves over their common criteria, and what is left out with its reason', async () => {
  const found = await later(() => exportCommon(executive!, waves()))
  const [table, left] = (await commonFile(found, 'en')).tables
  expect(table!.rows.map(([name]) => name)).toEqual(['Wave', 'Q2', 'Q3'])
  expect(table!.rows[1]!.slice(2, 3)).toEqual([{ tenths: 800 }])
  expect(left!.rows.slice(1).map(([, , why, key]) => [key, why])).toEqual([['added', 'new, it was not asked before']])
})

test('a file is for who may take files away and holds what their page holds; each is recorded', async () => {
  for (const work of [() => exportRollout(reviewer!, asked()), () => exportCommon(reviewer!, waves()), () => exportRollout(keeper!, asked()), () => exportCommon(keeper!, waves())])
    await expect(later<unknown>(work)).rejects.toThrow(new Problem('forbidden'))
  for (const work of [() => exportRollout(stranger!, asked()), () => exportCommon(stranger!, waves()), () => exportRollout(regional!, asked()), () => exportRollout(executive!, { standard, steps: [] })])
    await expect(later<unknown>(work)).rejects.toThrow(new Problem('not_found'))
  const own = await later(() => exportCommon(keeper!, { ...waves(), branchId: branches[0]!.id }))
  expect(own.view.common.now.n).toBe(3)
  await later(() => exportCommon(regional!, { ...waves(), regionId: south }))
  const entries = await withTenant(executive!, (tx) => tx.auditEntry.findMany({ where: { organizationId, event: 'scorecard.exported' }, select: { details: true }, orderBy: { id: 'asc' } }))
  expect(entries.map(({ details }) => (details as { what: string; scope: string })).map(({ what, scope }) => `${what} ${scope}`)).toEqual(expect.arrayContaining(['rollout network', 'common network', 'common branch', 'common region']))
})
