/** Places of the waves that one line joins: it ends where the measure changed, and passes by those that stand apart. */
export function stretchesOf(waves: readonly { broken?: unknown; apart?: boolean }[]): number[][] {
  const all: number[][] = [[]]
  waves.forEach(({ broken, apart = false }, at) => {
    if (broken) all.push([])
    if (!apart) all.at(-1)!.push(at)
  })
  return all.filter(({ length }) => length > 0)
}
