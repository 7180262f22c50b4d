import { beforeAll, expect, test, vi } from 'vitest'
import { createTranslator } from 'next-intl'
import type { Actor } from '@/lib/domain/people/actor'
import { wordsOf } from '@/lib/i18n/words'
import { exportCommon, exportRollout } from '@/lib/usecases/exports/export-comparison'
import { exportReports } from '@/lib/usecases/exports/export-reports'
import { exportScorecard } from '@/lib/usecases/exports/export-scorecard'
import { exportStandard } from '@/lib/usecases/standards/export-standard'
import { respond } from '@/lib/web/respond'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

// Outside a request next-intl has no language; these are the real words of English.
vi.mock('next-intl/server', () => ({
  getLocale: async () => 'en-GB',
  getTranslations: async (namespace: string) => createTranslator({ locale: 'en-GB', messages: await wordsOf('en'), namespace: namespace as never }),
}))

const A_MINUTE = 20
const content = someContent(['greeted'])
let [organizationId, standardId, waveId] = ['', '', '']

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  const region = await aRegion(organization, 'North')
  const branch = await aBranch(organizationId, region.id, { name: 'Own branch' })
  const version = await aVersion(organizationId, content)
  standardId = version.standardId
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Q2', startsOn: '2026-04-01', endsOn: '2026-06-30' }])
  waveId = programme.waves[0]!.id
  await makeVisits(organizationId, programme, new Map([[version.versionId, content]]), [{ branchId: branch.id, regionId: region.id, waveId, versionId: version.versionId, on: '2026-05-05', answers: yesBut(content) }])
})

const asked = () => ({ standard: `${standardId}.on_site`, period: 'all' })
const ways = (actor: Actor) => [
  () => exportScorecard(actor, asked()),
  () => exportReports(actor, { ...asked(), lines: 'reports' }, 'en'),
  () => exportReports(actor, { ...asked(), lines: 'answers' }, 'en'),
  () => exportStandard(actor, { standardId, format: 'json' }),
  () => exportRollout(actor, { standard: asked().standard, steps: [], months: 3 }),
  () => exportCommon(actor, { standard: asked().standard, beforeWaveId: waveId, waveId }),
]
const refusal = (work: () => Promise<unknown>) => work().then(() => null, (error: { code: string }) => error.code)

test('a person is sent so many files a minute while they are read, of whatever kind; the worker makes them more, and others wait for nobody', async () => {
  const owner = await anActor(organizationId, 'owner')
  for (let file = 0; file < A_MINUTE; file += 1) await exportScorecard(owner, asked())
  for (const way of ways(owner)) expect(await refusal(way)).toBe('too_many_downloads')
  expect(await refusal(() => exportReports(owner, { ...asked(), lines: 'reports' }, 'en', { most: Infinity }))).toBeNull()
  expect(await refusal(() => exportScorecard({ ...owner }, { ...asked(), standard: 'none' })), 'whatever is asked for').toBe('too_many_downloads')
  const other = await anActor(organizationId, 'owner')
  for (const way of ways(other).slice(0, 4)) expect(await refusal(way)).toBeNull()
}, 120_000)

test('each kind is counted, and who may take none hears that', async () => {
  const owner = await anActor(organizationId, 'owner')
  const all = ways(owner)
  for (let file = 0; file < A_MINUTE; file += 1) await refusal(all[file % all.length]!)
  for (const way of all) expect(await refusal(way)).toBe('too_many_downloads')
  const reviewer = await anActor(organizationId, 'reviewer')
  for (let file = 0; file <= A_MINUTE; file += 1) expect(await refusal(() => exportScorecard(reviewer, asked()))).toBe('forbidden')
  const stranger = await anActor((await newOrganization()).id, 'owner')
  expect(await refusal(() => exportScorecard(stranger, asked()))).toBe('not_found')
}, 120_000)

test('the refusal says how long to wait, as a sentence and to machines', async () => {
  const owner = await anActor(organizationId, 'owner')
  for (let file = 0; file < A_MINUTE; file += 1) await exportScorecard(owner, asked())
  const answer = await respond(async () => Response.json(await exportScorecard(owner, asked())))
  const wait = Number(answer.headers.get('retry-after'))
  expect([answer.status, wait > 0 && wait <= 60]).toEqual([429, true])
  expect(await answer.json()).toMatchObject({ problem: 'too_many_downloads', message: expect.stringMatching(/^Too many files within a minute\. Try again in (1 second|\d+ seconds)\.$/) })
  const forbidden = await respond(async () => Response.json(await exportScorecard(await anActor(organizationId, 'shopper'), asked())))
  expect([forbidden.status, forbidden.headers.get('retry-after')]).toEqual([403, null])
}, 120_000)
