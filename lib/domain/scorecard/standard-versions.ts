import type { Text } from '../language'
import type { Trend, TrendBreak } from '../trend/score-trend'
import type { Day } from '../visit/days'
import { groupBy } from '../visit/group-by'
import type { BranchRow } from './rows'
import type { WaveChoice } from './subject'
import type { FixLine } from './fix-lines'
import { sectionsOf, type RegionPlace, type StandardWords } from './words'

/** A published version with what became of its criteria since the one before. */
export type VersionFact = { number: number; on: Day | null; criteria: number; added: number; wording: number; scoring: number; meaning: number }
export type VersionVisits = { number: number; waveId: string; visits: number; branches: number }

export type VersionLine = VersionFact & {
  /** The oldest first. */
  waves: { id: string; name: string; visits: number; branches: number }[]
  /** Branches whose latest visits of the waves seen were made under it, by the regions just below this part. */
  inForce: { branches: number; regions: { id: string; name: string; branches: number }[] }
  /** Why its scores do not join those of the version visited before it. */
  broken: TrendBreak | null
}

type Input = {
  facts: readonly VersionFact[]
  visits: readonly VersionVisits[]
  /** Of this part of the network. */
  branchRows: readonly BranchRow[]
  waves: readonly WaveChoice[]
  regions: readonly RegionPlace[]
  region: RegionPlace | null
  trend: Trend
}

/** Every published version, the newest first: the waves it was visited in, where it stands now, and where it broke the measure. */
export function versionLines({ facts, visits, branchRows, waves, regions, region, trend }: Input): VersionLine[] {
  const latest = latestVersions(branchRows, waves)
  const visited = [...new Set(visits.map(({ number }) => number))].sort((one, other) => one - other)
  return facts.map((fact) => {
    const before = visited.findLast((number) => number < fact.number)
    const mine = visits.filter(({ number }) => number === fact.number)
    return {
      ...fact,
      waves: waves.flatMap(({ id, name }) => mine.filter(({ waveId }) => waveId === id).map((one) => ({ id, name, visits: one.visits, branches: one.branches }))),
      inForce: inForce(latest.filter(({ version }) => version === fact.number), regions, region),
      broken: before === undefined || !visited.includes(fact.number) ? null : trend.breakBetween([before], [fact.number]),
    }
  })
}

/** The newest version each branch was visited under in the latest wave that has it; past audits of files are no visits. */
function latestVersions(rows: readonly BranchRow[], waves: readonly WaveChoice[]): BranchRow[] {
  const place = new Map(waves.map(({ id }, at) => [id, at]))
  const at = ({ waveId }: BranchRow) => place.get(waveId) ?? -1
  const visited = rows.filter(({ visits, past = 0 }) => visits > past)
  return [...groupBy(visited, ({ branchId }) => branchId).values()].map((some) => some.reduce((last, row) => (at(row) > at(last) || (at(row) === at(last) && row.version > last.version) ? row : last)))
}

function inForce(rows: readonly BranchRow[], regions: readonly RegionPlace[], region: RegionPlace | null): VersionLine['inForce'] {
  const top = region?.id ?? regions.find(({ parentId }) => parentId === null)?.id
  const below = regions.filter(({ parentId }) => parentId === top)
  const counted = below.map(({ id, name }) => ({ id, name, branches: rows.filter(({ regionPath }) => regionPath.includes(id)).length }))
  return { branches: rows.length, regions: counted.filter(({ branches }) => branches > 0) }
}

/** Null: of sections that are no more. */
export type SectionLines = { key: string | null; title: Text; lines: FixLine[] }

/** Criteria under their sections, both in the order of the standard; those of sections this version has not stand last. */
export function bySection(lines: readonly FixLine[], words: StandardWords, version: number): SectionLines[] {
  const placed = new Map(words.criteria.map(({ key, sectionKey }, at) => [key, { sectionKey, at }]))
  const sections = sectionsOf(words, version)
  const known = new Set(sections.map(({ key }) => key))
  const ordered = [...lines].sort((one, other) => (placed.get(one.key)?.at ?? Infinity) - (placed.get(other.key)?.at ?? Infinity))
  const of = (key: string | null) => ordered.filter((line) => {
    const section = placed.get(line.key)?.sectionKey ?? ''
    return key === null ? !known.has(section) : section === key
  })
  return [...sections.map(({ key, title }) => ({ key, title, lines: of(key) })), { key: null, title: {}, lines: of(null) }].filter(({ lines: some }) => some.length > 0)
}
