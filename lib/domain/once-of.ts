/**
 * What is worked out of rows and of nothing else, once for as long as those rows are held. Readers share the sums of a network until
 * figures change (decision 54), and what follows from them is the same for all of them: which branches are clearly lower, how far visits
 * scatter. Never for what depends on the reader. The answer is shared too, and nobody changes it.
 */
export function onceOf<Rows extends object, Asked extends readonly (string | number)[], Found>(work: (rows: Rows, ...asked: Asked) => Found): (rows: Rows, ...asked: Asked) => Found {
  const kept = new WeakMap<Rows, Map<string, Found>>()
  return (rows, ...asked) => {
    const known = kept.get(rows) ?? new Map<string, Found>()
    kept.set(rows, known)
    const key = JSON.stringify(asked)
    const found = known.has(key) ? known.get(key)! : work(rows, ...asked)
    known.set(key, found)
    return found
  }
}
