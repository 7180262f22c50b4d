import type { Closure } from '../branch/closure'
import type { Placement } from '../branch/placement'
import type { Tenths } from '../exact'
import type { Language, Text } from '../language'
import type { ChainLink } from '../standard/content'
import type { Day } from '../visit/days'
import type { ZoneLevels } from '../zone'

export type GoalShown = { kpi: Text; present: string; target: string; by: Day; scoreTarget: Tenths | null }

/** Names and levels of a standard: versions from the first on, sections of each in order, criteria in their newest words. */
export type StandardWords = {
  versions: { number: number; base: Language; zone: ZoneLevels | null; goal: GoalShown | null }[]
  sections: { number: number; key: string; title: Text; acceptable: Tenths | null; desired: Tenths | null }[]
  criteria: { key: string; sectionKey: string; name: Text; prompt: Text; link: ChainLink | null; owner: string }[]
}

export type RegionPlace = { id: string; parentId: string | null; name: string; path: string[]; endedOn?: Day | null; continuesId?: string | null }
export type BranchPlace = {
  id: string
  name: string
  town: string
  regionId: string | null
  openedOn: Day | null
  /** Where it is closed now: since when. */
  closedOn: Day | null
  /** Places it has left, and closures that are over; null where there are none. */
  stood?: Placement[] | null
  closures?: Closure[] | null
  /** Whether this reader may see its figures by themselves. */
  visible: boolean
}
export type Places = { regions: RegionPlace[]; branches: BranchPlace[] }

const filled = (text: Text) => Object.values(text).some(Boolean)

/** A criterion's name; where its author wrote none, what the shopper is asked. */
export const nameOf = (words: StandardWords, key: string): Text => {
  const criterion = words.criteria.find((one) => one.key === key)
  return !criterion ? {} : filled(criterion.name) ? criterion.name : criterion.prompt
}

export const versionOf = (words: StandardWords, number: number) =>
  words.versions.find((version) => version.number === number) ?? words.versions.at(-1) ?? null

/** Sections of the version, or of the newest one where that is not known, with the levels they are judged by. */
export function sectionsOf(words: StandardWords, number: number): { key: string; title: Text; zone: ZoneLevels | null }[] {
  const version = versionOf(words, number)?.number
  return words.sections
    .filter((section) => section.number === version)
    .map(({ key, title, acceptable, desired }) => ({ key, title, zone: acceptable !== null && desired !== null ? { acceptable, desired } : null }))
}
