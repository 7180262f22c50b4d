import type { Tenths } from '../exact'
import type { Text } from '../language'
import type { ChainLink } from '../standard/content'
import { mixesPasses } from '../trend/criterion-trend'
import type { Chain } from '../trend/version-chain'
import { passRateOf } from './area'
import { groupFixes, type FixGroup } from './fix-groups'
import type { CriterionRow } from './rows'
import { nameOf, sectionsOf, type StandardWords } from './words'

export type FixLine = {
  key: string
  name: Text
  section: Text
  /** Σ of what the answers cost, in tenths of a point. */
  lost: Tenths
  passed: number
  n: number
  /** Branches in which it failed at least once, of those it was judged in. */
  affected: number
  branches: number
  /** Null where nobody passed or failed, or where `mixed`. */
  rate: { rate: Tenths; low: Tenths; high: Tenths } | null
  /** The versions in this period pass it by different answers: its passes do not add up to one rate. */
  mixed: boolean
  link: ChainLink | null
  owner: string
}

/** `whole`: criteria that lost nothing too. */
type FixInput = { criterionRows: readonly CriterionRow[]; words: StandardWords; chain: Chain; whole?: boolean }

/** What cost most, and the same lines under the link of the service chain their cause lies in and its owner. `versions`: those of the period. */
export function fixesShown(input: FixInput, version: number, versions: readonly number[]): { fixFirst: FixLine[]; fixGroups: FixGroup<FixLine>[] } {
  const fixFirst = fixLines(input, version, versions)
  const causes = new Map(input.words.criteria.map(({ key, link, owner }) => [key, { link, owner }]))
  const all = input.criterionRows.filter(({ loss }) => loss > 0).map(({ criterionKey, loss }) => ({ ...(causes.get(criterionKey) ?? { link: null, owner: '' }), lost: Math.round(loss / 100_000) }))
  return { fixFirst, fixGroups: groupFixes(fixFirst.filter(({ lost }) => lost > 0), all) }
}

/** The criteria that were judged, named by the words of `version`. */
export function fixLines({ criterionRows, words, chain, whole = false }: FixInput, version: number, versions: readonly number[]): FixLine[] {
  const titles = new Map(sectionsOf(words, version).map(({ key, title }) => [key, title]))
  return criterionRows.filter(({ strata, loss }) => strata !== null && (whole || loss > 0)).map((row) => {
    const criterion = words.criteria.find(({ key }) => key === row.criterionKey)
    const mixed = versions.length > 1 && mixesPasses(chain, row.criterionKey, versions)
    return {
      key: row.criterionKey,
      name: nameOf(words, row.criterionKey),
      section: titles.get(criterion?.sectionKey ?? '') ?? {},
      lost: Math.round(row.loss / 100_000),
      passed: row.passed,
      n: row.passed + row.failed,
      affected: (row.strata ?? []).filter(([, passes, n]) => passes < n).length,
      branches: (row.strata ?? []).length,
      rate: mixed ? null : passRateOf(row),
      mixed,
      link: criterion?.link ?? null,
      owner: criterion?.owner ?? '',
    }
  })
}
