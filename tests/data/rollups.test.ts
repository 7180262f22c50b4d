import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addToRollups, removeFromRollups } from '@/lib/data/rollups/apply'
import { countRollupDifferences } from '@/lib/data/rollups/rebuild'
import { saveScore } from '@/lib/data/reports/save-score'
import { withTenant } from '@/lib/data/tenant'
import { newId } from '@/lib/data/ids'
import type { Answers } from '@/lib/domain/report/answer'
import { systemActor } from '@/lib/domain/people/actor'
import { scoreReport } from '@/lib/domain/score/score-report'
import type { StandardContent } from '@/lib/domain/standard/content'
import { rebuildRollups } from '@/lib/usecases/rollups/rebuild-rollups'
import { aProgramme, aVersion, makeVisits, yesBut, type Programme } from '../support/published'
import { aYesNo, someContent } from '../support/standard'
import { aBranch, newOrganization } from '../support/world'
import { blankSection } from '@/lib/domain/standard/blank'

const keys = ['greeted', 'smiled', 'asked', 'closed', 'thanked']
const content: StandardContent = {
  ...someContent(keys.slice(0, 3)),
  sections: [
    { ...blankSection('greeting', { en: 'Greeting' }), criteria: [aYesNo('greeted'), aYesNo('smiled'), aYesNo('asked', { gate: 'zeroes_visit' })] },
    { ...blankSection('closing', { en: 'Closing' }), criteria: [aYesNo('closed', { weightMilli: 3_000 }), aYesNo('thanked', { notApplicable: 'zero' })] },
  ],
}
const months = ['2026-01-12', '2026-01-28', '2026-02-03']

let organizationId: string
let programme: Programme
let versionId: string
let branches: { id: string; regionId: string }[]

beforeAll(async () => {
  const organization = await newOrganization()
  organizationId = organization.id
  const version = await aVersion(organizationId, content)
  versionId = version.versionId
  programme = await aProgramme(organizationId, version.standardId, [
    { name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-01-31' },
    { name: 'Q2', startsOn: '2026-02-01', endsOn: '2026-02-28' },
  ])
  branches = await Promise.all([1, 2].map(async () => ({ ...(await aBranch(organizationId, organization.rootRegionId)), regionId: organization.rootRegionId })))
})

type Mark = 'yes' | 'no' | 'na' | 'unknown'
const answersOf = (marks: Mark[]): Answers => {
  const those = (wanted: Mark) => keys.filter((_, at) => marks[at] === wanted)
  return yesBut(content, { failed: those('no'), na: those('na'), unknown: those('unknown') })
}
const scored = (marks: Mark[]) => scoreReport(content, answersOf(marks), { scenarioKind: 'routine', branchAttributes: {} }, { completeness: 800 })

/** What a visit is now, in plain words: the independent record the rollups are held against. */
type Told = { id: string; reportId: string; branch: number; month: number; marks: Mark[]; state: 'published' | 'withdrawn'; scoring: 'scored' | 'pending' | 'excluded'; purpose: 'routine' | 'recheck' }

const marksOf = fc.array(fc.constantFrom<Mark>('yes', 'yes', 'no', 'na', 'unknown'), { minLength: keys.length, maxLength: keys.length })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('publish' as const), branch: fc.nat(1), month: fc.nat(2), marks: marksOf, purpose: fc.constantFrom<'routine' | 'recheck'>('routine', 'routine', 'recheck') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), which: fc.nat(20), marks: marksOf }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('exclude' as const, 'include' as const, 'withdraw' as const), which: fc.nat(20) }) },
)

/** Takes away, changes, adds: as publishing code does. */
async function change(visit: Told, how: (tx: Parameters<Parameters<typeof withTenant>[1]>[0]) => Promise<unknown>) {
  await withTenant({ organizationId, userId: newId() }, async (tx) => {
    await removeFromRollups(tx, [visit.id])
    await how(tx)
    await addToRollups(tx, [visit.id])
  })
}

const setVisit = (visit: Told, data: { scoring?: Told['scoring']; state?: Told['state'] }) =>
  change(visit, (tx) => tx.visit.update({ where: { organizationId_id: { organizationId, id: visit.id } }, data, select: { id: true } }))

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

async function play(history: Step[]): Promise<Told[]> {
  const told: Told[] = []
  for (const one of history) {
    if (one.do === 'publish') {
      const { branch, month, marks, purpose } = one
      const scoring = scored(marks).incomplete ? 'pending' : 'scored'
      const { id: branchId, regionId } = branches[branch]!
      const waveId = programme.waves[month === 2 ? 1 : 0]!.id
      const [made] = await makeVisits(organizationId, programme, new Map([[versionId, content]]), [
        { branchId, regionId, waveId, versionId, on: months[month]!, answers: answersOf(marks), purpose, scoring },
      ])
      told.push({ id: made!.visitId, reportId: made!.reportId, branch, month, marks, state: 'published', scoring, purpose })
      continue
    }
    const visit = told[one.which % Math.max(1, told.length)]
    if (!visit || visit.state === 'withdrawn') continue
    if (one.do === 'correct') {
      visit.marks = one.marks
      await change(visit, (tx) =>
        saveScore(tx, { organizationId, reportId: visit.reportId, cause: 'corrected', by: null, result: scored(one.marks), answers: answersOf(one.marks) }),
      )
    } else if (one.do === 'withdraw') {
      visit.state = 'withdrawn'
      await setVisit(visit, { state: 'withdrawn' })
    } else {
      visit.scoring = one.do === 'exclude' ? 'excluded' : 'scored'
      await setVisit(visit, { scoring: visit.scoring })
    }
  }
  return told
}

