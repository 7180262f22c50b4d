import 'server-only'
import { lockAssignment } from '@/lib/data/reports/find-own-visit'
import type { Tx } from '@/lib/data/tenant'
import { findOwnAssignment } from '@/lib/data/visits/assignments'
import { findAnyVisit, type VisitFound } from '@/lib/data/visits/find-visit'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import type { Standing } from '@/lib/domain/visit/life'

type Own = { visit: VisitFound; assignment: Awaited<ReturnType<typeof findOwnAssignment>>; shopperId: string; standing: Standing }

/** A shopper's own visit: others' visits and absent ones answer alike. @throws Problem 'forbidden' | 'not_found' */
export async function findOwnVisit(tx: Tx, actor: Actor, visitId: string): Promise<Own> {
  permit(actor, 'field:work')
  if (!actor.shopperId) throw new Problem('forbidden')
  const assignment = await findOwnAssignment(tx, actor.organizationId, visitId, actor.shopperId)
  const visit = await findAnyVisit(tx, actor.organizationId, visitId)
  const standing = assignment.state === 'accepted' ? 'holder' : assignment.state === 'offered' || assignment.state === 'assigned' ? 'offered' : 'stranger'
  return { visit, assignment, shopperId: actor.shopperId, standing }
}

/** The same, and whoever else moves this visit waits: so a step said twice at once finds what the first one did. @throws Problem as above */
export async function holdOwnVisit(tx: Tx, actor: Actor, visitId: string): Promise<Own> {
  const { assignment } = await findOwnVisit(tx, actor, visitId)
  await lockAssignment(tx, actor.organizationId, assignment.id)
  return findOwnVisit(tx, actor, visitId)
}

/**
 * Whether the shopper said this very thing before, and only its answer was lost: a visit that was given back had been accepted and has
 * its pay date, one that was declined has none.
 */
export const saidBefore = ({ state, payOn, declineReason }: Own['assignment'], step: 'decline' | 'give_back', reason: string): boolean =>
  state === 'declined' && declineReason === reason && (payOn !== null) === (step === 'give_back')
