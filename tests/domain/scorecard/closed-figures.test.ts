import { expect, test } from 'vitest'
import { areaView, type AreaInput } from '@/lib/domain/scorecard/area-view'
import { changesOf } from '@/lib/domain/scorecard/compare-changes'
import type { FrozenWave } from '@/lib/domain/scorecard/frozen'
import type { BranchRow, SectionRow } from '@/lib/domain/scorecard/rows'
import type { BranchPlace, StandardWords } from '@/lib/domain/scorecard/words'
import { explainArea } from '@/lib/domain/scorecard/explain-area'
import { noneRestated } from '@/lib/domain/scorecard/restated-groups'
import type { Trend } from '@/lib/domain/trend/score-trend'
import { commonView } from '@/lib/domain/trend/common-view'

const north = { id: 'north', parentId: 'root', name: 'North', path: ['root', 'north'] }
const regions = [{ id: 'root', parentId: null, name: 'Network', path: ['root'] }, north]
const branch = (at: number, regionId: string, visible = true): BranchPlace => ({ id: `b${at}`, name: `Branch ${at}`, town: '', regionId, openedOn: null, closedOn: null, visible })
/** Two visits a branch, ten points apart. */
const rowOf = (at: number, over: Partial<BranchRow> = {}): BranchRow => {
  const [one, other] = [70_000_000n + BigInt(at) * 100_000n, 80_000_000n + BigInt(at) * 100_000n]
  return {
    branchId: `b${at}`, regionPath: north.path, waveId: '', when: 'now', version: 1, versions: [1], visits: 2, scored: 2, sum: one + other, sumSquares: one * one + other * other,
    sumOfficial: one + other, gated: 0, criticalFailures: 0, incomplete: 0, excluded: 0, ...over,
  }
}
const rows = Array.from({ length: 24 }, (_, at) => rowOf(at))
const figure = { service: 76_150_000, official: 76_150_000, visits: 48, branches: 24, criticalFailures: 0, inScope: 30 }
const waveOf = (id: string, minimum: number, over: Partial<FrozenWave> = {}): FrozenWave => ({
  id, name: id, startsOn: '2026-04-01', endsOn: '2026-06-30', state: 'closed', minimumVisits: 9, kept: true,
  figures: { minimum, network: figure, regions: [{ ...figure, id: 'north' }], branches: [] }, ...over,
})
const words: StandardWords = { versions: [{ number: 1, base: 'en', zone: null, goal: null }], sections: [{ number: 1, key: 'greeting', title: { en: 'Greeting' }, acceptable: null, desired: null }], criteria: [] }
const trend: Trend = { breakOf: () => null, breakBetween: () => null, groups: (numbers) => [[...numbers]] }
const subjectOf = (wave: FrozenWave, minimum: number) => ({
  choice: { standardId: 's', name: 'S', channel: 'on_site' as const, waves: [wave] }, standardId: 's', channel: 'on_site' as const, period: { kind: 'wave' as const, waveId: wave.id },
  wave, beforeWaveId: 'before', minimum, kept: [wave.id], span: { from: wave.startsOn, to: wave.endsOn }, unmet: null,
})
const places = (elsewhere: boolean) => ({ regions, branches: Array.from({ length: 30 }, (_, at) => branch(at, elsewhere && at > 20 ? 'root' : 'north')) })
const sectionRows = rows.map(({ branchId, regionPath, scored, sum, sumSquares }): SectionRow => ({ sectionKey: 'greeting', branchId, regionPath, scored, sum, sumSquares }))
const area = (over: Partial<AreaInput>) => areaView({
  region: north, subject: subjectOf(waveOf('spring', 2), 2), waves: [], words, places: places(false), trend, chain: [],
  branchRows: rows, todayRows: [], sectionRows, criterionRows: [], branchLimit: 0, ...over,
})

