import type { Tenths } from '../exact'
import { branchChanges } from '../statistics/branch-changes'
import type { TrendBreak } from '../trend/score-trend'
import { groupBy } from '../visit/group-by'
import { newestVersion, versionsOf, whenIs, within } from './area'
import type { CompareInput, Listed } from './compare-rows'
import { keptOfBranches, minimumOf, todayOfBranches } from './frozen'
import { meansTold } from './means-told'
import { branchReading, momentsOf, spreadOf, type Reading } from './reading'
import type { BranchRow } from './rows'
import { versionOf } from './words'

/**
 * One branch in both periods. `found`: more than chance over the whole list. `broken`: the measure changed between its visits;
 * `restated`: a closed wave shows figures its visits no longer give. Both claim no difference.
 */
export type ChangeLine = { id: string; name: string; before: Reading; now: Reading } & (
  | { kind: 'interval'; points: Tenths; low: Tenths; high: Tenths; found: boolean }
  | { kind: 'no_interval' | 'no_spread' | 'too_few_visits'; points: Tenths }
  | { kind: 'broken' | 'restated' }
)
type NameLine = { id: string; name: string; reading: Reading }
export type ChangesShown = {
  /** Why the figures of this part do not join. */
  broken: TrendBreak | null
  lines: ChangeLine[]
  entered: { count: number; lines: NameLine[] }
  left: { count: number; lines: NameLine[] }
}

/** How many branches that came or went are named at once. */
const NAMED = 20

/** Both periods of the branches shown, and who came and went in this part; null while there is no period before. */
export function changesOf(input: CompareInput, shown: readonly Listed[], readings: ReadonlyMap<string, Reading>, broken: TrendBreak | null): ChangesShown | null {
  const { region, subject, before, places, branchRows, todayRows, trend, words } = input
  const [then, now] = [whenIs(branchRows, 'before'), whenIs(branchRows, 'now')]
  const scored = (rows: readonly BranchRow[]) => groupBy(within(rows, region?.id ?? null).filter((row) => row.scored > 0), ({ branchId }) => branchId)
  const [thenOf, nowOf] = [scored(then), scored(now)]
  if (thenOf.size === 0) return null
  const own = input.seesAll ? null : places.branches.filter(({ visible }) => visible)
  const all = {
    then: { spread: spreadOf(then), told: meansTold(then, own).network, minimum: before ? minimumOf(before) : subject.minimum },
    now: { spread: spreadOf(now), told: meansTold(now, own).network, minimum: subject.minimum },
  }
  const kept = {
    then: keptOfBranches(before, then, region?.id ?? null),
    now: keptOfBranches(subject.wave, now, region?.id ?? null),
  }
  const todays = { then: todayOfBranches(before, todayRows, region?.id ?? null), now: todayOfBranches(subject.wave, todayRows, region?.id ?? null) }
  const readingOf = (when: 'then' | 'now', id: string, rows: BranchRow[], frozen = true): Reading => {
    const zone = versionOf(words, newestVersion(rows))?.zone ?? null
    return branchReading(rows, { ...all[when], zone, frozen: frozen ? (kept[when].get(id) ?? null) : null, today: todays[when](id) })
  }
  const restated = (when: 'then' | 'now', id: string, rows: BranchRow[], reading: Reading) =>
    kept[when].has(id) && readingOf(when, id, rows, false).score !== reading.score

  // The list that is tested is that of the whole network, so that a branch's change is read alike on every page.
  const rowsIn = (rows: readonly BranchRow[], of: ReadonlyMap<string, BranchRow[]>) =>
    groupBy(rows.filter((row) => row.scored > 0 && (!of.has(row.branchId) || region === null || row.regionPath.includes(region.id))), ({ branchId }) => branchId)
  const [everyThen, everyNow] = [rowsIn(then, thenOf), rowsIn(now, nowOf)]
  const joins = (id: string) => trend.breakBetween(versionsOf(everyThen.get(id) ?? []), versionsOf(everyNow.get(id) ?? [])) === null
  const joined = new Set([...everyNow.keys()].filter((id) => everyThen.has(id) && joins(id)))
  const changes = new Map(
    branchChanges({
      before: momentsOf([...everyThen.values()].flat()), after: momentsOf([...everyNow].flatMap(([id, rows]) => (joined.has(id) ? rows : []))),
      minimum: subject.minimum, shown: new Set(shown.map(({ id }) => id)),
    }).map((change) => [change.branchId, change]),
  )
  const lines = shown.flatMap(({ id, name }): ChangeLine[] => {
    const [old, rows, reading] = [thenOf.get(id), nowOf.get(id), readings.get(id)]
    if (!old || !rows || !reading) return []
    const line = { id, name, before: readingOf('then', id, old), now: reading }
    if (!joined.has(id)) return [{ ...line, kind: 'broken' }]
    if (restated('then', id, old, line.before) || restated('now', id, rows, reading)) return [{ ...line, kind: 'restated' }]
    const found = changes.get(id)
    if (!found || found.change.kind === 'no_common_branches') return []
    const { change } = found
    const points = Math.round(change.change * 10)
    if (change.kind !== 'interval') return [{ ...line, kind: change.kind, points }]
    return [{ ...line, kind: 'interval', points, low: Math.round(change.low * 10), high: Math.round(change.high * 10), found: found.found }]
  })
  const only = (when: 'then' | 'now', rows: ReadonlyMap<string, BranchRow[]>, other: ReadonlyMap<string, BranchRow[]>) => {
    const those = places.branches.filter(({ id, visible }) => visible && rows.has(id) && !other.has(id))
    return { count: those.length, lines: those.slice(0, NAMED).map(({ id, name }) => ({ id, name, reading: readingOf(when, id, rows.get(id)!) })) }
  }
  return { broken, lines, entered: only('now', nowOf, thenOf), left: only('then', thenOf, nowOf) }
}
