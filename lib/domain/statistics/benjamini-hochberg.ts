/**
 * Adjusted p-values of the step-up procedure that bounds the share of false discoveries (Y. Benjamini & Y. Hochberg,
 * J. R. Statist. Soc. B 57, 1995, 289–300): min over j ≥ i of p_(j)·m/j, at most 1, in the order given.
 * A finding is a discovery at level q when its adjusted p is ≤ q.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const descending = pValues.map((p, at) => ({ p, at })).sort((one, other) => other.p - one.p)
  const adjusted = new Array<number>(pValues.length)
  let smallest = 1
  descending.forEach(({ p, at }, index) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a p-value lies in 0–1, got ${p}`)
    smallest = Math.min(smallest, p * (pValues.length / (pValues.length - index)))
    adjusted[at] = smallest
  })
  return adjusted
}
