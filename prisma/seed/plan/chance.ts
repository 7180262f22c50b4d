/** Chance that falls alike at every run: sfc32 (Doty-Humphrey, PractRand), seeded from a text by FNV-1a. */
export type Chance = {
  /** 0 to 1, the latter not included. */
  next(): number
  /** Whether something of this probability happens. */
  happens(probability: number): boolean
  /** A whole number, both ends included. */
  between(low: number, high: number): number
  pick<Item>(items: readonly Item[]): Item
  /** In another order. */
  shuffle<Item>(items: readonly Item[]): Item[]
  /** Normal with this mean and spread (Box and Muller 1958). */
  normal(mean: number, spread: number): number
}

export function chanceOf(...parts: (string | number)[]): Chance {
  let state = fingerprint(parts.join('\u0000'))
  const words = [0, 1, 2, 3].map(() => (state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0)
  let [a, b, c, d] = words as [number, number, number, number]
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4_294_967_296
  }
  for (let turn = 0; turn < 12; turn++) next()
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    pick: (items) => items[between(0, items.length - 1)]!,
    shuffle(items) {
      const order = [...items]
      for (let last = order.length - 1; last > 0; last--) {
        const other = between(0, last)
        ;[order[last], order[other]] = [order[other]!, order[last]!]
      }
      return order
    },
    normal: (mean, spread) => mean + spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}
