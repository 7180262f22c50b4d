export const actionStates = ['open', 'done', 'holding', 'confirmed', 'reopened', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** What still asks for work. */
export const openStates = ['open', 'reopened'] as const satisfies ActionState[]
export const isOpen = (state: ActionState): boolean => state === 'open' || state === 'reopened'

/** Passes in a row after which an action is confirmed (specification, actions). */
export const PASSES_TO_CONFIRM = 3

/** One published visit's word on one criterion; not applicable and could not check say nothing and are left out. */
export type Finding = { visitId: string; /** ISO date of the visit */ on: string; failed: boolean }
/** What people did: the day somebody last said it was done, and whether somebody has reopened it since. */
export type Handled = { doneOn: string | null; reopened: boolean }
export type Settled = { state: ActionState; holding: number }

/**
 * Where an action stands after all published visits, by their dates: failed → open; done by somebody → done; a pass on a later
 * visit → holding 1, 2, confirmed at the third in a row; a fail → reopened until somebody says done again. Visits up to the day it
 * was done say nothing about the repair. Told anew from all findings, so that a correction, exclusion or withdrawal is just
 * another history; without any fail the action is dropped, and where there never was one, there is none (null).
 */
export function settle(findings: readonly Finding[], handled: Handled | null): Settled | null {
  if (!findings.some(({ failed }) => failed)) return handled ? { state: 'dropped', holding: 0 } : null
  const { doneOn, reopened } = handled ?? { doneOn: null, reopened: false }
  if (reopened) return { state: 'reopened', holding: 0 }
  if (doneOn === null) return { state: 'open', holding: 0 }
  let holding = 0
  for (const { on, failed } of inOrder(findings)) {
    if (on <= doneOn) continue
    if (failed) return { state: 'reopened', holding: 0 }
    holding = Math.min(PASSES_TO_CONFIRM, holding + 1)
    // Confirmed is an end: a fail after it is seen by the loop and reopens.
  }
  return { state: holding === 0 ? 'done' : holding < PASSES_TO_CONFIRM ? 'holding' : 'confirmed', holding }
}

export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((one, other) => (one.on === other.on ? compare(one.visitId, other.visitId) : compare(one.on, other.on)))

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
