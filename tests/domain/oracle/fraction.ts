/** Exact rational numbers in lowest terms; the denominator is always positive. Made for the oracle alone. */
export type Fraction = { readonly n: bigint; readonly d: bigint }

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new RangeError('a fraction needs a denominator')
  const sign = bottom < 0n ? -1n : 1n
  const divisor = greatestCommonDivisor(top, bottom * sign)
  return { n: (top * sign) / divisor, d: (bottom * sign) / divisor }
}

export const zero = fraction(0)
export const one = fraction(1)

export const plus = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d)
export const over = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n)

export const isUnder = (a: Fraction, b: Fraction) => a.n * b.d < b.n * a.d
export const least = (first: Fraction, ...rest: Fraction[]) => rest.reduce((a, b) => (isUnder(b, a) ? b : a), first)
export const greatest = (first: Fraction, ...rest: Fraction[]) => rest.reduce((a, b) => (isUnder(a, b) ? b : a), first)
export const total = (all: Fraction[]) => all.reduce(plus, zero)

/** The whole number nearest to the fraction; exactly between two, the upper one. */
export function nearestHalfUp(a: Fraction): number {
  const lifted = plus(a, fraction(1, 2))
  const truncated = lifted.n / lifted.d
  const isBelowZeroWithRest = lifted.n < 0n && lifted.n % lifted.d !== 0n
  return Number(isBelowZeroWithRest ? truncated - 1n : truncated)
}

/** For a value known to be whole. */
export function whole(a: Fraction): number {
  if (a.d !== 1n) throw new RangeError(`${a.n}/${a.d} is not a whole number`)
  return Number(a.n)
}
