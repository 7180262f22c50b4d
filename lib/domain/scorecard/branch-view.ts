import type { Millionths, Tenths } from '../exact'
import type { Text } from '../language'
import type { ChainLink } from '../standard/content'
import type { Trend, TrendBreak } from '../trend/score-trend'
import type { Day } from '../visit/days'
import { groupBy } from '../visit/group-by'
import type { ZoneLevels } from '../zone'
import { brokenHere, rowsBySection, changeOf, comparable, countsOf, groupsOf, newestVersion, versionsOf, whenIs, within, type ChangeShown, type Counts, type GroupKind } from './area'
import { countedUnder, ownCounted } from './counted-under'
import { figureKept, todayOfBranches, type FrozenFigure, type FrozenWave } from './frozen'
import { meansTold } from './means-told'
import { areaReading, branchReading, sectionOfBranch, sectionReading, spreadOf, type Reading } from './reading'
import type { BranchRow, SectionRow } from './rows'
import type { ChosenSubject } from './subject'
import { visitsShown, type PastRow, type VisitRow, type VisitsShown } from './visits-shown'
import { nameOf, sectionsOf, versionOf, type BranchPlace, type GoalShown, type RegionPlace, type StandardWords } from './words'

export type MarkRow = { visitId: string; criterionKey: string; sectionKey: string; status: string; passed: boolean | null; loss: Millionths }

/** Counted when its wave was closed, and nobody's to read any more. */
export type WithdrawnVisit = { reportNumber: string; on: Day; dayPart: string | null; wave: string; inClosed: Tenths }
export type Mark = 'passed' | 'failed' | 'not_applicable' | 'could_not_check'
export type CriterionResults = {
  key: string
  name: Text
  section: Text
  lost: Tenths
  link: ChainLink | null
  owner: string
  /** Failed of those judged, in the visits looked at. */
  failed: number
  n: number
  /** The oldest first; null: not asked in that visit. */
  last: (Mark | null)[]
}
type Mean = { score: Tenths | null; n: number; branches: number; imported?: number }

export type BranchView = VisitsShown & {
  branch: BranchPlace
  /** The one it counts under in the period. */
  region: RegionPlace | null
  reading: Reading
  counts: Counts
  /** Null while no two branches have enough visits to be compared. */
  group: GroupKind | null
  goal: GoalShown | null
  zone: ZoneLevels | null
  version: number
  /** Null across a break. */
  change: ChangeShown
  broken: TrendBreak | null
  /** The figure holds visits of versions that do not join: it is a mean over two measures. */
  mixed: TrendBreak | null
  /** Means beside the branch; null where one would give another branch's figure away. */
  regionMean: Mean | null
  networkMean: Mean | null
  sections: { key: string; title: Text; reading: Reading; network: Tenths | null }[]
  criteria: CriterionResults[]
  marked: { reportNumber: string; on: Day }[]
}

export type BranchInput = {
  branch: BranchPlace
  regions: readonly RegionPlace[]
  subject: ChosenSubject<FrozenWave>
  words: StandardWords
  trend: Trend
  branchRows: readonly BranchRow[]
  /** What the visits of a closed wave that is told as it was closed give today. */
  todayRows: readonly BranchRow[]
  sectionRows: readonly SectionRow[]
  /** The latest first, both. */
  visits: VisitRow[]
  past: PastRow[]
  /** Of the visits `marked`, the latest first. */
  marks: MarkRow[]
  marked: VisitRow[]
  monthsFrom: Day
  /** What the reader has pages of, null for everything: a mean is shown where it gives no other branch away. */
  ownBranches: readonly BranchPlace[] | null
}

