import { createTranslator } from 'next-intl'
import readWorkbook from 'read-excel-file/node'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import { wordsOf } from '@/lib/i18n/words'
import { exportScorecard } from '@/lib/usecases/exports/export-scorecard'
import { scorecardFile } from '@/lib/web/scorecard-file'
import { workbook } from '@/lib/web/workbook'
import { bringAll, historyFile } from '../../support/history'
import { aProgramme, aVersion, makeVisits, yesBut } from '../../support/published'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

// Outside a request next-intl has no language; these are the real words of English.
vi.mock('next-intl/server', () => ({
  getTranslations: async (namespace: string) => createTranslator({ locale: 'en-GB', messages: await wordsOf('en'), namespace: namespace as never }),
}))

let owner: Actor
let standard: string
let branchId: string

async function sheetsOf(over: { branchId?: string } = {}): Promise<Map<string, unknown[][]>> {
  const { sheets } = await scorecardFile(await exportScorecard(owner, { standard, period: 'all', ...over }), 'en')
  const read = await readWorkbook(Buffer.from(await workbook(sheets)))
  return new Map(read.map(({ sheet, data }) => [sheet, data as unknown[][]]))
}

beforeAll(async () => {
  const { id, rootRegionId } = await newOrganization()
  const content = someContent(['greeted', 'smiled'])
  const { standardId, versionId } = await aVersion(id, content)
  const programme = await aProgramme(id, standardId, [{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
  const branch = await aBranch(id, rootRegionId, { code: 'B-1', name: '=Bridge+1' })
  branchId = branch.id
  standard = `${standardId}.on_site`
  owner = await anActor(id, 'owner')
  const made = { branchId, regionId: rootRegionId, waveId: programme.waves[0]!.id, versionId }
  await makeVisits(id, programme, new Map([[versionId, content]]), [
    { ...made, on: '2026-07-05', answers: yesBut(content, { failed: ['smiled'] }) },
    { ...made, on: '2026-08-05', answers: yesBut(content) },
    { ...made, on: '2026-09-05', answers: yesBut(content) },
  ])
})

describe('a scorecard’s workbook', () => {
  it('says what it is of, then has a sheet a level with figures as numbers', async () => {
    const sheets = await sheetsOf()
    expect([...sheets.keys()]).toEqual(['About', 'Network', 'Branches', 'Sections', 'Waves', 'Criteria'])
    const about = new Map(sheets.get('About')!.map(([key, value]) => [key, value]))
    expect(about.get('Standard')).toBe('Café service')
    expect(about.get('Visits published')).toBe(3)
    expect(sheets.get('Network')![1]!.slice(0, 2)).toEqual(['Network', 83.3])
    const [head, line] = [sheets.get('Branches')![0]!, sheets.get('Branches')![1]!]
    expect(line[0]).toBe('=Bridge+1')
    expect(line[head.indexOf('Score')]).toBe(83.3)
    expect(line[head.indexOf('Visits (n)')]).toBe(3)
    const criteria = sheets.get('Criteria')!
    expect(criteria.slice(1).map((row) => [row[0], row[3], row[4]])).toEqual([['Name of smiled', 2, 3], ['Name of greeted', 3, 3]])
  })

  it('says that a branch counts in two regions, whose branches add up to more than the whole', async () => {
    const found = await exportScorecard(owner, { standard, period: 'all' })
    if (found.kind !== 'area') throw new Error('a branch')
    const said = async (countedTwice: number) => (await scorecardFile({ ...found, view: { ...found.view, countedTwice } }, 'en')).sheets[0]!.rows.filter(([key]) => key === 'Regions')
    expect(await said(1)).toEqual([['Regions', expect.stringMatching(/^1 branch moved meanwhile and was visited in two regions/)]])
    expect(await said(0)).toEqual([])
  })

  it('has days as days', async () => {
    const visits = (await sheetsOf({ branchId })).get('Visits')!
    expect(visits.slice(1).map(([on]) => on)).toEqual(['2026-09-05', '2026-08-05', '2026-07-05'].map((day) => new Date(`${day}T00:00:00Z`)))
    expect(visits[1]!.slice(5, 7)).toEqual([100, 100])
  })

  it('calls a period of past audits imported', async () => {
    await bringAll(owner, historyFile('Branch;Date;Score;Visits\nB-1;2026-03-05;80;1'))
    const [head, ...waves] = (await sheetsOf()).get('Waves')!
    expect(waves.map((row) => [row[0], row[head!.indexOf('State')]])).toEqual([['2026 Q1', 'Imported'], ['Q3', 'Open']])
  })
})
