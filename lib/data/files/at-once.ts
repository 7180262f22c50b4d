/** Lets so many pieces of work run at the same time; the others wait, first come first served. One that fails makes room like one that ends well. */
export function atOnce(limit: number) {
  const waiting: (() => void)[] = []
  let running = 0

  return async function run<T>(work: () => Promise<T>): Promise<T> {
    // The place of one that ends goes to the next in line directly: nobody who comes in between takes it.
    if (running < limit) running += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
