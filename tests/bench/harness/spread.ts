const rounded = (value: number): number => Math.round(value * 100) / 100

/** The value under which such a share of them lies, by the nearest rank; NaN of none. */
export function rank(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export type Spread = { p50: number; p95: number; p99: number }
export const spreadOf = (values: readonly number[]): Spread => ({ p50: rounded(rank(values, 0.5)), p95: rounded(rank(values, 0.95)), p99: rounded(rank(values, 0.99)) })
export { rounded }
