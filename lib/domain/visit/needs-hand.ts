/** Why a visit waits for the office, the most pressing first. */
export const handKinds = ['unassigned', 'overdue', 'returned', 'unanswered', 'due'] as const
export type HandKind = (typeof handKinds)[number]
