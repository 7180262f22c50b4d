import type { Actor } from '../people/actor'
import { may } from '../permission'
import { Problem } from '../problem'
import { possibleFrom } from '../visit/life'
import type { VisitState } from '../visit/state'

export const reviewDeeds = [
  'take', 'put_back', 'correct', 'clear', 'return', 'approve', 'reject', 'reopen', 'uphold_appeal', 'publish', 'exclude', 'include', 'withdraw',
] as const
export type ReviewDeed = (typeof reviewDeeds)[number]

export type Standing = {
  state: VisitState
  scoring: 'pending' | 'scored' | 'excluded'
  /** Who took the review last. */
  reviewerId: string | null
  /** Whose report it is. */
  authorId: string | null
}

/** A review belongs to who took it; managers may step in. */
export const handles = (actor: Actor, { reviewerId }: Standing): boolean => reviewerId === actor.userId || may(actor, 'visit:publish')

/** What this person may do with this report now: buttons show it and use cases hold it. */
export function possibleDeeds(actor: Actor, standing: Standing): ReviewDeed[] {
  const { state, scoring, authorId } = standing
  const own = authorId === actor.userId
  const works = !own && may(actor, 'review:work') && (state !== 'in_review' || handles(actor, standing))
  const publishes = !own && may(actor, 'visit:publish')
  const excludes = !own && may(actor, 'visit:exclude') && (state === 'approved' || state === 'published')
  const seen = state === 'approved' || state === 'published'
  const table: Record<ReviewDeed, boolean> = {
    take: works && possibleFrom('take_review', state),
    put_back: works && possibleFrom('put_back', state),
    correct: (works && state === 'in_review') || (publishes && state === 'published'),
    clear: (works && state === 'in_review') || (publishes && seen),
    return: works && possibleFrom('return', state),
    approve: works && possibleFrom('approve', state),
    reject: works && possibleFrom('reject', state),
    reopen: works && possibleFrom('reopen', state),
    uphold_appeal: publishes && possibleFrom('uphold_appeal', state),
    publish: publishes && possibleFrom('publish', state),
    exclude: excludes && scoring !== 'excluded',
    include: excludes && scoring !== 'scored',
    withdraw: !own && may(actor, 'visit:withdraw') && possibleFrom('withdraw', state),
  }
  return reviewDeeds.filter((deed) => table[deed])
}

/**
 * @throws Problem 'not_own_review' for one's own report | 'visit_moved_on' when another reviewer has it | 'not_in_this_state' |
 *   'forbidden' where the state allows it and the role does not
 */
export function assertPossible(actor: Actor, standing: Standing, deed: ReviewDeed): void {
  if (possibleDeeds(actor, standing).includes(deed)) return
  if (standing.authorId === actor.userId) throw new Problem('not_own_review')
  if (standing.state === 'in_review' && may(actor, 'review:work') && !handles(actor, standing)) throw new Problem('visit_moved_on', { state: standing.state })
  if (neededFor[deed].some((permission) => may(actor, permission)) && !onlyManagers(deed, standing)) throw new Problem('not_in_this_state', { state: standing.state })
  throw new Problem('forbidden')
}

const neededFor = {
  take: ['review:work'], put_back: ['review:work'], correct: ['review:work'], clear: ['review:work'], return: ['review:work'],
  approve: ['review:work'], reject: ['review:work'], reopen: ['review:work'], uphold_appeal: ['visit:publish'], publish: ['visit:publish'],
  exclude: ['visit:exclude'], include: ['visit:exclude'], withdraw: ['visit:withdraw'],
} as const

/** After publication a change is a manager's, so for a reviewer it is forbidden and not merely late. */
const onlyManagers = (deed: ReviewDeed, { state }: Standing) =>
  (deed === 'correct' && state === 'published') || (deed === 'clear' && (state === 'published' || state === 'approved'))
