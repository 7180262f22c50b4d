/** Work that is to end before a report goes. */
export function underWay() {
  const all = new Set<Promise<unknown>>()
  return {
    add<Result>(work: Promise<Result>): Promise<Result> {
      const over = work.catch(() => undefined).finally(() => all.delete(over))
      all.add(over)
      return work
    },
    /** When what is under way now has ended; null when nothing is. */
    over: () => (all.size > 0 ? Promise.all([...all]) : null),
  }
}
