import { divideHalfUp, type Millionths } from '../exact'
import { seenIn, spokenFor } from '../scorecard/scope'
import { groupBy } from './group-by'

/** Sums of one branch in one region of a wave: a branch that moved between regions has one for each. */
export type BranchSums = {
  branchId: string
  branch: string
  /** Regions from the root down to the one the branch stood in. */
  regionPath: string[]
  scored: number
  sumService: bigint
  sumOfficial: bigint
  criticalFailures: number
}
/** Means of branches' means, each branch equal (specification, scoring rule 7); null where nothing was scored. */
export type Figure = {
  service: Millionths | null
  official: Millionths | null
  visits: number
  branches: number
  criticalFailures: number
  /** Branches it speaks for: those visited there, and those that stood there and were visited nowhere. Unknown of waves closed before it was kept. */
  inScope?: number | undefined
}
export type WaveFigures = {
  rulesVersion: 1
  /** Visits a figure needed to be judged, as the campaign asked when the wave was closed. */
  minimum?: number | undefined
  network: Figure
  regions: (Figure & { id: string; name: string })[]
  branches: (Figure & { id: string; name: string })[]
}

type Frame = { minimum: number; /** Branches that stood in a region, or (null) in the network, at some time of the wave. */ standing: (regionId: string | null) => ReadonlySet<string> }

/** The figures a wave closes with, in millionths rounded once. */
export function freezeFigures(sums: readonly BranchSums[], regions: readonly { id: string; name: string }[], frame?: Frame): WaveFigures {
  const among = (regionId: string) => sums.filter(({ regionPath }) => regionPath.includes(regionId))
  const anywhere = seenIn(sums)
  const of = (rows: readonly BranchSums[], regionId: string | null): Figure => {
    if (!frame) return figureOf(rows)
    return { ...figureOf(rows), inScope: spokenFor(frame.standing(regionId), { here: seenIn(rows), anywhere }) }
  }
  return {
    rulesVersion: 1,
    ...(frame ? { minimum: frame.minimum } : {}),
    network: of(sums, null),
    regions: regions.map(({ id, name }) => ({ id, name, ...of(among(id), id) })).filter(({ visits }) => visits > 0),
    branches: [...perBranch(sums).entries()].map(([id, rows]) => ({ id, name: rows[0]!.branch, ...figureOf(rows) })),
  }
}

const perBranch = (sums: readonly BranchSums[]) => groupBy(sums, ({ branchId }) => branchId)

export function figureOf(sums: readonly BranchSums[]): Figure {
  const branches = [...perBranch(sums).values()].map(total).filter(({ scored }) => scored > 0)
  return {
    service: meanOfMeans(branches.map(({ sumService, scored }) => [sumService, BigInt(scored)])),
    official: meanOfMeans(branches.map(({ sumOfficial, scored }) => [sumOfficial, BigInt(scored)])),
    visits: branches.reduce((sum, { scored }) => sum + scored, 0),
    branches: branches.length,
    criticalFailures: sums.reduce((sum, { criticalFailures }) => sum + criticalFailures, 0),
  }
}

const total = (rows: readonly BranchSums[]) => ({
  scored: rows.reduce((sum, { scored }) => sum + scored, 0),
  sumService: rows.reduce((sum, { sumService }) => sum + sumService, 0n),
  sumOfficial: rows.reduce((sum, { sumOfficial }) => sum + sumOfficial, 0n),
})

/** Σ(sum ÷ n) ÷ B as one exact fraction, rounded half-up once. */
function meanOfMeans(branches: [sum: bigint, n: bigint][]): Millionths | null {
  if (branches.length === 0) return null
  const common = branches.reduce((product, [, n]) => lowestCommon(product, n), 1n)
  const sum = branches.reduce((all, [one, n]) => all + one * (common / n), 0n)
  return Number(divideHalfUp(sum, common * BigInt(branches.length)))
}

const lowestCommon = (one: bigint, other: bigint) => (one / divisor(one, other)) * other
const divisor = (one: bigint, other: bigint): bigint => (other === 0n ? one : divisor(other, one % other))
