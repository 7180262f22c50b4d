/** The fewest visits of a branch that may carry a claim (DOMAIN §5); an organisation may ask for more. */
export const MINIMUM_VISITS = 3
/** Within-branch degrees of freedom (visits − branches) under which the pooled spread is too uncertain to use. */
export const MINIMUM_SPREAD_DF = 20

/** One branch's visits of one standard, channel and period. `mean` in percent, `squares` = Σ(y − ȳ)² in percent². */
export type BranchMoments = { branchId: string; n: number; mean: number; squares: number }

/** Sums over one branch's visit scores, in percent 0–100 and its square. */
export type BranchSums = { branchId: string; n: number; sum: number; sumSquares: number }

/** The same sums as they are stored: scores in millionths of a percent, so one square alone passes 2^53. */
export type BranchMillionthSums = { branchId: string; n: number; sum: bigint; sumSquares: bigint }

/**
 * From sums in percent. Σ(y − ȳ)² loses digits to cancellation here, so a remainder of rounding alone counts as 0;
 * where stored scores are at hand use momentsFromMillionths, which is exact. Throws RangeError on impossible sums.
 */
export function momentsFromPercent({ branchId, n, sum, sumSquares }: BranchSums): BranchMoments {
  requireCount(n)
  if (n === 0) return { branchId, n, mean: 0, squares: 0 }
  const squares = sumSquares - (sum * sum) / n
  const rounding = 1e-12 * sumSquares
  if (squares < -rounding) throw new RangeError(`sum of squares ${sumSquares} is impossible for sum ${sum} of ${n}`)
  return { branchId, n, mean: sum / n, squares: squares <= rounding ? 0 : squares }
}

/** From stored sums: n·Σy² − (Σy)² is formed in whole numbers, so equal scores give exactly 0. Throws RangeError on impossible sums. */
export function momentsFromMillionths({ branchId, n, sum, sumSquares }: BranchMillionthSums): BranchMoments {
  requireCount(n)
  if (n === 0) return { branchId, n, mean: 0, squares: 0 }
  const scaled = BigInt(n) * sumSquares - sum * sum
  if (scaled < 0n) throw new RangeError(`sum of squares ${sumSquares} is impossible for sum ${sum} of ${n}`)
  return { branchId, n, mean: Number(sum) / n / 1e6, squares: Number(scaled) / n / 1e12 }
}

/** From single scores in millionths of a percent. */
export function momentsFromScores(branchId: string, scores: readonly number[]): BranchMoments {
  const exact = scores.map((score) => BigInt(score))
  const sum = exact.reduce((total, score) => total + score, 0n)
  const sumSquares = exact.reduce((total, score) => total + score * score, 0n)
  return momentsFromMillionths({ branchId, n: scores.length, sum, sumSquares })
}

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
