import type { Day } from '../visit/days'
import type { Closure } from './closure'
import type { Placement } from './placement'

/** Done on a day: since another day the branch stood in this region. `by`: null for people who are not known any more. */
export type Correction = { day: Day; regionId: string; since: Day; by: string | null }

/** One turn in a branch's life; a day to come is one that is scheduled. */
export type BranchTurn =
  | { kind: 'placed'; day: Day; regionId: string }
  | { kind: 'moved'; day: Day; from: string; to: string }
  | { kind: 'closed' | 'reopened'; day: Day }
  | { kind: 'handed_over'; day: Day; name: string; to: string }
  | ({ kind: 'corrected' } & Correction)
  | { kind: 'duty_began' | 'duty_ended'; day: Day; name: string }

type Duty = { name: string; from: Day; to: Day | null }

/** Corrections, places, closures and duties in one line of time, the latest first. */
export function turnsOf({ placements, closures, duties, corrections = [] }: { placements: readonly Placement[]; closures: readonly Closure[]; duties: readonly Duty[]; corrections?: readonly Correction[] }): BranchTurn[] {
  const places = placements.map((place, at): BranchTurn => {
    const before = placements[at - 1]
    return before ? { kind: 'moved', day: place.from, from: before.regionId, to: place.regionId } : { kind: 'placed', day: place.from, regionId: place.regionId }
  })
  const doors = closures.flatMap(({ from, to }): BranchTurn[] => [{ kind: 'closed', day: from }, ...(to ? [{ kind: 'reopened' as const, day: to }] : [])])
  const held = duties.filter(({ from, to }) => to === null || to > from)
  const next = (duty: Duty) => (duty.to === null ? undefined : held.find((other) => other !== duty && other.from === duty.to && other.name !== duty.name))
  const taken = new Set(held.flatMap((duty) => next(duty) ?? []))
  const people = held.flatMap((duty): BranchTurn[] => {
    const heir = next(duty)
    return [
      ...(taken.has(duty) ? [] : [{ kind: 'duty_began' as const, day: duty.from, name: duty.name }]),
      ...(duty.to === null ? [] : [heir ? { kind: 'handed_over' as const, day: duty.to, name: duty.name, to: heir.name } : { kind: 'duty_ended' as const, day: duty.to, name: duty.name }]),
    ]
  })
  const mended = corrections.map((one): BranchTurn => ({ kind: 'corrected', ...one }))
  return [...mended, ...places, ...doors, ...people].sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? 1 : -1))
}
