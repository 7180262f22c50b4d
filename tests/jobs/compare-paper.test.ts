import pg from 'pg'
import { beforeAll, expect, it, vi } from 'vitest'
import { findActorById } from '@/lib/data/memberships'
import type { Paper, PaperBlock } from '@/lib/domain/export/paper'
import type { Actor } from '@/lib/domain/people/actor'
import { BRANCHES_A_PAGE } from '@/lib/domain/scorecard/compare-rows'
import { paperOf } from '@/lib/jobs/exports/make-paper'
import { aProgramme, aVersion, makeVisits, yesBut, type MadeVisit } from '../support/published'
import { aYesNo, someContent } from '../support/standard'
import { aBranch, anActor, aRegion, newOrganization } from '../support/world'

const shape = someContent().sections[0]!
const content = {
  ...someContent(['greeted', 'smiled']),
  sections: [
    { ...shape, criteria: ['greeted', 'smiled'].map((key) => aYesNo(key)) },
    { ...shape, key: 'till', title: { en: 'At the till' }, criteria: ['receipt', 'change'].map((key) => aYesNo(key)) },
  ],
}
const yes = yesBut(content)
const noTill = yesBut(content, { na: ['receipt', 'change'] })
const allFailed = yesBut(content, { failed: ['greeted', 'smiled', 'receipt', 'change'] })

/** More than a page of the screen holds, and one that is visited while the paper is made: it stands first in the list. */
const names = Array.from({ length: BRANCHES_A_PAGE + 5 }, (_, at) => `B${String(at).padStart(2, '0')}`)
const LATE = 'A late one'

let organizationId: string
let standard: string
let period: string
let executive: Actor
let publishMore: () => Promise<unknown>

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  const region = await aRegion(organization, 'North')
  const late = await aBranch(organizationId, region.id, { name: LATE })
  const branches: { id: string }[] = []
  for (const name of names) branches.push(await aBranch(organizationId, region.id, { name }))
  const { standardId, versionId } = await aVersion(organizationId, content)
  standard = `${standardId}.on_site`
  const programme = await aProgramme(organizationId, standardId, [{ name: 'Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' }])
  period = programme.waves[0]!.id
  const visit = (branchId: string, on: string, answers: MadeVisit['answers']): MadeVisit => ({ branchId, regionId: region.id, waveId: period, versionId, on, answers })
  const publish = (visits: MadeVisit[]) => makeVisits(organizationId, programme, new Map([[versionId, content]]), visits)
  const last = branches.at(-1)!.id
  await publish(branches.map(({ id }) => visit(id, '2026-08-01', id === last ? yes : noTill)))
  publishMore = () => publish([visit(late.id, '2026-08-02', yes), visit(last, '2026-08-02', allFailed)])
  executive = await anActor(organizationId, 'executive')
})

async function paper(): Promise<Paper> {
  const asker = (await findActorById(executive.userId, organizationId))!
  return paperOf(asker, { asked: { what: 'compare', format: 'pdf', standard, period }, language: 'en', at: new Date('2026-11-15T12:00:00Z') })
}
const tableOf = ({ blocks }: Paper) => blocks.find((block): block is Extract<PaperBlock, { kind: 'table' }> => block.kind === 'table')!
/** Name, total and sections of each line; a name stands before what is said of it in brackets. */
const linesOf = (made: Paper) =>
  tableOf(made).rows.flatMap((row) => ('group' in row ? [] : [[String(row[0]).split(' (')[0]!, ...row.slice(2).map((cell) => String(cell).split(' ')[0]!)]]))

/** Publishes as soon as the first sums of branches have been read, and before whoever reads them hears of it. */
function publishingMeanwhile() {
  const query = pg.Client.prototype.query as unknown as (this: pg.Client, ...all: unknown[]) => unknown
  let done = false
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    const answer = query.apply(this, given)
    const text = (given[0] as { text?: string } | undefined)?.text ?? ''
    if (done || !/array_to_string\(coalesce\(x\.path/.test(text) || !text.includes('"BranchRollup"')) return answer
    done = true
    return (answer as Promise<unknown>).then(async (found) => {
      await publishMore()
      return found
    })
  } as typeof pg.Client.prototype.query)
  return { end: () => spy.mockRestore(), published: () => done }
}

it('a comparison on paper holds each branch once, all of them of one moment, though visits are published while it is made', async () => {
  const meanwhile = publishingMeanwhile()
  const made = await paper().finally(meanwhile.end)
  expect(meanwhile.published()).toBe(true)
  const lines = linesOf(made)
  expect(lines.map(([name]) => name)).toEqual(names)
  expect(made.facts.join(' ')).toContain(`${names.length} of ${names.length + 1} branches visited`)
  // Its section at the till, which no branch of the first page was asked, is there, and of the visits its total is of.
  expect(tableOf(made).columns.map(({ head }) => head)).toContain('At the till')
  expect(lines.at(-1)!.slice(1)).toEqual(['100.0', '100.0', '100.0'])

  const after = await paper()
  expect(linesOf(after).map(([name]) => name)).toEqual([LATE, ...names])
  expect(linesOf(after).at(-1)!.slice(1)).toEqual(['50.0', '50.0', '50.0'])
})
