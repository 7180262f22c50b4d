/** ln Γ(a + ½) − ln Γ(a), to about 1e-15: the asymptotic series (Abramowitz & Stegun 6.1.47) after stepping a up to 20. */
function logGammaHalfStep(a: number): number {
  let steps = 0
  let at = a
  while (at < 20) {
    steps += Math.log1p(-0.5 / (at + 0.5))
    at += 1
  }
  const square = at * at
  const series = -1 / (8 * at) + (1 / 192 - (1 / 640 - 17 / 14336 / square) / square) / (at * square)
  return steps + 0.5 * Math.log(at) + series
}

/** The continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8) by the modified Lentz method. */
function betaFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return fraction
}

/**
 * The regularised incomplete beta function I_x(a, ½), the one form Student's t needs (Abramowitz & Stegun 26.5).
 * `rest` is 1 − x, passed in by a caller who knows it without cancellation. x and rest lie in 0–1, a > 0.
 */
export function incompleteBetaHalf(a: number, x: number, rest: number): number {
  if (x <= 0) return 0
  if (rest <= 0) return 1
  const front = Math.exp(logGammaHalfStep(a) - 0.5 * Math.log(Math.PI) + a * logOf(x, rest) + 0.5 * Math.log(rest))
  // Each side of this point the other fraction converges faster.
  return x < (a + 1) / (a + 2.5) ? (front * betaFraction(a, 0.5, x)) / a : 1 - front * 2 * betaFraction(0.5, a, rest)
}

const logOf = (x: number, rest: number) => (rest < 0.5 ? Math.log1p(-rest) : Math.log(x))
