import { groupBy } from '../visit/group-by'
import { newestVersion, whenIs, within } from './area'
import { countedUnder } from './counted-under'
import { meanOfSum, meansAdded } from './exact-mean'
import { figureKept, speaksFor, todaysOf, type FrozenWave } from './frozen'
import { meansTold, type OwnBranches } from './means-told'
import { areaReading, momentsOf, sectionReading, spreadOf, type Reading } from './reading'
import type { BranchRow, ImportedSums, SectionRow } from './rows'
import type { RestatedGroups } from './restated-groups'
import { branchesIn, OTHERS_IN_A_MEAN, seenIn } from './scope'
import type { ChosenSubject } from './subject'
import { whyAreaInterval } from './why-interval'
import { WHY_PAGE, type WhyArea, type WhyMeanLine, type WhyTold } from './why-mean'
import { closedOf, subjectOf, type Say } from './why-subject'
import { sectionsOf, versionOf, type Places, type RegionPlace, type StandardWords } from './words'

export type ExplainArea = {
  /** Null: the network. */
  region: RegionPlace | null
  name: string
  subject: ChosenSubject<FrozenWave>
  words: StandardWords
  places: Places
  branchRows: readonly BranchRow[]
  /** What the visits of a closed wave that is told as it was closed give today. */
  todayRows: readonly BranchRow[]
  sectionRows: readonly SectionRow[] | null
  section: string | null
  page: number
  /** The latest corrections of this part since its wave was closed. */
  restated: RestatedGroups
  own: OwnBranches
  say: Say
}
type Rows = readonly (Pick<BranchRow, 'branchId' | 'regionPath' | 'scored' | 'sum' | 'sumSquares'> & ImportedSums & { sumOfficial?: bigint; criticalFailures?: number })[]

/** What an area's figure is worked out with, of the whole or of one section; null: no such section. */
function worked({ region, subject, words, places, branchRows, todayRows, sectionRows, section, own }: ExplainArea) {
  const now = whenIs(branchRows, 'now')
  const here = within(now, region?.id ?? null)
  const version = newestVersion(here.length > 0 ? here : now)
  const found = sectionsOf(words, version).find(({ key }) => key === section)
  if (section !== null && !found) return null
  const all: Rows = sectionRows ?? now
  const spread = spreadOf(all)
  const frame = { spread, told: meansTold(all, own).network, minimum: subject.minimum, zone: found ? found.zone : (versionOf(words, version)?.zone ?? null) }
  return { version, found, now, all, spread, frame, readingOf, frozenOf }

  function readingOf(regionId: string | null): { reading: Reading; branches: number; inScope: number } {
    const rows = within(all, regionId)
    const inScope = scopeOf(regionId, rows)
    if (sectionRows) return { reading: sectionReading(rows, inScope, frame), branches: seenIn(rows).size, inScope }
    const todays = todaysOf(subject.wave, todayRows)
    const { branches, branchesInScope, ...reading } = areaReading(within(now, regionId), inScope, { ...frame, frozen: frozenOf(regionId), today: todays && within(todays, regionId) })
    return { reading, branches, inScope: branchesInScope }
  }

  /** A section that only some branches were asked speaks for those alone. */
  function scopeOf(regionId: string | null, rows: Rows): number {
    const seen = seenIn(rows)
    if (sectionRows && seen.size < seenIn(within(now, regionId)).size) return seen.size
    return speaksFor(subject.wave, regionId, () => branchesIn(places.branches, places.regions, regionId, subject.span), { here: seen, anywhere: seenIn(now) })
  }

  function frozenOf(regionId: string | null) {
    return sectionRows ? null : figureKept(subject.wave, regionId)
  }
}

