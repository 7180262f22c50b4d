import type { Tenths } from '../exact'
import type { Text } from '../language'
import { clipToPercent } from '../statistics/branch-moments'
import { funnelCurve, funnelLimits, funnelOf, placeInFunnel, type FunnelLimits, type FunnelPlace } from '../statistics/funnel'
import type { TrendBreak } from '../trend/score-trend'
import { groupBy } from '../visit/group-by'
import type { ZoneLevels } from '../zone'
import { brokenHere, comparable, countsOf, groupsIn, groupsOf, newestVersion, noReliability, reliabilityOf, versionsOf, whenIs, within, type GroupKind, type NoReliability } from './area'
import { changesOf, type ChangesShown } from './compare-changes'
import { spreadBehind, type CompareInput, type Listed, type Order, type Page, type SectionCell } from './compare-rows'
import { countedUnder } from './counted-under'
import { keptOfBranches, speaksFor, todayOfBranches } from './frozen'
import { meansTold } from './means-told'
import { littleData, type NoInterval } from './no-interval'
import { branchReading, momentsOf, sectionOfBranch, spreadOf, type Reading } from './reading'
import { branchesIn, seenIn } from './scope'
import { unscoredFor, type Unscored } from './unscored'
import { sectionsOf, versionOf, type RegionPlace } from './words'

export type Line = {
  id: string
  name: string
  region: string
  group: GroupKind | null
  reading: Reading
  /** In the order of the sections; null where its visits were not asked the section. */
  cells: (Reading | null)[]
  limits: FunnelLimits | null
  place: FunnelPlace | null
  /** Why it has no score; null of a branch that has one. */
  unscored: Unscored | null
}
export type FunnelPoint = { id: string; name: string; score: Tenths; n: number; group: GroupKind | null }
export type FunnelShown = {
  kind: 'limits' | 'no_interval' | 'no_spread' | 'not_told'
  mean: Tenths | null
  /** Why there are no limits. */
  why: NoInterval | null
  curve: ({ n: number } & FunnelLimits)[]
  points: FunnelPoint[]
}

export type CompareView = {
  region: RegionPlace | null
  zone: ZoneLevels | null
  version: number
  /** Branches of the list, and those of them with a visit that counts. */
  listed: number
  scored: number
  /** Branches of the part with a visit that counts, and those its figure speaks for: as many as its scorecard says, also where not all are listed. */
  visited: number
  branches: number
  /** Branches visited here that have left for where this reader sees none: they count, and are not listed. */
  unlisted: number
  /** Visits and past audits behind the figures of the whole list, whichever page of it is shown. */
  behind: { published: number; past?: number }
  counts: Record<GroupKind, number>
  /** Some branch of the list was compared with others: else nothing can be said of who is clearly lower. */
  compared: boolean
  reliability: { hundredths: number; mostlyChance: boolean } | null
  /** Why there is none. */
  noReliability: NoReliability | null
  mixed: TrendBreak | null
  page: Page
  sections: { key: string; title: Text }[]
  lines: Line[]
  funnel: FunnelShown
  changes: ChangesShown | null
}

const byScore = (one: Listed, other: Listed) => (one.score ?? Infinity) - (other.score ?? Infinity)

/** The branches of this part that the reader may see, in order: the order of their names is that of the places. */
export function listBranches({ region, subject, places, branchRows }: CompareInput, order: Order): Listed[] {
  const here = within(whenIs(branchRows, 'now'), region?.id ?? null)
  const rowsOf = groupBy(here, ({ branchId }) => branchId)
  const groups = groupsIn(groupsOf(branchRows, subject.minimum), here, subject.minimum)
  const regionOf = countedUnder(places.regions, subject)
  const kept = keptOfBranches(subject.wave, whenIs(branchRows, 'now'), region?.id ?? null)
  const listed = places.branches.flatMap((branch): Listed[] => {
    const rows = rowsOf.get(branch.id)
    if (!branch.visible || !rows) return []
    const { n, mean } = momentsOf(rows)[0]!
    const frozen = kept.get(branch.id)
    const score = frozen ? (frozen.service === null ? null : Math.round(frozen.service / 100_000)) : n > 0 ? Math.round(mean * 10) : null
    return [{ id: branch.id, name: branch.name, region: regionOf(branch, rows)?.name ?? '', score, n: frozen?.visits ?? n, group: groups.get(branch.id) ?? null, rows }]
  })
  return order === 'score' ? listed.toSorted(byScore) : listed
}

