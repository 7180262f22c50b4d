import 'server-only'
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
