import { Problem } from '../problem'
import { isOpen, type ActionState } from './settle'

/** What people may say of an action; the rest is told by visits. */
export type ActionVerb = 'finish' | 'reopen' | 'edit'

/** @throws Problem 'not_in_this_state' */
export function assertWorkable(state: ActionState, verb: ActionVerb): void {
  const fits = verb === 'reopen' ? state === 'done' || state === 'holding' || state === 'confirmed' : isOpen(state)
  if (!fits) throw new Problem('not_in_this_state')
}
