import { expect, test } from 'vitest'
import type { ChosenSubject, WaveState } from '@/lib/domain/scorecard/subject'
import { heldIn, timelineOf, visitsShown, type PastRow, type VisitRow } from '@/lib/domain/scorecard/visits-shown'
import { trendOf } from '@/lib/domain/trend/score-trend'
import type { Chain } from '@/lib/domain/trend/version-chain'
import { section, standard, yesNo } from '../score/build'

// Version 2 changes words alone, 3 the points.
const of = (weightMilli: number, prompt = 'So?') => standard([section('s', [{ ...yesNo('a'), weightMilli, prompt: { en: prompt } }])])
const chain: Chain = [of(1), of(1, 'Really?'), of(2)].map((content, at) => ({ number: at + 1, content, meant: [] }))
const zone = { acceptable: 700, desired: 850 }
const words = { versions: [1, 2, 3].map((number) => ({ number, base: 'en' as const, zone, goal: null })), sections: [], criteria: [] }

const points = (score: number) => score * 1_000_000
const visit = (on: string, service: number, over: Partial<VisitRow> = {}): VisitRow => ({
  id: on, reportNumber: `R-${on}`, on, dayPart: null, waveId: 'w1', wave: 'Summer', purpose: 'routine', scoring: 'scored', version: 1, service: points(service), official: points(service), incomplete: false, criticalFailures: 0, ...over,
})
const audit = (on: string, total: number | null, over: Partial<PastRow> = {}): PastRow => ({ on, waveId: 'p1', wave: '2025 Q4', version: 1, visits: 1, total: total === null ? null : points(total), ...over })
const wave = (id: string, state: WaveState, imported: boolean) => ({ id, name: id, startsOn: '2025-10-01', endsOn: '2025-12-31', state, minimumVisits: 3, imported })
const subject = (over: { period?: ChosenSubject['period']; pastState?: WaveState } = {}): ChosenSubject => ({
  choice: { standardId: 's', name: 'S', channel: 'on_site', waves: [wave('p1', over.pastState ?? 'imported', true), wave('w1', 'open', false), wave('w2', 'open', false)] },
  standardId: 's', channel: 'on_site', period: over.period ?? { kind: 'all' }, wave: null, beforeWaveId: null, minimum: 3, kept: [], span: { from: '2025-01-01', to: '2026-12-31' }, unmet: null,
})
const newest = <Row extends { on: string }>(rows: Row[]) => rows.toSorted((one, other) => (one.on < other.on ? 1 : -1))
const shown = (visits: VisitRow[], past: PastRow[], over: Parameters<typeof subject>[0] = {}) =>
  visitsShown({ visits: newest(visits), past: newest(past), words, subject: subject(over), monthsFrom: '2026-01-01', trend: trendOf(chain) })

test('past audits stand among the visits by their day, with their zone, and of one day behind the visit', () => {
  const view = shown([visit('2026-03-01', 80), visit('2026-01-10', 60)], [audit('2026-01-10', 71), audit('2026-02-01', 90.04, { visits: 12 }), audit('2025-11-05', null)])
  expect(timelineOf(view).map(({ visit, past }) => (visit ? visit.reportNumber : [past.on, past.visits, past.score]))).toEqual([
    'R-2026-03-01', ['2026-02-01', 12, 900], 'R-2026-01-10', ['2026-01-10', 1, 710], ['2025-11-05', 1, null],
  ])
  expect(view.past.map((one) => one.zone)).toEqual([zone, zone, zone])
  expect([heldIn(view), heldIn({ visits: [], past: [1] }), heldIn({ visits: [1], past: [] }), heldIn({ visits: [], past: [] })]).toEqual(['both', 'past', 'visits', 'visits'])
})

test('they are no part of the mean of the last four visits, before them or between them', () => {
  const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01']
  const visits = days.map((on, at) => visit(on, 70 + at))
  const means = (past: PastRow[]) => shown(visits, past).visits.map(({ rolling }) => rolling)
  expect(means([])).toEqual([725, 715, null, null, null])
  expect(means([audit('2025-12-01', 10), audit('2025-12-02', 10, { visits: 9 }), audit('2025-12-03', 10), audit('2026-02-15', 10), audit('2026-06-01', 10)])).toEqual(means([]))
})

test('a measure changes between the last past audit and the first visit, and what changed is not compared criterion by criterion', () => {
  const past = [audit('2025-11-01', 60), audit('2025-12-01', 62), audit('2025-12-20', null)]
  const { breaks, visits } = shown([visit('2026-02-01', 80, { version: 3 }), visit('2026-03-01', 82, { version: 3 })], past)
  expect(breaks).toMatchObject([{ at: 0, from: '2025-12-01', on: '2026-02-01', compares: false, broken: { from: 1, to: 3, back: false } }])
  expect(visits.map(({ begins }) => begins?.to ?? null)).toEqual([null, 3])
  // Words alone changed: what was seen before joins.
  expect(shown([visit('2026-02-01', 80, { version: 2 })], past).breaks).toEqual([])
})

test('past audits of a later day stand beside the visits and break nothing', () => {
  const visits = [visit('2026-02-01', 80, { version: 3 }), visit('2026-04-01', 82, { version: 3 })]
  expect(shown(visits, [audit('2026-03-01', 60), audit('2026-05-01', 61)]).breaks).toEqual([])
  expect(shown([], [audit('2026-03-01', 60), audit('2026-05-01', 61)]).breaks).toEqual([])
})

test('a break between two visits keeps its place behind past audits', () => {
  const days = ['2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04', '2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']
  const visits = days.map((on, at) => visit(on, 70 + at, at < 4 ? {} : { version: 3, waveId: 'w2' }))
  const { breaks, visits: seen } = shown(visits, [audit('2025-12-01', 62)])
  expect(breaks).toMatchObject([{ at: 4, from: '2026-02-04', on: '2026-03-01', beforeWaveId: 'w1', waveId: 'w2', compares: true }])
  expect(seen.map(({ rolling }) => rolling)).toEqual([755, null, null, null, 715, null, null, null])
})

test('they are in a period by their wave or their day, and in the figure of their closed one', () => {
  const past = [audit('2026-01-05', 90), audit('2025-12-31', 80, { waveId: 'p0' })]
  const inPeriod = (period: ChosenSubject['period']) => shown([], past, { period }).past.map((one) => one.inPeriod)
  expect([inPeriod({ kind: 'all' }), inPeriod({ kind: 'wave', waveId: 'p1' }), inPeriod({ kind: 'months' })]).toEqual([[true, true], [true, false], [true, false]])
  expect(shown([], past).past.map(({ inClosed }) => inClosed)).toEqual([null, null])
  expect(shown([], past, { pastState: 'closed' }).past.map(({ inClosed }) => inClosed)).toEqual([900, null])
})