export function branchView(input: BranchInput): BranchView {
  const { branch, regions, subject, words, branchRows, todayRows, ownBranches } = input
  const now = whenIs(branchRows, 'now')
  const own = now.filter(({ branchId }) => branchId === branch.id)
  const version = newestVersion(own.length > 0 ? own : now)
  const { zone = null, goal = null } = versionOf(words, version) ?? {}
  const regionOf = countedUnder(regions, subject)
  const region = regionOf(branch, own)
  const told = meansTold(now, ownCounted(ownBranches, now, regionOf))
  const frame = { spread: spreadOf(now), minimum: subject.minimum, zone, told: told.network }
  const ofBranch = subject.wave?.state === 'closed' ? (subject.wave.figures?.branches.find(({ id }) => id === branch.id) ?? null) : null
  const meanOf = (rows: readonly BranchRow[], kept: FrozenFigure | null): Mean | null => {
    const { score, n, branches, imported } = areaReading(rows, 0, { ...frame, frozen: kept })
    return branches > 0 ? { score, n, branches, ...(imported ? { imported } : {}) } : null
  }
  const groups = groupsOf(branchRows, subject.minimum)
  const broken = brokenHere(input.trend, branchRows, (rows) => rows.filter(({ branchId }) => branchId === branch.id))
  return {
    branch,
    region,
    reading: branchReading(own, { ...frame, goal: goal?.scoreTarget ?? null, frozen: ofBranch, today: todayOfBranches(subject.wave, todayRows, null)(branch.id) }),
    counts: countsOf(own),
    group: comparable(groups) ? (groups.get(branch.id) ?? null) : null,
    goal,
    zone,
    version,
    change: broken ? null : changeOfBranch(branchRows, branch.id, subject.minimum),
    broken,
    mixed: input.trend.breakBetween(versionsOf(own), []),
    regionMean: region && told.region(region.id) ? meanOf(within(now, region.id), figureKept(subject.wave, region.id)) : null,
    networkMean: told.network ? meanOf(now, figureKept(subject.wave, null)) : null,
    ...visitsShown(input),
    sections: sectionsShown(input, version),
    criteria: resultsOf(input, version),
    marked: [...input.marked].reverse().map(({ reportNumber, on }) => ({ reportNumber, on })),
  }
}

/** The branch against itself; the spread is that of the whole network. */
const changeOfBranch = (rows: readonly BranchRow[], branchId: string, minimum: number): ChangeShown =>
  changeOf(rows, (some) => some.filter((row) => row.branchId === branchId), minimum)

function sectionsShown({ sectionRows, branch, words, subject, ownBranches }: BranchInput, version: number) {
  return sectionsOf(words, version).flatMap(({ key, title, zone }) => {
    const all = rowsBySection(sectionRows).get(key) ?? []
    const own = all.filter(({ branchId }) => branchId === branch.id)
    if (own.length === 0) return []
    const told = meansTold(all, ownBranches).network
    const frame = { spread: spreadOf(all), minimum: subject.minimum, zone, told }
    const network = sectionReading(all, 0, frame)
    return [{ key, title, reading: sectionOfBranch(own, frame), network: told ? network.score : null }]
  })
}

/** Criteria that lost anything in the visits looked at, the most first. */
function resultsOf({ marks, marked, words }: BranchInput, version: number): CriterionResults[] {
  const titles = new Map(sectionsOf(words, version).map(({ key, title }) => [key, title]))
  const order = [...marked].reverse()
  return [...groupBy(marks, ({ criterionKey }) => criterionKey)]
    .map(([key, rows]) => {
      const criterion = words.criteria.find((one) => one.key === key)
      const of = new Map(rows.map((row) => [row.visitId, row]))
      return {
        key,
        name: nameOf(words, key),
        section: titles.get(criterion?.sectionKey ?? '') ?? {},
        lost: Math.round(rows.reduce((sum, { loss }) => sum + loss, 0) / 100_000),
        link: criterion?.link ?? null,
        owner: criterion?.owner ?? '',
        last: order.map(({ id }) => markOf(of.get(id))),
        failed: rows.filter(({ passed }) => passed === false).length,
        n: rows.filter(({ passed }) => passed !== null).length,
      }
    })
    .filter(({ lost, failed }) => lost > 0 || failed > 0)
    .sort((one, other) => other.lost - one.lost || other.failed - one.failed || (one.key < other.key ? -1 : 1))
}

function markOf(row: MarkRow | undefined): Mark | null {
  if (!row) return null
  if (row.passed !== null) return row.passed ? 'passed' : 'failed'
  if (row.status === 'could_not_check' || row.status === 'unanswered') return 'could_not_check'
  return row.status === 'not_applicable' || row.status === 'not_applicable_zero' ? 'not_applicable' : null
}
