import type { VisitState } from '../visit/state'
import type { AskedAgain } from './asked-again'
import type { Draft } from './draft'
import type { Overruled } from './overruled'
import type { PlaceAsked } from './place'
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
  /** When the visit is to be made; ISO. A phone may hold a visit packed before this was told. */
  window?: { from: string; to: string }
  /** What is wanted of the place; null where nobody goes anywhere. */
  placeAsked?: PlaceAsked | null
  currency: string
  form: ShopperForm
  draft: Draft
  /** Where two devices met in it and the later change was used, the oldest first; a copy of before does not say. */
  overruled?: Overruled[]
  /** Ids of photos the server holds. */
  held: string[]
  receipts: { number: number; receipt: string; receivedAt: string }[]
  questions: AskedAgain[]
}
