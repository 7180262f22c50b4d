import type { Tenths } from '../exact'
import type { Language, Text } from '../language'
import type { WaveChoice } from '../scorecard/subject'
import { nameOf, versionOf, sectionsOf, type StandardWords } from '../scorecard/words'
import type { RevisionKind } from '../standard/revision-kind'
import { newcombeChange } from '../statistics/newcombe'
import { stratifiedPassRate } from '../statistics/stratified-wilson'
import type { Day } from '../visit/days'
import { groupBy } from '../visit/group-by'
import { criterionBreakBetween, type CriterionBreak } from './criterion-trend'
import type { Chain } from './version-chain'

export type CriterionWave = { waveId: string; branchId: string; versions: number[]; passed: number; failed: number; notApplicable: number; couldNotCheck: number }
export type CriterionWording = { number: number; on: Day | null; base: Language; name: Text; prompt: Text; kind: RevisionKind }
export type CriterionFailure = { reportNumber: string; branchId: string; branch: string; on: Day }

export type PassRateShown = { rate: Tenths; low: Tenths; high: Tenths }
/** In the order of time: `to` is the version from here on, also where that is the earlier one. */
type Broken = { because: CriterionBreak; from: number; to: number }

export type CriterionWaveLine = {
  id: string
  name: string
  state: WaveChoice['state']
  versions: number[]
  passed: number
  n: number
  notApplicable: number
  couldNotCheck: number
  branches: number
  /** Null where nobody passed or failed, or where the visits of the wave do not join among themselves. */
  rate: PassRateShown | null
  /** Why it does not join the wave before it. */
  broken: Broken | null
  mixed: Broken | null
}

export type CriterionView = {
  key: string
  name: Text
  section: Text
  /** The oldest first; waves in which it was not asked are not among them. */
  waves: CriterionWaveLine[]
  /** Of one branch, between the last two waves where they join: in tenths of a point. */
  change: { points: Tenths; low: Tenths; high: Tenths; mayBeChance: boolean } | null
  /** In the last of these waves, the most failures first. */
  branches: { id: string; name: string; passed: number; n: number; failed: number }[]
  affected: number
}

type Input = {
  key: string
  waves: readonly WaveChoice[]
  rows: readonly CriterionWave[]
  chain: Chain
  words: StandardWords
  /** Branches this reader may see by themselves. */
  visible: readonly { id: string; name: string }[]
  /** A branch alone has a change of its own; of many the specification has none. */
  single: boolean
}

/** One criterion through the waves: the pass rate with its interval, joined or broken by what passing means. */
export function criterionView({ key, waves, rows, chain, words, visible, single }: Input): CriterionView {
  const ofWave = groupBy(rows, ({ waveId }) => waveId)
  let before: number[] = []
  const lines = waves.flatMap((wave): CriterionWaveLine[] => {
    const some = ofWave.get(wave.id) ?? []
    if (some.length === 0) return []
    const versions = [...new Set(some.flatMap((row) => row.versions))].sort((one, other) => one - other)
    const mixed = breakOf(chain, key, versions, [])
    const broken = before.length === 0 ? null : breakOf(chain, key, before, versions)
    if (versions.length > 0) before = versions
    const sum = (of: (row: CriterionWave) => number) => some.reduce((total, row) => total + of(row), 0)
    const { id, name, state } = wave
    return [{
      id, name, state, versions, broken, mixed, passed: sum(({ passed }) => passed), n: sum(({ passed, failed }) => passed + failed),
      notApplicable: sum((row) => row.notApplicable), couldNotCheck: sum((row) => row.couldNotCheck), branches: some.filter(({ passed, failed }) => passed + failed > 0).length,
      rate: mixed ? null : rateOf(some),
    }]
  })
  const names = new Map(visible.map(({ id, name }) => [id, name]))
  const last = lines.at(-1)
  const failing = (last ? (ofWave.get(last.id) ?? []) : []).filter(({ failed }) => failed > 0)
  const criterion = words.criteria.find((one) => one.key === key)
  return {
    key,
    name: nameOf(words, key),
    section: sectionsOf(words, versionOf(words, 0)?.number ?? 0).find((one) => one.key === criterion?.sectionKey)?.title ?? {},
    waves: lines,
    change: single ? changeOf(lines) : null,
    affected: failing.length,
    branches: failing
      .flatMap(({ branchId, passed, failed }) => (names.has(branchId) ? [{ id: branchId, name: names.get(branchId)!, passed, n: passed + failed, failed }] : []))
      .sort((one, other) => other.failed - one.failed || (one.name < other.name ? -1 : 1)),
  }
}

const tenths = (percent: number): Tenths => Math.round(percent * 10)

function rateOf(rows: readonly CriterionWave[]): PassRateShown | null {
  const found = stratifiedPassRate(rows.map(({ branchId, passed, failed }) => ({ branchId, passes: passed, n: passed + failed })))
  return found.kind === 'interval' ? { rate: tenths(found.rate), low: tenths(found.low), high: tenths(found.high) } : null
}

/** Newcombe's interval for two pass rates of one branch (DOMAIN.md section 5); nothing across a break. */
function changeOf(lines: readonly CriterionWaveLine[]): CriterionView['change'] {
  const [before, after] = lines.filter(({ n }) => n > 0).slice(-2)
  if (!before || !after || after.broken || after.mixed || before.mixed) return null
  const found = newcombeChange({ passes: before.passed, n: before.n }, { passes: after.passed, n: after.n })
  return found.kind === 'interval' ? { points: tenths(found.difference), low: tenths(found.low), high: tenths(found.high), mayBeChance: found.mayBeChance } : null
}

function breakOf(chain: Chain, key: string, before: readonly number[], after: readonly number[]): Broken | null {
  const found = criterionBreakBetween(chain, key, before, after)
  if (!found) return null
  const [older, newer] = found.versions
  const back = before.includes(newer) && after.includes(older) && !(before.includes(older) && after.includes(newer))
  return { because: found.because, from: back ? newer : older, to: back ? older : newer }
}
