import 'server-only'
import { z } from 'zod'
import { record, recordMany } from '@/lib/data/audit'
import { lockStandard } from '@/lib/data/standards/drafts'
import { findLatestPublished, findPublishedNumber } from '@/lib/data/standards/find-version'
import { countPinned, movedFrom, putBackPlanned } from '@/lib/data/standards/planned-on-older'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { MOST_PUT_BACK } from '@/lib/domain/visit/version-move'

export const PutBackPlannedVisits = z.object({
  standardId: z.uuid(),
  /** The version in force, to which they were moved. */
  number: z.int().min(1),
  before: z.array(z.object({ number: z.int().min(1), visitIds: z.array(z.uuid()).max(MOST_PUT_BACK) })).max(100)
    .refine((before) => before.reduce((sum, { visitIds }) => sum + visitIds.length, 0) <= MOST_PUT_BACK),
})

/**
 * Takes a move back: visits that were moved, as their history says, and that still nobody can have begun get the version they had;
 * `kept`: those that still have the newer one.
 * @throws Problem 'not_found' | 'invalid' when a version is no older one | 'changed_meanwhile' when another version has come into force
 */
export async function putBackPlannedVisits(actor: Actor, { standardId, number, before }: z.output<typeof PutBackPlannedVisits>): Promise<{ putBack: number; kept: number }> {
  permit(actor, 'standard:publish')
  return withTenant(actor, async (tx) => {
    const { organizationId } = actor
    await lockStandard(tx, organizationId, standardId)
    const inForce = await findLatestPublished(tx, organizationId, standardId)
    if (inForce?.number !== number) throw new Problem('changed_meanwhile')
    const back: { id: string; number: number }[] = []
    for (const moved of before) {
      if (moved.number >= number) throw new Problem('invalid')
      const older = await findPublishedNumber(tx, organizationId, standardId, moved.number)
      const ids = await putBackPlanned(tx, organizationId, { newer: inForce, older, visitIds: await movedFrom(tx, organizationId, { visitIds: moved.visitIds, from: moved.number, to: number }) })
      back.push(...ids.map((id) => ({ id, number: moved.number })))
    }
    const kept = await countPinned(tx, organizationId, inForce, before.flatMap(({ visitIds }) => visitIds))
    if (back.length === 0) return { putBack: 0, kept }
    await record(tx, actor, 'standard.visits_put_back', { kind: 'standard', id: standardId }, { number, count: back.length })
    await recordMany(tx, actor, 'visit.version_put_back', back.map(({ id, number: older }) => ({ kind: 'visit', id, details: { number: older } })))
    return { putBack: back.length, kept }
  })
}
