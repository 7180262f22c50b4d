import { divideHalfUp, type Millionths } from '../exact'

/** A sum of means as one exact fraction, both figures in millionths, each rounded half-up once; null where nobody was visited. */
export function meansAdded(branches: readonly { sum: bigint; n: number }[]): { added: Millionths; mean: Millionths } | null {
  if (branches.length === 0) return null
  const common = branches.reduce((product, { n }) => lowestCommon(product, BigInt(n)), 1n)
  const over = branches.reduce((all, { sum, n }) => all + sum * (common / BigInt(n)), 0n)
  return { added: Number(divideHalfUp(over, common)), mean: Number(divideHalfUp(over, common * BigInt(branches.length))) }
}

/** sum ÷ n in millionths, rounded half-up once. */
export const meanOfSum = (sum: bigint, n: number): Millionths => Number(divideHalfUp(sum, BigInt(n)))

const lowestCommon = (one: bigint, other: bigint) => (one / divisor(one, other)) * other
const divisor = (one: bigint, other: bigint): bigint => (other === 0n ? one : divisor(other, one % other))