test('a section of a closed wave speaks for as many branches as the wave was closed with, wherever they are said to stand since', () => {
  const told = (elsewhere: boolean) => area({ places: places(elsewhere) }).sections[0]!.reading
  expect(told(false).interval).not.toBeNull()
  expect(told(true)).toEqual(told(false))
  const why = (elsewhere: boolean) => explainArea({
    region: north, name: 'North', subject: subjectOf(waveOf('spring', 2), 2), words, places: places(elsewhere), branchRows: rows, todayRows: [], sectionRows, section: 'greeting', page: 1,
    restated: noneRestated, own: null, say: ({ en }) => en ?? '',
  })!
  expect(why(true).interval).toMatchObject({ kind: 'two_stage' })
  expect([why(true).reading, why(true).interval, why(true).total]).toEqual([why(false).reading, why(false).interval, why(false).total])
  // An open one speaks for those that stand there now.
  const open = { subject: subjectOf(waveOf('spring', 2, { state: 'open', figures: null }), 2) }
  expect(area({ ...open, places: places(true) }).sections[0]!.reading.interval).not.toEqual(area({ ...open, places: places(false) }).sections[0]!.reading.interval)
})

const common = (elsewhere: boolean, waves: { before: FrozenWave; now: FrozenWave }) => {
  const of = (when: 'before' | 'now') => rows.map(({ branchId, regionPath, scored, sum, sumSquares }) => ({ branchId, regionPath, when, scored, sum, sumSquares }))
  return commonView({
    common: { newer: 1, keys: [], all: 0, share: null, leftOut: [], comparable: [] }, rows: [...of('before'), ...of('now')], part: { kind: 'region', regionId: 'north' }, trend,
    branchRows: [...rows, ...rows.map((row) => ({ ...row, when: 'before' as const }))], places: places(elsewhere), own: null, waves,
  })
}

test('two waves over common criteria keep how many branches each speaks for, and what each needed to be judged', () => {
  const waves = { before: waveOf('spring', 48), now: waveOf('summer', 49) }
  expect(common(true, waves)).toEqual(common(false, waves))
  const { published, common: both } = common(false, waves)
  expect([published.before, published.now, both.before, both.now].map(({ state }) => state)).toEqual(['ok', 'too_few', 'ok', 'too_few'])
})

test('a branch’s figure of the wave before is judged by what that wave needed', () => {
  const spring = waveOf('spring', 2)
  const shown = [{ id: 'b0', name: 'Branch 0', region: 'North', score: 750, n: 2, group: null, rows: [rows[0]!] }]
  const reading = { score: 750, interval: null, zone: null, goal: null, n: 2, official: null, criticalFailures: 0, noSpread: false, state: 'ok' as const }
  const input = {
    region: null, seesAll: true, subject: subjectOf(waveOf('summer', 3), 3), before: spring, words, places: places(false), trend, todayRows: [],
    branchRows: [...rows, ...rows.map((row) => ({ ...row, when: 'before' as const }))],
  }
  expect(changesOf(input, shown, new Map([['b0', reading]]), null)!.lines[0]!.before).toMatchObject({ state: 'ok', interval: expect.anything() as unknown })
})

test('what stands behind a wave’s missing interval is told by the visits of that very wave', () => {
  // Spring: one branch of others beside the reader's own, whose visits would be told; summer: two.
  const before = [0, 1].map((at) => rowOf(at, { when: 'before', waveId: 'spring' }))
  const now = [0, 1, 2].map((at) => rowOf(at, { waveId: 'summer' }))
  const mine = { regions, branches: [branch(0, 'north'), branch(1, 'north', false), branch(2, 'north', false)] }
  const [spring, summer] = ['spring', 'summer'].map((id) => waveOf(id, 2, { state: 'open', figures: null, minimumVisits: 2 })) as [FrozenWave, FrozenWave]
  const { waves } = area({ places: mine, subject: subjectOf(summer, 2), waves: [spring, summer], branchRows: [...before, ...now] })
  expect(waves.map(({ id, reading }) => [id, reading.noInterval?.kind])).toEqual([['spring', 'little_data_of_others'], ['summer', 'little_data']])

  const { published } = commonView({
    common: { newer: 1, keys: [], all: 0, share: null, leftOut: [], comparable: [] }, rows: [], part: { kind: 'region', regionId: 'north' }, trend,
    branchRows: [...before, ...now], places: mine, own: [{ id: 'b0', regionId: 'north' }], waves: { before: spring, now: summer },
  })
  expect([published.before.noInterval?.kind, published.now.noInterval?.kind]).toEqual(['little_data_of_others', 'little_data'])
})
