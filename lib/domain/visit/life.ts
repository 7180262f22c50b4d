import type { Actor } from '../people/actor'
import { isSystem } from '../people/actor'
import { may, type Permission } from '../permission'
import { Problem } from '../problem'
import type { VisitState } from './state'

/**
 * The visit's life as one table: verb → from which states, to which, by whom, needing what.
 * Everything that is not here is refused. The database holds the same pairs (visit_may_move); a test compares them.
 */
type By =
  | { permission: Permission }
  /** The shopper who holds, or is offered, this visit. */
  | { holder: 'holder' | 'offered' }
  | { system: true }

type Step = { from: readonly VisitState[]; to: VisitState; by: readonly By[]; reason: boolean }

const plans = { permission: 'visit:plan' } as const
const holder = { holder: 'holder' } as const
const offered = { holder: 'offered' } as const
const system = { system: true } as const
const reviews = { permission: 'review:work' } as const

export const visitLife = {
  offer: { from: ['draft'], to: 'open', by: [plans], reason: false },
  assign: { from: ['draft', 'open', 'accepted'], to: 'assigned', by: [plans], reason: false },
  retract: { from: ['open', 'assigned', 'accepted'], to: 'draft', by: [plans], reason: false },
  accept: { from: ['open', 'assigned'], to: 'accepted', by: [offered], reason: false },
  decline: { from: ['assigned'], to: 'open', by: [offered], reason: false },
  claim_expire: { from: ['assigned'], to: 'open', by: [system], reason: false },
  give_back: { from: ['accepted'], to: 'open', by: [holder, plans], reason: true },
  start: { from: ['accepted'], to: 'in_progress', by: [holder], reason: false },
  submit: { from: ['in_progress'], to: 'submitted', by: [holder], reason: false },
  resubmit: { from: ['returned'], to: 'submitted', by: [holder], reason: false },
  abort: { from: ['accepted', 'in_progress'], to: 'aborted', by: [holder, plans], reason: true },
  no_show: { from: ['accepted', 'in_progress'], to: 'no_show', by: [plans, system], reason: false },
  cancel: { from: ['draft', 'open', 'assigned', 'accepted', 'in_progress'], to: 'cancelled', by: [plans], reason: true },
  take_review: { from: ['submitted'], to: 'in_review', by: [reviews], reason: false },
  put_back: { from: ['in_review'], to: 'submitted', by: [reviews], reason: false },
  return: { from: ['in_review'], to: 'returned', by: [reviews], reason: true },
  approve: { from: ['in_review'], to: 'approved', by: [reviews], reason: false },
  reject: { from: ['in_review', 'returned'], to: 'rejected', by: [reviews], reason: true },
  reopen: { from: ['approved'], to: 'in_review', by: [reviews], reason: true },
  uphold_appeal: { from: ['rejected'], to: 'in_review', by: [{ permission: 'visit:publish' }], reason: true },
  publish: { from: ['approved'], to: 'published', by: [{ permission: 'visit:publish' }, system], reason: false },
  withdraw: { from: ['published'], to: 'withdrawn', by: [{ permission: 'visit:withdraw' }], reason: true },
} as const satisfies Record<string, Step>

export type VisitVerb = keyof typeof visitLife
export const visitVerbs = Object.keys(visitLife) as VisitVerb[]

/** How the actor stands to this visit: the holder accepted or was assigned it, an offered one may answer. */
export type Standing = 'holder' | 'offered' | 'stranger'

/** Whether this actor may ever use this verb, apart from the state. */
export const mayUse = (verb: VisitVerb, actor: Actor, standing: Standing): boolean =>
  (visitLife[verb].by as readonly By[]).some((by) =>
    'permission' in by ? !isSystem(actor) && may(actor, by.permission)
    : 'system' in by ? isSystem(actor)
    : actor.shopperId !== null && (standing === by.holder),
  )

export const possibleFrom = (verb: VisitVerb, state: VisitState): boolean =>
  (visitLife[verb].from as readonly VisitState[]).includes(state)

/**
 * The state after the verb.
 * @throws Problem 'forbidden' | 'not_in_this_state' (details.state, details.verb) | 'reason_missing'
 */
export function move(verb: VisitVerb, state: VisitState, actor: Actor, standing: Standing, reason = ''): VisitState {
  const step: Step = visitLife[verb]
  if (!mayUse(verb, actor, standing)) throw new Problem('forbidden')
  if (!possibleFrom(verb, state)) throw new Problem('not_in_this_state', { state, verb })
  if (step.reason && !reason.trim()) throw new Problem('reason_missing')
  return step.to
}
