import type { VisitState } from './state'

/**
 * Planned visits that nobody can have begun: they may take on a newer version of their standard. From acceptance on a phone holds the
 * questions and may have begun them without a connection, so those keep the version they have.
 */
export const movableStates = ['draft', 'open', 'assigned'] as const satisfies VisitState[]

/** Not made yet, but the form may be in somebody's hands. */
export const keepingStates = ['accepted', 'in_progress'] as const satisfies VisitState[]

/** Planned visits on an older version than the one in force: how many may move to it, and how many keep theirs. */
export type PlannedOnOlder = { number: number; movable: number; keeping: number }

/** Visits that took on a newer version, and the number of the version they had. */
export type MovedVisits = { number: number; visitIds: string[] }

/** More than these are not handed back and forth to be put back at one press. */
export const MOST_PUT_BACK = 5_000
