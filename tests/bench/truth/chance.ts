/** A seeded source of chance (mulberry32), so that a simulation tells the same every time. */
export function chanceFrom(seed: number) {
  let state = seed
  /** From 0 (inclusive) to 1 (exclusive). */
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    share,
    between: (low: number, high: number) => low + (high - low) * share(),
    whole: (low: number, high: number) => low + Math.floor((high - low + 1) * share()),
    /** A normal deviate by Box and Muller. */
    normal: (mean: number, deviation: number) => mean + deviation * Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
    /** How many of so many succeed. */
    successes: (of: number, rate: number) => Array.from({ length: of }).filter(() => share() < rate).length,
  }
}
export type SeededChance = ReturnType<typeof chanceFrom>
