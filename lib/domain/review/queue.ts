/** To be taken · taken by me · by others · waiting for the shopper · to be published · not accepted. */
export const queueViews = ['waiting', 'mine', 'taken', 'returned', 'approved', 'rejected'] as const
export type QueueView = (typeof queueViews)[number]

/** One report in the queue; moments are ISO texts, days "2026-11-21". */
export type QueueLine = {
  visitId: string
  branch: string
  town: string
  wave: string
  visitedOn: string | null
  state: 'submitted' | 'in_review' | 'returned' | 'approved' | 'rejected'
  since: string
  submission: number
  reviewer: string | null
  publishAt: string | null
  incomplete: boolean
}

export type Queue = {
  view: QueueView
  lines: QueueLine[]
  next: string | null
  counts: Record<QueueView, number>
  /** `earlyUntil`: the last day of a wave whose reports are to wait for it. */
  waves: { id: string; name: string; campaign: string; approved: number; earlyUntil: string | null }[]
}