const sum = (values: number[]) => values.reduce((total, value) => total + BigInt(value), 0n)
const squares = (values: number[]) => values.reduce((total, value) => total + BigInt(value) * BigInt(value), 0n)
const groupKeys = (told: Told[]) => [...new Set(told.map(({ branch, month }) => `${branch} ${months[month]!.slice(0, 7)} ${month === 2 ? 1 : 0}`))].sort()

/** The sums in plain TypeScript, from what happened alone. */
function plainly(told: Told[]) {
  const live = told.filter(({ state, purpose }) => state === 'published' && purpose === 'routine')
  return groupKeys(live).map((group) => {
    const all = live.filter((one) => groupKeys([one])[0] === group)
    const counting = all.filter(({ scoring, marks }) => scoring === 'scored' && scored(marks).service !== null).map(({ marks }) => scored(marks))
    const services = counting.map(({ service }) => service!)
    const of = (key: string) => counting.flatMap(({ criteria }) => criteria.filter(({ criterionKey }) => criterionKey === key))
    return {
      group,
      visits: all.length,
      scored: services.length,
      sumService: sum(services),
      squares: squares(services),
      sumOfficial: sum(counting.map(({ official }) => official!)),
      critical: counting.flatMap(({ criticalFailures }) => criticalFailures).length,
      incomplete: all.filter(({ scoring }) => scoring === 'pending').length,
      excluded: all.filter(({ scoring }) => scoring === 'excluded').length,
      sections: content.sections.map(({ key }) => sum(counting.flatMap(({ sections }) => sections.filter(({ sectionKey }) => sectionKey === key).flatMap(({ service }) => service ?? [])))),
      criteria: keys.map((key) => ({
        passed: of(key).filter(({ passed }) => passed === true).length,
        failed: of(key).filter(({ passed }) => passed === false).length,
        loss: sum(of(key).map(({ loss }) => loss)),
        earned: sum(of(key).map(({ earned }) => earned)),
      })),
    }
  })
}

/** The same shape from the rollup tables. */
async function kept() {
  return withTenant({ organizationId, userId: newId() }, async (tx) => {
    const [rows, sections, criteria] = [await tx.branchRollup.findMany(), await tx.sectionRollup.findMany(), await tx.criterionRollup.findMany()]
    const groupOf = (row: { branchId: string; month: Date; waveId: string }) =>
      `${branches.findIndex(({ id }) => id === row.branchId)} ${row.month.toISOString().slice(0, 7)} ${programme.waves.findIndex(({ id }) => id === row.waveId)}`
    return rows
      .map((row) => ({
        group: groupOf(row),
        visits: row.visits,
        scored: row.scored,
        sumService: row.sumService,
        squares: BigInt(row.sumServiceSquares.toFixed(0)),
        sumOfficial: row.sumOfficial,
        critical: row.criticalFailures,
        incomplete: row.incomplete,
        excluded: row.excluded,
        sections: content.sections.map(({ key }) => sections.filter((one) => groupOf(one) === groupOf(row) && one.sectionKey === key).reduce((total, one) => total + one.sumService, 0n)),
        criteria: keys.map((key) => {
          const one = criteria.find((criterion) => groupOf(criterion) === groupOf(row) && criterion.criterionKey === key)
          return { passed: one?.passed ?? 0, failed: one?.failed ?? 0, loss: one?.loss ?? 0n, earned: BigInt(one?.earned.toFixed(0) ?? 0) }
        }),
      }))
      .sort((one, other) => (one.group < other.group ? -1 : 1))
  })
}

describe('rollups', () => {
  it('equal the plain aggregate after any history of publishing, excluding, correcting and withdrawing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (history) => {
        const told = await play(history)
        try {
          expect(await kept()).toEqual(plainly(told))
          expect(await withTenant({ organizationId, userId: newId() }, countRollupDifferences)).toBe(0)
        } finally {
          for (const visit of told.filter(({ state }) => state === 'published')) await setVisit(visit, { state: 'withdrawn' })
        }
        expect(await kept()).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('are found to differ, and summed anew', async () => {
    const told = await play([
      { do: 'publish', branch: 0, month: 0, marks: ['yes', 'no', 'yes', 'yes', 'yes'], purpose: 'routine' },
      { do: 'publish', branch: 1, month: 2, marks: ['yes', 'yes', 'no', 'yes', 'no'], purpose: 'routine' },
    ])
    const expected = await kept()
    await withTenant({ organizationId, userId: newId() }, async (tx) => {
      await tx.branchRollup.updateMany({ where: { branchId: branches[0]!.id }, data: { sumService: { increment: 1n } } })
      await tx.criterionRollup.deleteMany({ where: { branchId: branches[1]!.id, criterionKey: 'asked' } })
    })
    expect(await rebuildRollups(systemActor(organizationId))).toMatchObject({ state: 'done', differences: 2 })
    expect(await kept()).toEqual(expected)
    expect(await rebuildRollups(systemActor(organizationId))).toMatchObject({ state: 'done', differences: 0 })
    expect(told).toHaveLength(2)
  })
})
