import type { Day } from '../visit/days'
import type { AbortReason, Channel, VisitState } from '../visit/state'
import type { WallTime } from '../visit/window'

/** Where a visit stands for its shopper. Nothing here says how it was judged. */
export type OwnStage = 'offered' | 'ahead' | 'under_way' | 'returned' | 'sent' | 'approved' | 'rejected' | 'ended'

export function stageOf(state: VisitState, assignment: 'offered' | 'assigned' | 'accepted'): OwnStage {
  if (assignment !== 'accepted') return 'offered'
  switch (state) {
    case 'accepted':
      return 'ahead'
    case 'in_progress':
      return 'under_way'
    case 'returned':
      return 'returned'
    case 'submitted':
    case 'in_review':
      return 'sent'
    case 'approved':
    case 'published':
    case 'withdrawn':
      return 'approved'
    case 'rejected':
      return 'rejected'
    default:
      return 'ended'
  }
}

/** What a shopper sees of a visit in a list. Money in minor units; wall time of the branch's zone. */
export type OwnVisitLine = {
  visitId: string
  stage: OwnStage
  state: VisitState
  branchName: string
  town: string
  address: string
  nickname: string
  channel: Channel
  windowStart: WallTime
  windowEnd: WallTime
  timeZone: string
  minutes: number
  photosNeeded: number
  feeMinor: number
  expenseCapMinor: number
  currency: string
  payOn: Day
  /** ISO; until when an offer may be accepted. */
  claimExpiresAt: string | null
  /** ISO. */
  reportDueAt: string | null
  receipts: { number: number; receipt: string; receivedAt: string }[]
  /** A rejection's reason, as the office wrote it; on the page of a visit that could not be made, what its shopper wrote. */
  reason: string
  /** Why it could not be made, as its shopper said; on its page alone. */
  abortReason?: AbortReason | null
  unread: number
}

/** In the shopper's language; empty where the author wrote nothing. */
export type Brief = {
  name: string
  persona: string
  task: string
  purchase: string
  purchaseLimitMinor: number | null
  minimumStayMinutes: number | null
  forbidden: string
}

export type OwnVisitPage = OwnVisitLine & { /** The first day, while it lies ahead on the branch's calendar: not before can the report be begun. */ opensOn: Day | null; notes: string; brief: Brief | null; questions: { criterionKey: string | null; /** What was asked there; empty for a question about the whole report. */ prompt: string; question: string }[] }
