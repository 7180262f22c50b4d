'use server'

import { getTranslations } from 'next-intl/server'
import { AbortVisit, abortVisit } from '@/lib/usecases/visits/abort-visit'
import { PostMessage, postMessage } from '@/lib/usecases/messages/post-message'
import { AssignVisit, assignVisit } from '@/lib/usecases/visits/assign-visit'
import { AssignVisits, assignVisits } from '@/lib/usecases/visits/assign-visits'
import { CancelVisits, cancelVisits } from '@/lib/usecases/visits/cancel-visits'
import type { GivingRefusal } from '@/lib/usecases/visits/give-out'
import { MarkNoShow, markNoShow } from '@/lib/usecases/visits/mark-no-show'
import { nameRefusals } from '@/lib/usecases/visits/name-refusals'
import { OfferVisits, offerVisits } from '@/lib/usecases/visits/offer-visits'
import { ReassignVisit, reassignVisit } from '@/lib/usecases/visits/reassign-visit'
import { RemindShopper, remindShopper } from '@/lib/usecases/visits/remind-shopper'
import { ReplaceVisit, replaceVisit } from '@/lib/usecases/visits/replace-visit'
import { RescheduleVisit, rescheduleVisit } from '@/lib/usecases/visits/reschedule-visit'
import { RetractVisit, retractVisit } from '@/lib/usecases/visits/retract-visit'
import type { Actor } from '@/lib/domain/people/actor'
import { formAction } from '@/lib/web/form-action'

export const offerVisitsAction = formAction(OfferVisits, async (actor, input) => {
  const { offers, refusals } = await offerVisits(actor, input)
  return { done: offers, refusals: await named(actor, refusals) }
})

export const assignVisitsAction = formAction(AssignVisits, async (actor, input) => {
  const { assigned, refusals } = await assignVisits(actor, input)
  return { done: assigned, refusals: await named(actor, refusals) }
})

export const cancelVisitsAction = formAction(CancelVisits, async (actor, input) => {
  const { cancelled, refusals } = await cancelVisits(actor, input)
  return { done: cancelled, refusals: await named(actor, refusals.map(({ visitId }) => ({ visitId, shopperId: '', code: 'not_in_this_state' }))) }
})

export const assignVisitAction = formAction(AssignVisit, async (actor, input) => void (await assignVisit(actor, input)))
export const reassignVisitAction = formAction(ReassignVisit, async (actor, input) => void (await reassignVisit(actor, input)))
export const retractVisitAction = formAction(RetractVisit, async (actor, input) => void (await retractVisit(actor, input)))
export const rescheduleVisitAction = formAction(RescheduleVisit, async (actor, input) => void (await rescheduleVisit(actor, input)))
export const noShowAction = formAction(MarkNoShow, async (actor, input) => void (await markNoShow(actor, input)))
export const abortVisitAction = formAction(AbortVisit, async (actor, input) => void (await abortVisit(actor, input)))
export const replaceVisitAction = formAction(ReplaceVisit, replaceVisit)
export const remindShopperAction = formAction(RemindShopper, remindShopper)
export const postMessageAction = formAction(PostMessage, async (actor, input) => void (await postMessage(actor, input)))

/** Refusals with the names people know: the branch, the shopper, the sentence of the rule. */
async function named(actor: Actor, refusals: GivingRefusal[]) {
  const say = await getTranslations('problems')
  return (await nameRefusals(actor, refusals)).map(({ visit, shopper, code }) => ({ visit, shopper, words: say(code) }))
}
