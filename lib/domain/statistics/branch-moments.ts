/** The fewest visits of a branch that may carry a claim (DOMAIN §5); an organisation may ask for more. */
export const MINIMUM_VISITS = 3
/** Within-branch degrees of freedom (visits − branches) under which the pooled spread is too uncertain to use. */
export const MINIMUM_SPREAD_DF = 20

/** One branch's visits of one standard, channel and period. `mean` in percent, `squares` = Σ(y − ȳ)² in percent². */
export type BranchMoments = {
  branchId: string
  n: number
  mean: number
  squares: number
  /** Visits whose own scores are known, and Σ(y − ȳ)² and the mean of those, where others are known only as the mean of several; absent: all are. */
  single?: { n: number; mean: number; squares: number }
}

/** Sums over one branch's visit scores as they are stored: in millionths of a percent, so one square alone passes 2^53. */
export type BranchMillionthSums = { branchId: string; n: number; sum: bigint; sumSquares: bigint }

/** From stored sums: n·Σy² − (Σy)² is formed in whole numbers, so equal scores give exactly 0. Throws RangeError on impossible sums. */
export function momentsFromMillionths({ branchId, n, sum, sumSquares }: BranchMillionthSums): BranchMoments {
  requireCount(n)
  if (n === 0) return { branchId, n, mean: 0, squares: 0 }
  const scaled = BigInt(n) * sumSquares - sum * sum
  if (scaled < 0n) throw new RangeError(`sum of squares ${sumSquares} is impossible for sum ${sum} of ${n}`)
  return { branchId, n, mean: Number(sum) / n / 1e6, squares: Number(scaled) / n / 1e12 }
}

/** What is known of single visits: all of a branch's, or those whose own scores are known. */
export const ownVisits = ({ n, squares, single }: BranchMoments): { n: number; squares: number } => single ?? { n, squares }

/** The branches a figure can rest on: those with at least one scored visit. */
export const visited = (branches: readonly BranchMoments[]): BranchMoments[] => branches.filter(({ n }) => n > 0)

export const totalVisits = (branches: readonly BranchMoments[]): number => branches.reduce((sum, { n }) => sum + n, 0)

/** Mean of branch means, each branch equal (DOMAIN §4.7), or null without a visit. */
export function meanOfBranchMeans(branches: readonly BranchMoments[]): number | null {
  const seen = visited(branches)
  return seen.length === 0 ? null : seen.reduce((sum, { mean }) => sum + mean, 0) / seen.length
}

export const clipToPercent = (value: number): number => Math.min(100, Math.max(0, value))

function requireCount(n: number): void {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a count of visits must be a whole number from 0, got ${n}`)
}
