import { createTranslator } from 'next-intl'
import { expect, test, vi } from 'vitest'
import type { Cell } from '@/lib/domain/export/cell'
import type { ReportLine } from '@/lib/domain/export/report-line'
import { wordsOf } from '@/lib/i18n/words'
import { branchPaper } from '@/lib/jobs/exports/branch-paper'
import { speechIn, wordsIn } from '@/lib/jobs/exports/speech'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { exportReports } from '@/lib/usecases/exports/export-reports'
import { exportScorecard } from '@/lib/usecases/exports/export-scorecard'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { moveRegion } from '@/lib/usecases/regions/move-region'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { withdrawVisit } from '@/lib/usecases/reviews/withdraw-visit'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { reportTable } from '@/lib/web/report-files'
import { scorecardFile } from '@/lib/web/scorecard-file'
import type { Actor } from '@/lib/domain/people/actor'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { publishNext, recalculate, weighted } from '../../support/recalculation'
import { aPublishedStandard } from '../../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../../support/world'

// Outside a request next-intl has no language; these are the real words of English.
vi.mock('next-intl/server', () => ({
  getTranslations: async (namespace: string) => createTranslator({ locale: 'en-GB', messages: await wordsOf('en'), namespace: namespace as never }),
}))

/** Of the tenths in a column. */
const meanOf = (cells: readonly (Cell | undefined)[]) => {
  const numbers = cells.flatMap((one) => (typeof one === 'object' && one && 'tenths' in one ? [one.tenths] : []))
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}
async function linesOf(actor: Actor, asked: { standard: string; period: string; regionId?: string }): Promise<ReportLine[]> {
  const found = await exportReports(actor, { lines: 'reports', ...asked }, 'en')
  const lines: ReportLine[] = []
  if (found.lines === 'reports') for await (const page of found.pages) lines.push(...page)
  expect(found.reports).toBe(lines.length)
  return lines
}

test('files of a closed wave hold beside each score of today what the wave was closed with, and the mean of that is its figure', async () => {
  const { id: organizationId, rootRegionId: regionId } = await newOrganization()
  const owner = await anActor(organizationId, 'owner')
  const content = weighted()
  const { standardId, versionId } = await aPublishedStandard(owner, content)
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Spring', startsOn: '2026-04-01', endsOn: '2026-06-30' }, { name: 'Summer', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
  const [spring, summer] = programme.waves.map(({ id }) => id)
  const branch = await aBranch(organizationId, regionId, { timeZone: 'UTC' })
  const visits = await makeVisits(organizationId, programme, new Map([[versionId, content]]), [['2026-05-04', ['greeted'], spring], ['2026-05-05', ['greeted', 'smiled'], spring], ['2026-05-06', [], spring], ['2026-08-04', ['greeted'], summer]].map(([on, failed, waveId]) => ({
    branchId: branch.id, regionId, waveId: waveId as string, versionId, on: on as string, answers: yesBut(content, { failed: failed as string[] }),
  })))
  await closeWave(owner, { waveId: spring! })
  const asked = { standard: `${standardId}.on_site`, period: spring! }
  // Nothing has moved: the wave was closed with what stands there.
  expect((await linesOf(owner, asked)).map(({ inClosed }) => inClosed)).toEqual([75_000_000, 50_000_000, 100_000_000])

  await excludeVisit(owner, { visitId: visits[0]!.visitId, reason: 'Seen again' })
  await withdrawVisit(owner, { visitId: visits[1]!.visitId, reason: 'Not that branch', replace: false })
  await recalculate(owner, standardId, await publishNext(owner, standardId, weighted({ greeted: 5 })))
  const { found } = await viewBranch(owner, { branchId: branch.id, ...asked })
  expect(found!.view.reading).toMatchObject({ score: 750, n: 3 })

  const lines = await linesOf(owner, asked)
  expect(lines.map(({ service, inClosed, withdrawn, outcome }) => [service, inClosed, withdrawn, outcome !== null])).toEqual([
    [expect.any(Number), 75_000_000, false, true], [null, 50_000_000, true, false], [100_000_000, 100_000_000, false, true],
  ])
  const say = await wordsIn('en')
  const table = reportTable({ t: say('export'), terms: say('terms') })
  const rows = lines.map((line) => table.cells(line))
  const at = (head: string) => table.header.indexOf(head)
  expect(meanOf(rows.map((row) => row[at('In the closed wave')]))).toBe(750)
  expect(rows.map((row) => [row[at('In the score')], row[at('Why excluded')]])).toEqual([['no', 'Seen again'], ['no', 'withdrawn since the wave was closed'], ['yes', '']])
  // Of an open wave, of months and of answers nothing else than before.
  expect((await linesOf(owner, { ...asked, period: summer! })).map(({ inClosed }) => inClosed)).toEqual([null])
  expect((await linesOf(owner, { ...asked, period: 'all' })).map(({ inClosed, withdrawn }) => [inClosed, withdrawn])).toEqual([[75_000_000, false], [100_000_000, false], [null, false]])
  expect((await exportReports(owner, { lines: 'answers', ...asked }, 'en')).reports).toBe(2)

  const { sheets } = await scorecardFile(await exportScorecard(owner, { ...asked, branchId: branch.id }), 'en')
  const [head, ...cells] = sheets.find(({ name }) => name === 'Visits')!.rows
  expect(meanOf(cells.map((row) => row[head!.indexOf('In the closed wave')]))).toBe(750)
  expect(cells.map((row) => row[head!.indexOf('Note')])).toEqual([null, null, 'withdrawn since the wave was closed'])

  const paper = branchPaper(found!, { organization: 'Rasa Coffee', madeOn: '2026-10-05', speech: await speechIn('en', 'en') })
  const printed = paper.blocks.find((block) => block.kind === 'table' && block.title === 'Published visits')
  if (printed?.kind !== 'table') throw new Error('the list of visits')
  const column = printed.columns.findIndex((one) => one.head === 'In the closed wave')
  // The summer's visit is no part of it.
  expect(printed.rows.map((row) => ('group' in row ? row : row[column]))).toEqual(['–', '100.0', '75.0', '50.0'])
})

test('the file of a region’s closed wave holds the visits it was closed with, wherever they are said to have been made since', async () => {
  const organization = await newOrganization()
  const owner = await anActor(organization.id, 'owner')
  const [north, south] = [await aRegion(organization, 'North'), await aRegion(organization, 'South')]
  const { regionId: coast } = await addRegion(owner, { parentId: north.id, name: 'Coast' })
  const branch = await aBranch(organization.id, coast)
  const content = weighted()
  const { standardId, versionId } = await aVersion(organization.id, content)
  const programme = await aProgramme(organization.id, standardId, [{ name: 'Spring', startsOn: '2026-04-01', endsOn: '2026-06-30' }])
  const waveId = programme.waves[0]!.id
  await makeVisits(organization.id, programme, new Map([[versionId, content]]), [{ branchId: branch.id, regionId: coast, waveId, versionId, on: '2026-05-04', answers: yesBut(content) }])
  await closeWave(owner, { waveId })
  await moveRegion(owner, { regionId: coast, parentId: south.id, corrects: true, reason: 'It never stood there' })
  const asked = (regionId: string, period: string) => linesOf(owner, { standard: `${standardId}.on_site`, period, regionId })
  expect([(await asked(north.id, waveId)).length, (await asked(south.id, waveId)).length]).toEqual([1, 0])
  expect([(await asked(north.id, 'all')).length, (await asked(south.id, 'all')).length]).toEqual([0, 1])
})
