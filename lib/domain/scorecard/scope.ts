import { closedAll, type Closure } from '../branch/closure'
import { standsOn, type Placement } from '../branch/placement'
import type { Scope } from '../people/actor'
import type { Day } from '../visit/days'

type Region = { id: string; path: string[] }
type Branch = { id: string; regionId: string | null; openedOn: Day | null; closedOn: Day | null; stood?: readonly Placement[] | null; closures?: readonly Closure[] | null }

/** Whether a reader of this scope may see a region's figures by themselves: the region or one above it is theirs. */
export const seesRegion = (scope: Scope, region: Region): boolean =>
  scope.kind === 'all' || (scope.kind === 'regions' && scope.regionIds.some((id) => region.path.includes(id)))

/** The highest regions of a scope, none inside another: where a regional manager starts. */
export const topRegions = <One extends Region>(scope: Scope, regions: readonly One[]): One[] => {
  const seen = regions.filter((region) => seesRegion(scope, region))
  return seen.filter(({ id, path }) => !seen.some((other) => other.id !== id && path.includes(other.id)))
}

/** Where a branch stood at the end of a period, or today: the places it has left are in `stood`. */
export const standingAt = ({ regionId, stood }: Pick<Branch, 'regionId' | 'stood'>, span: { to: Day } | null): string | null =>
  (span && stood && standsOn(stood, span.to)?.regionId) ?? regionId

/** Whether a region was a part of the tree on some day of a period: not ended before it, nor begun after it in the place of another. */
export function stoodIn(regions: readonly { id: string; endedOn?: Day | null; continuesId?: string | null }[], regionId: string, span: { from: Day; to: Day }): boolean {
  const region = regions.find(({ id }) => id === regionId)
  const before = region?.continuesId ? regions.find(({ id }) => id === region.continuesId) : undefined
  return (!region?.endedOn || region.endedOn > span.from) && (!before?.endedOn || before.endedOn <= span.to)
}

/** Branches that were open at some time from the first to the last day and stood under the region at its end. */
export function branchesIn(branches: readonly Branch[], regions: readonly Region[], regionId: string | null, span: { from: Day; to: Day } | null): Set<string> {
  const pathOf = new Map(regions.map(({ id, path }) => [id, path]))
  const inRegion = (branch: Branch) => regionId === null || (pathOf.get(standingAt(branch, span) ?? '') ?? []).includes(regionId)
  const wasOpen = ({ openedOn, closedOn, closures }: Branch) =>
    span === null || ((openedOn ?? '') <= span.to && (closedOn === null || closedOn > span.from) && !closedAll(closures ?? [], span.from, span.to))
  return new Set(branches.filter((branch) => inRegion(branch) && wasOpen(branch)).map(({ id }) => id))
}

/**
 * For how many branches a figure of a part speaks: those visited there, and of those that stood there each that was not visited under
 * another region in the same time. A branch that moved between its visits and the end speaks where they were made, and there alone.
 */
export const spokenFor = (standing: ReadonlySet<string>, seen: { here: ReadonlySet<string>; anywhere: ReadonlySet<string> }): number =>
  [...standing].reduce((count, id) => (seen.anywhere.has(id) ? count : count + 1), seen.here.size)

/** Branches with a visit that counts. */
export const seenIn = (rows: readonly { branchId: string; scored: number }[]): Set<string> =>
  new Set(rows.flatMap(({ branchId, scored }) => (scored > 0 ? [branchId] : [])))

/** Totals of what is planned are told only where ten or more branches hide the single one (specification, secrecy). */
export const BRANCHES_THAT_HIDE = 10
/** A mean that holds one branch beside the reader's own is that branch's figure; with two, neither is told. */
export const OTHERS_IN_A_MEAN = 2
