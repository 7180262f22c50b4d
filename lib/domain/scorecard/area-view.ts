import type { Text } from '../language'
import type { Trend, TrendBreak } from '../trend/score-trend'
import type { Chain } from '../trend/version-chain'
import type { Day } from '../visit/days'
import { groupBy } from '../visit/group-by'
import type { ZoneLevels } from '../zone'
import { brokenHere, byRegion, rowsBySection, changeOf, comparable, countedTwice, countsOf, groupsIn, groupsOf, newestVersion, reliabilityOf, versionsOf, whenIs, within, type ChangeShown, type Counts, type GroupKind } from './area'
import { groupsShown, type BranchLine } from './area-groups'
import type { FixGroup } from './fix-groups'
import { fixesShown, type FixLine } from './fix-lines'
import { figureKept, minimumOf, speaksFor, todaysOf, type FrozenWave } from './frozen'
import { meansTold } from './means-told'
import { areaReading, sectionReading, spreadOf, type AreaReading, type Reading } from './reading'
import type { BranchRow, CriterionRow, SectionRow } from './rows'
import { branchesIn, seenIn, spokenFor, stoodIn } from './scope'
import type { ChosenSubject, WaveChoice } from './subject'
import { besideVisits } from './wave-before'
import { nameOf, sectionsOf, versionOf, type GoalShown, type Places, type RegionPlace, type StandardWords } from './words'

export type WaveLine = { id: string; name: string; state: WaveChoice['state']; reading: AreaReading; zone: ZoneLevels | null; endsOn: Day } & WaveTrend
/**
 * `broken`: why it does not join the wave `after` which the line comes to it; `mixed`: its own visits are of versions that do not join.
 * `apart`: no point of the line, for too few visits or as past audits of a time when there were visits.
 */
export type WaveTrend = { broken: TrendBreak | null; mixed: TrendBreak | null; apart: boolean; after: string | null }
export type RegionLine = { id: string; name: string; depth: number; hasMore: boolean; reading: AreaReading }

/** What a network or region page says, all in the units that are shown. */
export type AreaView = {
  region: RegionPlace | null
  reading: AreaReading
  counts: Counts
  version: number
  goal: GoalShown | null
  zone: ZoneLevels | null
  /** Null across a break: figures of two measures have no difference. */
  change: ChangeShown
  /** Why the figure does not join that of the period before. */
  broken: TrendBreak | null
  /** The figure holds visits of versions that do not join: it is a mean over two measures. */
  mixed: TrendBreak | null
  waves: WaveLine[]
  sections: { key: string; title: Text; reading: Reading }[]
  critical: { key: string; name: Text; visits: number }[]
  fixFirst: FixLine[]
  /** The same lines under the link of the service chain their cause lies in and its owner. */
  fixGroups: FixGroup<FixLine>[]
  criteria: number
  reliability: { hundredths: number; mostlyChance: boolean } | null
  /** Some branch here was compared with others: else nothing can be said of who is clearly lower. */
  compared: boolean
  groups: { kind: GroupKind; count: number; branches: BranchLine[] }[]
  regions: RegionLine[]
  /** Branches that moved within the time and were visited in two regions: each counts in both. */
  countedTwice: number
}

export type AreaInput = {
  region: RegionPlace | null
  subject: ChosenSubject<FrozenWave>
  waves: FrozenWave[]
  words: StandardWords
  places: Places
  trend: Trend
  chain: Chain
  branchRows: readonly BranchRow[]
  /** What the visits of closed waves that are told as they were closed give today, apart for each wave. */
  todayRows: readonly BranchRow[]
  sectionRows: readonly SectionRow[]
  criterionRows: readonly CriterionRow[]
  /** How many branches of a group are named, the rest is a number; `some`: as a page names them. */
  branchLimit: number | 'some'
  /** For a file: regions of every depth, and criteria that lost nothing too. */
  whole?: boolean
}

