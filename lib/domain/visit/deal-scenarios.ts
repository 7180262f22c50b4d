/** How often each scenario is planned already: in the whole wave, in one branch, in one part of the wave. */
export type ScenarioTally = { total: Map<string, number>; inBranch: Map<string, number>; inPart: Map<string, number> }

const of = (tally: Map<string, number>, key: string) => tally.get(key) ?? 0
const raise = (tally: Map<string, number>, key: string) => tally.set(key, of(tally, key) + 1)

export const newTally = (): ScenarioTally => ({ total: new Map(), inBranch: new Map(), inPart: new Map() })

/** Counts a visit that has its scenario already. */
export function countScenario(tally: ScenarioTally, scenarioId: string, branchId: string, part: number): void {
  raise(tally.total, scenarioId)
  raise(tally.inBranch, `${branchId} ${scenarioId}`)
  raise(tally.inPart, `${part} ${scenarioId}`)
}

/**
 * The scenario this branch has had least, of those the one the wave has had least, of those the one this part of the wave
 * has had least: no branch, and no part of the wave, is tested on one scenario alone.
 */
export function dealScenario(tally: ScenarioTally, scenarioIds: readonly string[], branchId: string, part: number): string {
  const rank = (id: string) => [of(tally.inBranch, `${branchId} ${id}`), of(tally.total, id), of(tally.inPart, `${part} ${id}`)] as const
  let best = scenarioIds[0]!
  for (const id of scenarioIds.slice(1)) if (before(rank(id), rank(best))) best = id
  countScenario(tally, best, branchId, part)
  return best
}

function before(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index])
  return at >= 0 && one[at]! < other[at]!
}
