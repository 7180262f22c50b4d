/**
 * What goes next of what waits, at most `limit` at once. What something on the way does not let through is found by sending ever less, and
 * then gives way to the rest; once all of it was tried, it is its turn again. `ofOne`: what keeps its order among itself.
 */
export function giveWay<One>(limit: number, idOf: (one: One) => string, ofOne = idOf) {
  const stuck = new Set<string>()
  let size = limit
  return {
    next(waiting: readonly One[]): One[] {
      const held = new Set(waiting.filter((one) => stuck.has(idOf(one))).map(ofOne))
      const free = waiting.filter((one) => !held.has(ofOne(one)))
      if (free.length === 0) stuck.clear()
      return (free.length > 0 ? free : waiting).slice(0, size)
    },
    went: () => void (size = Math.min(limit, 2 * size)),
    stuck(carried: readonly One[]): void {
      size = Math.ceil(carried.length / 2)
      if (carried.length === 1) stuck.add(idOf(carried[0]!))
    },
  }
}
