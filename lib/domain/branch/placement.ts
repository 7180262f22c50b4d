import type { Day } from '../visit/days'
import type { Region } from './region-tree'

/** Where a branch stands from a day on, up to (and without) another. */
export type Placement = { regionId: string; from: Day; to: Day | null }

export const standsOn = (placements: readonly Placement[], day: Day): Placement | null =>
  placements.find(({ from, to }) => from <= day && (to === null || to > day)) ?? null

/** The history after a move: what stood before stays until that day, anything planned for later gives way. */
export function moved(placements: readonly Placement[], regionId: string, from: Day): Placement[] {
  const before = placements
    .filter((placement) => placement.from < from)
    .map((placement) => (placement.to === null || placement.to > from ? { ...placement, to: from } : placement))
  return joined([...before, { regionId, from, to: null }])
}

/** The history as it should have been written: from that day on the branch stood there, up to the next move known already. */
export function corrected(placements: readonly Placement[], regionId: string, from: Day): Placement[] {
  const inForce = standsOn(placements, from)
  const first = placements[0]
  if (!inForce) return joined([{ regionId, from, to: first?.from ?? null }, ...placements])
  return joined(placements.flatMap((placement) => {
    if (placement !== inForce) return [placement]
    const rest = { regionId, from, to: placement.to }
    return placement.from < from ? [{ ...placement, to: from }, rest] : [rest]
  }))
}

/** The history where regions give way to others from a day on: each key by its value. */
export function succeeded(placements: readonly Placement[], successors: ReadonlyMap<string, string>, from: Day): Placement[] {
  return joined(placements.flatMap((placement) => {
    const regionId = successors.get(placement.regionId)
    if (!regionId || (placement.to !== null && placement.to <= from)) return [placement]
    return placement.from < from ? [{ ...placement, to: from }, { regionId, from, to: placement.to }] : [{ ...placement, regionId }]
  }))
}

/** The history without the move of that day: what stood before goes on until the next move; null where none begins then, or nothing stood before. */
export function withoutMove(placements: readonly Placement[], from: Day): Placement[] | null {
  const at = placements.findIndex((placement) => placement.from === from)
  const [before, gone] = [placements[at - 1], placements[at]]
  if (!before || !gone) return null
  return joined([...placements.slice(0, at - 1), { ...before, to: gone.to }, ...placements.slice(at + 1)])
}

/** Whether a branch moves on that day because its region goes on elsewhere from then. */
export function movesWithRegion(placements: readonly Placement[], from: Day, regions: readonly Pick<Region, 'id' | 'endedOn' | 'continuesId'>[]): boolean {
  const at = placements.findIndex((placement) => placement.from === from)
  const [left, entered] = [placements[at - 1]?.regionId, placements[at]?.regionId]
  return regions.some(({ id, continuesId }) => id === entered && continuesId === left) && regions.some(({ id, endedOn }) => id === left && endedOn === from)
}

/** Two places in a row that are the same are one. */
const joined = (placements: readonly Placement[]): Placement[] =>
  placements.reduce<Placement[]>((all, placement) => {
    const last = all.at(-1)
    return last?.regionId === placement.regionId ? [...all.slice(0, -1), { ...last, to: placement.to }] : [...all, placement]
  }, [])