export function areaView(input: AreaInput): AreaView {
  const { region, subject, words, places, branchRows, todayRows, criterionRows } = input
  const regionId = region?.id ?? null
  const now = whenIs(branchRows, 'now')
  const nowIn = byRegion(now)
  const here = nowIn(regionId)
  const version = newestVersion(here.length > 0 ? here : now)
  const { zone = null, goal = null } = versionOf(words, version) ?? {}
  // One for every region: a large network has many of each.
  const ofNow = { spread: spreadOf(now), told: toldTo(places, now), seen: seenIn(now) }
  const todayIn = (wave: FrozenWave | null, of: string | null) => {
    const rows = todaysOf(wave, todayRows)
    return rows && within(rows, of)
  }
  const readingOf = (rows: readonly BranchRow[], of: string | null, frozenBy: FrozenWave | null, all: OfAll = ofNow): AreaReading => {
    const standing = branchesIn(places.branches, places.regions, of, frozenBy ? { from: frozenBy.startsOn, to: frozenBy.endsOn } : subject.span)
    const minimum = frozenBy ? minimumOf(frozenBy) : subject.minimum
    return areaReading(rows, spokenFor(standing, { here: seenIn(rows), anywhere: all.seen }), { ...all, minimum, zone, goal: goal?.scoreTarget ?? null, frozen: figureKept(frozenBy, of), today: todayIn(frozenBy, of) })
  }
  const all = groupsOf(now, subject.minimum)
  const groups = region ? groupsIn(all, here, subject.minimum) : all
  const broken = brokenHere(input.trend, branchRows, (rows) => within(rows, regionId))
  return {
    region,
    reading: readingOf(here, regionId, subject.wave),
    counts: countsOf(here),
    version,
    goal,
    zone,
    change: broken ? null : changeOf(branchRows, (rows) => within(rows, regionId), subject.minimum),
    broken,
    mixed: input.trend.breakBetween(versionsOf(here), []),
    waves: wavesOf(input, (rows, wave, all) => readingOf(rows, regionId, wave, all)),
    sections: sectionsShown(input, version, regionId, { here: seenIn(here).size, anywhere: ofNow.seen }),
    critical: criterionRows.filter(({ critical }) => critical > 0).sort((one, other) => other.critical - one.critical)
      .map(({ criterionKey, critical }) => ({ key: criterionKey, name: nameOf(words, criterionKey), visits: critical })),
    ...fixesShown(input, version, versionsOf(here)),
    criteria: criterionRows.length,
    reliability: reliabilityOf(here),
    compared: comparable(all) && here.some(({ branchId }) => (groups.get(branchId) ?? 'too_few_visits') !== 'too_few_visits'),
    countedTwice: countedTwice(here),
    groups: groupsShown(input, groups, { now, here, ...ofNow }, zone),
    regions: regionLines(places, regionId, input.whole ? Infinity : LEVELS_SHOWN)
      .filter(({ id }) => stoodIn(places.regions, id, subject.span) || nowIn(id).length > 0).map((line) => ({ ...line, reading: readingOf(nowIn(line.id), line.id, subject.wave) })),
  }
}

/** Whether this reader may be told how many visits of the network an interval would rest on. */
const toldTo = ({ branches }: Places, rows: Parameters<typeof meansTold>[0]): boolean => branches.every(({ visible }) => visible) || meansTold(rows, branches.filter(({ visible }) => visible)).network

/** What the figures of a wave have from its visits in the whole network: their spread, whether that may be told, and where they were. */
type OfAll = { spread: ReturnType<typeof spreadOf>; told: boolean; /** Branches visited. */ seen: ReadonlySet<string> }

function wavesOf({ region, subject, waves, branchRows, words, places, trend }: AreaInput, readingOf: (rows: readonly BranchRow[], wave: FrozenWave, all: OfAll) => AreaReading): WaveLine[] {
  const beside = besideVisits(subject.choice.waves)
  const ofWave = groupBy(branchRows, ({ waveId }) => waveId)
  let before: { id: string; versions: number[] } | null = null
  return waves.flatMap((wave) => {
    const all = ofWave.get(wave.id) ?? []
    const rows = within(all, region?.id ?? null)
    if (rows.length === 0) return []
    const { zone = null } = versionOf(words, newestVersion(rows)) ?? {}
    const versions = versionsOf(rows)
    const reading = readingOf(rows, wave, { spread: spreadOf(all), told: toldTo(places, all), seen: seenIn(all) })
    // Past audits beside visits break no line of these, and begin none.
    const after = beside.has(wave.id) ? null : before
    const joins = { broken: after && trend.breakBetween(after.versions, versions), mixed: trend.breakBetween(versions, []), apart: beside.has(wave.id) || reading.state === 'too_few', after: after && after.id }
    if (versions.length > 0 && !beside.has(wave.id)) before = { id: wave.id, versions }
    return [{ id: wave.id, name: wave.name, state: wave.state, endsOn: wave.endsOn, zone, ...joins, reading }]
  })
}

function sectionsShown(input: AreaInput, version: number, regionId: string | null, visited: { here: number; anywhere: ReadonlySet<string> }) {
  const { sectionRows, words, places, subject } = input
  const standing = branchesIn(places.branches, places.regions, regionId, subject.span)
  const ofSection = rowsBySection(sectionRows)
  return sectionsOf(words, version).flatMap(({ key, title, zone }) => {
    const all = ofSection.get(key) ?? []
    const rows = within(all, regionId)
    // A section asked in some scenarios only speaks for the branches it was asked in.
    const seen = seenIn(rows)
    const inScope = seen.size < visited.here ? seen.size : speaksFor(subject.wave, regionId, () => standing, { here: seen, anywhere: visited.anywhere })
    return rows.length === 0 ? [] : [{ key, title, reading: sectionReading(rows, inScope, { spread: spreadOf(all), told: toldTo(places, all), minimum: subject.minimum, zone }) }]
  })
}

const LEVELS_SHOWN = 2

/** The tree below a region, so many levels of it, in its own order. */
function regionLines({ regions }: Places, regionId: string | null, levels: number): Omit<RegionLine, 'reading'>[] {
  const root = regions.find(({ id, parentId }) => (regionId === null ? parentId === null : id === regionId))
  const below = (parent: RegionPlace, depth: number): Omit<RegionLine, 'reading'>[] =>
    regions.filter(({ parentId }) => parentId === parent.id).flatMap((region) => {
      const more = regions.some(({ parentId }) => parentId === region.id)
      const line = { id: region.id, name: region.name, depth, hasMore: more && depth + 1 >= levels }
      return [line, ...(depth + 1 < levels ? below(region, depth + 1) : [])]
    })
  return root ? below(root, 0) : []
}