/** A region's or the network's mean with its branches: the same figures as its page shows. Null: no such section. */
export function explainArea(input: ExplainArea): WhyArea | null {
  const { region, subject, places, page } = input
  const found = worked(input)
  if (!found) return null
  const { all, version, frame, spread, readingOf } = found
  const regionId = region?.id ?? null
  const { reading, inScope } = readingOf(regionId)
  const rowsOf = groupBy(within(all, regionId).filter(({ scored }) => scored > 0), ({ branchId }) => branchId)
  const sums = new Map([...rowsOf].map(([id, rows]) => [id, added(rows)]))
  const total = meansAdded([...sums.values()])
  const gatesMattered = !input.sectionRows && [...sums.values()].some(({ sum, official }) => sum !== official)
  const official = gatesMattered ? meansAdded([...sums.values()].map(({ official: sum, n }) => ({ sum, n }))) : null
  const visible = places.branches.filter(({ id, visible: mine }) => mine && sums.has(id))
  const shown = new Set(visible.map(({ id }) => id))
  const hidden = [...sums].filter(([id]) => !shown.has(id)).map(([, one]) => one)
  const regionOf = countedUnder(places.regions, subject)
  const countedOf = groupBy(within(found.now, regionId), ({ branchId }) => branchId)
  const frozen = found.frozenOf(regionId)
  const differs = frozen !== null && frozen.service !== (total?.mean ?? null)
  return {
    kind: 'area',
    id: regionId,
    name: input.name,
    subject: subjectOf(subject, version, found.found ? { key: found.found.key, title: input.say(found.found.title) } : null),
    reading,
    interval: whyAreaInterval({ reading, moments: momentsOf(within(all, regionId)), spread, inScope, withheld: !frame.told }),
    closed: closedOf(subject, reading, differs, input.restated),
    total: {
      branches: sums.size, inScope, visits: [...sums.values()].reduce((all, { n }) => all + n, 0), added: total?.added ?? 0, mean: total?.mean ?? null,
      officialAdded: official?.added ?? null, officialMean: official?.mean ?? null,
    },
    branches: visible.slice((page - 1) * WHY_PAGE, page * WHY_PAGE).map((branch): WhyMeanLine => {
      const { n, sum, official: gated, failures } = sums.get(branch.id)!
      return { id: branch.id, name: branch.name, region: regionOf(branch, countedOf.get(branch.id))?.name ?? '', n, sum: Number(sum), mean: meanOfSum(sum, n), officialMean: gatesMattered ? meanOfSum(gated, n) : null, criticalFailures: failures }
    }),
    others: { branches: hidden.length, added: hidden.length >= OTHERS_IN_A_MEAN ? (meansAdded(hidden)?.added ?? null) : null },
    regions: regionsBelow(places, regionId).flatMap(({ id, name }) => {
      const { branches, reading: below } = readingOf(id)
      return branches > 0 ? [{ id, name, reading: below, branches }] : []
    }),
    page,
    pages: Math.max(1, Math.ceil(visible.length / WHY_PAGE)),
  }
}

/** The same mean for a reader who sees it beside a branch of their own, and none of its parts. */
export function tellArea(input: ExplainArea & { of: WhyTold['of']; ownPlaces: { id: string; name: string }[] }): WhyTold | null {
  const found = worked(input)
  if (!found) return null
  const { reading } = found.readingOf(input.region?.id ?? null)
  // How many branches and visits stand behind it, and its interval, would help to single one out.
  const bare: Reading = { ...reading, n: 0, interval: null, official: null, criticalFailures: 0, gated: undefined, noSpread: false, noInterval: undefined, restated: undefined, state: reading.score === null ? 'no_score' : 'ok', ...(reading.imported ? { imported: 1 } : {}) }
  const subject = subjectOf(input.subject, found.version, found.found ? { key: found.found.key, title: input.say(found.found.title) } : null)
  return { kind: 'told', of: input.of, name: input.name, subject, reading: bare, own: input.ownPlaces }
}

const added = (rows: Rows) => ({
  n: rows.reduce((total, { scored }) => total + scored, 0),
  sum: rows.reduce((total, { sum }) => total + sum, 0n),
  official: rows.reduce((total, { sum, sumOfficial }) => total + (sumOfficial ?? sum), 0n),
  failures: rows.reduce((total, { criticalFailures }) => total + (criticalFailures ?? 0), 0),
})

/** Regions directly below, in the tree's own order; a few at most are ever shown. */
function regionsBelow({ regions }: Places, regionId: string | null): RegionPlace[] {
  const root = regions.find(({ id, parentId }) => (regionId === null ? parentId === null : id === regionId))
  return root ? regions.filter(({ parentId }) => parentId === root.id).slice(0, WHY_PAGE) : []
}
