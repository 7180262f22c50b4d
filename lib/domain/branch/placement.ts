import type { Day } from '../visit/days'

/** Where a branch stands from a day on, up to (and without) another. */
export type Placement = { regionId: string; from: Day; to: Day | null }

export const standsOn = (placements: readonly Placement[], day: Day): Placement | null =>
  placements.find(({ from, to }) => from <= day && (to === null || to > day)) ?? null

/** The history after a move: what stood before stays until that day, anything planned for later gives way. */
export function moved(placements: readonly Placement[], regionId: string, from: Day): Placement[] {
  const before = placements
    .filter((placement) => placement.from < from)
    .map((placement) => (placement.to === null || placement.to > from ? { ...placement, to: from } : placement))
  const last = before.find(({ to }) => to === from)
  if (last?.regionId === regionId) return before.map((placement) => (placement === last ? { ...placement, to: null } : placement))
  return [...before, { regionId, from, to: null }]
}
