/** Chance that a seed repeats exactly: a 64-bit linear congruence, read through its upper bits. */
export type Chance = {
  /** 0 up to and without `limit`. */
  below: (limit: number) => number
  /** true `percent` times in a hundred. */
  in100: (percent: number) => boolean
  /** One of a list that is never empty. */
  one: <const T>(choices: readonly T[]) => T
  /** Between `least` and `most` things, both included. */
  several: <T>(least: number, most: number, make: (index: number) => T) => T[]
}

const modulus = (1n << 64n) - 1n

export function seededChance(seed: number): Chance {
  let state = (BigInt(seed) * 0x9e3779b97f4a7c15n + 0x2545f4914f6cdd1dn) & modulus
  const next = () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & modulus
    const folded = state ^ (state >> 29n)
    return Number((folded >> 16n) & 0xffffffffn)
  }
  for (let warm = 0; warm < 4; warm++) next()
  const below = (limit: number) => next() % limit
  return {
    below,
    in100: (percent) => below(100) < percent,
    one: (choices) => choices[below(choices.length)] as (typeof choices)[number],
    several: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, (_, index) => make(index)),
  }
}
