/**
 * What one section can be worth with 0, 1, 2 … more of its answers mended, always the ones that bring most;
 * null: with so few its pass mark would still fail the visit.
 */
export type Menu = (bigint | null)[]

type Most = { total: bigint; counts: number[] }

/**
 * For each number of mended answers in all the most the sections can be worth together, and how many to mend in each:
 * a knapsack over the sections. Needed because a section bounded at 0 is not concave: its first fix may bring nothing.
 */
export function mostByCount(menus: Menu[]): (Most | null)[] {
  const steps: { totals: (bigint | null)[]; taken: number[] }[] = []
  let totals: (bigint | null)[] = [0n]
  for (const menu of menus) {
    const taken: number[] = []
    totals = joined(totals, menu, (count, here) => (taken[count] = here))
    steps.push({ totals, taken })
  }
  return totals.map((total, count) => (total === null ? null : { total, counts: countsFor(count) }))

  function countsFor(count: number): number[] {
    return steps.reduceRight<number[]>((counts, { taken }) => {
      const here = taken[count] ?? 0
      count -= here
      return [here, ...counts]
    }, [])
  }
}

/** The most that the sections can be worth with as many answers mended, yet dealt otherwise than `counts`; null: in no way. */
export function mostDealtOtherwise(menus: Menu[], counts: number[]): bigint | null {
  const size = counts.reduce((sum, count) => sum + count, 0)
  let alike: bigint | null = 0n
  let alikeCount = 0
  let otherwise: (bigint | null)[] = []
  menus.forEach((menu, index) => {
    const count = counts[index] ?? 0
    const next = joined(otherwise, menu).slice(0, size + 1)
    menu.slice(0, size + 1 - alikeCount).forEach((worth, here) => {
      if (here === count || worth === null || alike === null) return
      const sum: bigint = alike + worth
      const before = next[alikeCount + here] ?? null
      next[alikeCount + here] = before === null || sum > before ? sum : before
    })
    const worth = menu[count] ?? null
    alike = alike === null || worth === null ? null : alike + worth
    alikeCount += count
    otherwise = Array.from(next, (total) => total ?? null)
  })
  return otherwise[size] ?? null
}

/** Totals of the sections so far joined with one more section: for each count the best way to share it. */
function joined(totals: (bigint | null)[], menu: Menu, take?: (count: number, here: number) => void): (bigint | null)[] {
  if (totals.length === 0) return []
  const next = Array.from<bigint | null>({ length: totals.length + menu.length - 1 }).fill(null)
  totals.forEach((total, before) => {
    if (total === null) return
    menu.forEach((worth, here) => {
      if (worth === null) return
      const sum = total + worth
      const best = next[before + here] ?? null
      if (best !== null && best >= sum) return
      next[before + here] = sum
      take?.(before + here, here)
    })
  })
  return next
}
