import { Problem } from '@/lib/domain/problem'
import type { VisitState } from '@/lib/domain/visit/state'

/** A shopper writes while the visit is under way and after a return; what was sent stays as it was sent. */
export const isEditable = (state: VisitState): boolean => state === 'in_progress' || state === 'returned'

/** @throws Problem 'not_in_this_state' */
export function assertEditable(state: VisitState): void {
  if (!isEditable(state)) throw new Problem('not_in_this_state', { state })
}
