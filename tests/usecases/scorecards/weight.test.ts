import { beforeAll, describe, expect, test } from 'vitest'
import { exportReports } from '@/lib/usecases/exports/export-reports'
import type { ReportLine } from '@/lib/domain/export/report-line'
import { viewPrecision } from '@/lib/usecases/planner/view-precision'
import { viewReport } from '@/lib/usecases/published/view-report'
import { compareBranches } from '@/lib/usecases/scorecards/compare-branches'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { viewCriterion } from '@/lib/usecases/scorecards/view-criterion'
import { viewStandard } from '@/lib/usecases/scorecards/view-standard'
import { asMigrator } from '../../support/past-the-wall'
import { visitedNetworks, type Visited } from '../../support/visited-network'
import { readingOf, statementsOf, type Read } from '../../support/what-is-read'
import { anActor } from '../../support/world'

/** What grows when visits are made. A page may look some of them up, but none of these tables may be read from end to end. */
const growing = ['Visit', 'Assignment', 'Report', 'ReportScore', 'ReportAnswer', 'Submission', 'VisitTransition', 'Evidence', 'AuditEntry']
const CRITERIA = 50

type Bound = {
  page: (network: Visited) => Promise<unknown>
  /** Statements of one request, without what finds out who asks. */
  statements: number
  /** How many times what one visit a branch and month takes may be read with twenty. */
  times: number
  /** Answers looked at, at most. */
  answers: number
  /** Visits looked at, at most: a page of sums counts those of its wave that are not published. */
  visits: number
}

const standardOf = ({ standardId }: Visited) => `${standardId}.on_site`
const pages: Record<string, Bound> = {
  network: { page: (n) => viewArea(n.executive, { regionId: null }), statements: 11, times: 1.3, answers: 0, visits: 16 },
  'network over twelve months': { page: (n) => viewArea(n.executive, { regionId: null, standard: standardOf(n), period: '12m' }), statements: 11, times: 1.3, answers: 0, visits: 0 },
  region: { page: (n) => viewArea(n.executive, { regionId: n.regionId }), statements: 11, times: 1.3, answers: 0, visits: 16 },
  compare: { page: (n) => compareBranches(n.executive, {}), statements: 11, times: 1.3, answers: 0, visits: 0 },
  standard: { page: (n) => viewStandard(n.executive, { standardId: n.standardId }), statements: 13, times: 1.3, answers: 0, visits: 0 },
  // Shows up to forty visits and the marks of six: with one a month there are twenty-four in all. The planner may sort a short history.
  branch: { page: (n) => viewBranch(n.executive, { branchId: n.branchId }), statements: 11, times: 1.5, answers: 6 * CRITERIA, visits: 600 },
  // Shows the latest twenty reports in which it failed: with one a month the wave has not that many.
  criterion: { page: (n) => viewCriterion(n.executive, { standard: standardOf(n), key: 'c_5' }), statements: 9, times: 4, answers: 120, visits: 150 },
  report: { page: (n) => viewReport(n.executive, { reportNumber: n.reportNumber }, 'en'), statements: 6, times: 1.3, answers: CRITERIA, visits: 6 },
}

describe('what a page reads does not grow with the visits behind it', () => {
  let few: Visited
  let many: Visited
  beforeAll(async () => {
    ;[few, many] = (await visitedNetworks([1, 20])) as [Visited, Visited]
  })
  const read = async (network: Visited, page: Bound['page']): Promise<Read> => {
    // What a process keeps from its first answer is not part of every answer; sums that readers share are, of the first who asks after a change.
    await page(network)
    await asMigrator().query('update "FiguresRevision" set changes = changes + 1')
    return readingOf(network.organizationId, await statementsOf(() => page(network)))
  }

  test.each(Object.entries(pages))('%s', async (_, { page, statements, times, answers, visits }) => {
    const [one, twenty] = [await read(few, page), await read(many, page)]
    expect(one.statements).toBeGreaterThan(0)
    expect(one.statements).toBeLessThanOrEqual(statements)
    expect(twenty.statements).toBe(one.statements)
    expect(twenty.buffers, JSON.stringify({ one, twenty })).toBeLessThanOrEqual(one.buffers * times)
    expect(twenty.rows.ReportAnswer ?? 0, 'answers').toBeLessThanOrEqual(answers)
    expect(twenty.rows.Visit ?? 0, 'visits').toBeLessThanOrEqual(visits)
    expect(twenty.whole.filter((table) => growing.includes(table))).toEqual([])
  })

  test.each(['network', 'region', 'branch', 'compare', 'criterion'])('%s: who asks next reads none of the sums that others were told', async (name) => {
    const { page } = pages[name]!
    const first = await read(many, page)
    const next = await readingOf(many.organizationId, await statementsOf(() => page(many)))
    expect(next.statements).toBeLessThan(first.statements)
    expect(next.buffers).toBeLessThan(first.buffers)
    expect(next.rows.SectionRollup ?? 0).toBe(0)
    expect(next.rows.CriterionRollup ?? 0).toBe(0)
  })

  // Twelve months, this one among them, of four branches with twenty visits a month.
  const VISITS = 12 * 4 * 20
  test.each(['12m', 'all'])('the planner over %s looks at twelve months of visits, by their index', async (period) => {
    const manager = await anActor(many.organizationId, 'manager')
    const page = ({ standardId }: Visited) => viewPrecision(manager, { standard: `${standardId}.on_site`, period, plusMinus: 5, goal: 'branch', page: 1 })
    const { rows, whole } = await read(many, page)
    expect(rows.Visit).toBeGreaterThan(0)
    expect(rows.Visit).toBeLessThanOrEqual(VISITS * 1.1)
    expect(rows.Assignment).toBeLessThanOrEqual(VISITS * 1.1)
    expect(whole.filter((table) => growing.includes(table))).toEqual([])
  })

  // Where visits and names were found together, each page read and sorted all that is left of its branch.
  test('a page of a file looks at its own visits alone, from the beginning over the end of a branch', async () => {
    const REPORTS = 40
    const asked = { standard: standardOf(many), period: 'all', lines: 'reports' } as const
    const { reports, pages: taken } = await exportReports(many.executive, asked, 'en', { pageSize: REPORTS, most: Infinity, ahead: () => 0 })
    expect(reports).toBeGreaterThan(20 * REPORTS)
    const branches = new Set<string>()
    // Of so small a network's second half the planner may sort all that is left; of a hundred thousand reports it never does (docs/performance.md).
    for (let page = 1; branches.size < 2; page += 1) {
      const sent = await statementsOf(async () => {
        const { value = [] } = await taken.next()
        expect(value).toHaveLength(REPORTS)
        for (const line of value) branches.add((line as ReportLine).branch)
      })
      const { rows, whole } = await readingOf(many.organizationId, sent)
      // Those of one day are put in order together.
      expect(rows.Visit, `page ${page}`).toBeLessThanOrEqual(REPORTS + 20)
      expect(whole.filter((table) => growing.includes(table))).toEqual([])
    }
    await taken.return(undefined)
  })

  test('a criterion over all time looks at no more than its latest month that lost', async () => {
    const page = (n: Visited) => viewCriterion(n.executive, { standard: standardOf(n), key: 'c_5', period: 'all' })
    const [one, twenty] = [await read(few, page), await read(many, page)]
    expect(twenty.statements).toBe(one.statements)
    // Two months in four branches, for the wave and for the period.
    expect(twenty.rows.ReportAnswer ?? 0).toBeLessThanOrEqual(2 * 2 * 4 * 20)
    expect(twenty.whole.filter((table) => growing.includes(table))).toEqual([])
  })
})
