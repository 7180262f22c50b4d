export const visitStates = [
  'draft', 'open', 'assigned', 'accepted', 'in_progress', 'submitted', 'in_review', 'returned', 'approved', 'published',
  'cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn',
] as const
export type VisitState = (typeof visitStates)[number]

/** Ended: frees its slot, its days and its shopper. */
export const endedStates = ['cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn'] as const satisfies VisitState[]
export const isLive = (state: VisitState): boolean => !(endedStates as readonly VisitState[]).includes(state)

/** Behind everybody: published, or ended before. All others still need somebody's work. */
export const overStates: readonly VisitState[] = ['published', ...endedStates]
export const openStates: readonly VisitState[] = visitStates.filter((state) => !overStates.includes(state))

/** What nobody at branch or executive level may hear of. */
export const isSecret = (state: VisitState): boolean => state !== 'published' && state !== 'withdrawn'

export const channels = ['on_site', 'telephone', 'written', 'web'] as const
export type Channel = (typeof channels)[number]
export const purposes = ['routine', 'recheck', 'pilot', 'announced', 'self_check', 'competitor'] as const
export type Purpose = (typeof purposes)[number]
export const abortReasons = ['closed', 'recognised', 'unsafe', 'refused'] as const
export type AbortReason = (typeof abortReasons)[number]
export const assignmentStates = ['offered', 'assigned', 'accepted', 'declined', 'expired', 'withdrawn'] as const
export type AssignmentState = (typeof assignmentStates)[number]
