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

/** The width of one letter, in pixels at 12 px of type. */
export const LETTER = 6.6
/** Between one label and the next. */
export const GAP = 6

/** A label in at most two lines of `width` pixels; what is longer ends in "…". */
export function labelLines(label: string, width: number): string[] {
  const letters = Math.max(3, Math.floor((width - GAP) / LETTER))
  const lines: string[] = []
  for (const word of label.trim().split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && (lines.length === 2 || last.length + 1 + word.length <= letters)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => (line.length > letters ? `${line.slice(0, letters - 1).trimEnd()}…` : line))
}