/** Everything the page says, the lines of one page of the list in full. `cells` hold those lines' sections. */
export function compareView(input: CompareInput, listed: readonly Listed[], page: Page, cells: readonly SectionCell[]): CompareView {
  const { region, subject, words, places, trend, branchRows, todayRows } = input
  const now = whenIs(branchRows, 'now')
  const here = within(now, region?.id ?? null)
  const version = newestVersion(here.length > 0 ? here : now)
  const { zone = null } = versionOf(words, version) ?? {}
  const shown = listed.slice(page.from - 1, page.to)
  const kept = keptOfBranches(subject.wave, now, region?.id ?? null)
  const todays = todayOfBranches(subject.wave, todayRows, region?.id ?? null)
  const spread = spreadOf(now)
  const told = meansTold(now, input.seesAll ? null : places.branches.filter(({ visible }) => visible)).network
  const readings = new Map(shown.map(({ id, rows }) => [id, branchReading(rows, { spread, told, minimum: subject.minimum, zone, frozen: kept.get(id) ?? null, today: todays(id) })]))
  const sections = sectionsOf(words, version).filter(({ key }) => cells.some(({ sectionKey }) => sectionKey === key))
  const cellOf = new Map(cells.map((cell) => [`${cell.sectionKey} ${cell.branchId}`, cell]))
  const visible = new Set(places.branches.flatMap((branch) => (branch.visible ? [branch.id] : [])))
  const seen = seenIn(here)
  const funnel = told ? funnelOf(momentsOf(now)) : { kind: 'no_interval' as const, mean: null }
  const counts = { clearly_lower: 0, not_distinguishable: 0, too_few_visits: 0, clearly_higher: 0 }
  for (const { group } of listed) if (group) counts[group] += 1
  const most = Math.max(2, ...listed.map(({ n }) => n))
  return {
    region, zone, version, counts, page,
    listed: listed.length,
    scored: listed.filter(({ n }) => n > 0).length,
    visited: seen.size,
    branches: speaksFor(subject.wave, region?.id ?? null, () => branchesIn(places.branches, places.regions, region?.id ?? null, subject.span), { here: seen, anywhere: seenIn(now) }),
    unlisted: [...seen].filter((id) => !visible.has(id)).length,
    behind: countsOf(here),
    compared: comparable(groupsOf(branchRows, subject.minimum)) && listed.some(({ group }) => group !== null && group !== 'too_few_visits'),
    reliability: reliabilityOf(here),
    noReliability: noReliability(here),
    mixed: trend.breakBetween(versionsOf(here), []),
    sections: sections.map(({ key, title }) => ({ key, title })),
    lines: shown.map(({ id, name, region: place, group, n, rows }): Line => {
      const reading = readings.get(id)!
      return {
        id, name, region: place, group, reading,
        cells: sections.map((section) => {
          const cell = cellOf.get(`${section.key} ${id}`)
          return cell ? sectionOfBranch([cell], { spread: spreadBehind(cell), told: input.seesAll, minimum: subject.minimum, zone: section.zone }) : null
        }),
        limits: funnel.kind === 'limits' && n > 0 ? funnelLimits(funnel, n) : null,
        place: n > 0 && reading.score !== null ? placeInFunnel(funnel, { n, mean: clipToPercent(reading.score / 10) }) : null,
        unscored: n > 0 ? null : unscoredFor(rows),
      }
    }),
    funnel: {
      kind: told ? funnel.kind : 'not_told',
      why: told && funnel.kind === 'no_interval' ? littleData(spread) : null,
      mean: funnel.mean === null ? null : Math.round(funnel.mean * 10),
      curve: funnel.kind === 'limits' ? funnelCurve(funnel, 1, most * 1.08) : [],
      points: listed.flatMap(({ id, name, score, n, group }) => (score === null || n === 0 ? [] : [{ id, name, score, n, group }])),
    },
    changes: changesOf(input, shown, readings, brokenHere(trend, branchRows, (rows) => within(rows, region?.id ?? null))),
  }
}

