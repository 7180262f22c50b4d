import type { Actor } from '../people/actor'
import { may } from '../permission'
import { Problem } from '../problem'
import { isOpen, type ActionState } from './settle'

/** What people may say of an action; the rest is told by visits. */
export type ActionVerb = 'finish' | 'reopen' | 'edit'

/** @throws Problem 'not_in_this_state' */
export function assertWorkable(state: ActionState, verb: ActionVerb): void {
  const fits = verb === 'reopen' ? state === 'done' || state === 'holding' || state === 'confirmed' : isOpen(state)
  if (!fits) throw new Problem('not_in_this_state')
}

/** A date moves earlier by whoever works on the action, later by somebody above the branch alone. Days "2026-11-21". @throws Problem 'due_later' */
export function assertDue(actor: Actor, before: string, after: string): void {
  if (after > before && !may(actor, 'action:postpone')) throw new Problem('due_later')
}
