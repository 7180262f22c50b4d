import type { Possible, VisitActs } from '@/components/visits/visit-actions'
import type { viewVisit } from '@/lib/usecases/visits/view-visit'
import {
  abortVisitAction, assignVisitAction, cancelVisitsAction, noShowAction, offerVisitsAction, reassignVisitAction, remindShopperAction,
  replaceVisitAction, rescheduleVisitAction, retractVisitAction,
} from '../actions'

type Found = Awaited<ReturnType<typeof viewVisit>>

/** Which of the office's buttons the visit's state allows now. */
export function possibleFor({ visit, verbs, begun, replaceable, replacement, assignments }: Found): Possible {
  const can = (verb: Found['verbs'][number]) => verbs.includes(verb)
  const running = visit.campaign.state === 'running'
  const waiting = assignments.some(({ state }) => state === 'offered' || state === 'assigned')
  const late = visit.reportDueAt !== null && visit.reportDueAt <= new Date() && (visit.state === 'accepted' || visit.state === 'in_progress')
  return {
    offer: running && (visit.state === 'draft' || visit.state === 'open'),
    assign: running && (visit.state === 'draft' || visit.state === 'open'),
    reassign: running && (visit.state === 'assigned' || visit.state === 'accepted'),
    retract: can('retract'),
    reschedule: can('cancel') && visit.state !== 'in_progress' && visit.wave.state !== 'closed',
    cancel: can('cancel'),
    noShow: can('no_show') && begun,
    abort: can('abort') && begun,
    replace: replaceable && replacement === null,
    remind: (visit.state === 'open' && waiting) || visit.state === 'assigned' || visit.state === 'returned' || late,
  }
}

export const visitActs = (org: string): VisitActs => ({
  offer: offerVisitsAction.bind(null, org),
  assign: assignVisitAction.bind(null, org),
  reassign: reassignVisitAction.bind(null, org),
  retract: retractVisitAction.bind(null, org),
  reschedule: rescheduleVisitAction.bind(null, org),
  cancel: cancelVisitsAction.bind(null, org),
  noShow: noShowAction.bind(null, org),
  abort: abortVisitAction.bind(null, org),
  replace: replaceVisitAction.bind(null, org),
  remind: remindShopperAction.bind(null, org),
})
