const WIDEST = 100
/** The shortest span of an axis in points: a change of one point must not look like a cliff. */
const SHORTEST = 30

/** An axis in tens around the values (points 0–100), at least 30 points long. */
export function axisAround(values: readonly number[]): { from: number; to: number; ticks: number[] } {
  const lowest = Math.floor((Math.min(...values, WIDEST) - 2) / 10) * 10
  const highest = Math.ceil((Math.max(...values, 0) + 2) / 10) * 10
  let [from, to] = [Math.max(0, lowest), Math.min(WIDEST, highest)]
  while (to - from < SHORTEST) {
    if (from > 0) from -= 10
    else to += 10
  }
  const step = to - from > 60 ? 20 : 10
  return { from, to, ticks: Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step) }
}
