import type { VisitState } from '../visit/state'
import type { Draft } from './draft'
import type { ShopperForm } from './shopper-form'

/** All a phone needs to go on with a report: what is asked, what was answered, what the server holds. */
export type ReportDesk = {
  visitId: string
  reportId: string
  state: VisitState
  /** Under way or returned: only then is anything written. */
  editable: boolean
  /** The number the next submission has. */
  number: number
  /** Moments are ISO. */
  place: { name: string; nickname: string; timeZone: string; reportDueAt: string | null; offeredAt: string }
  currency: string
  form: ShopperForm
  draft: Draft
  /** Ids of photos the server holds. */
  held: string[]
  receipts: { number: number; receipt: string; receivedAt: string }[]
  questions: { criterionKey: string | null; question: string }[]
}
