import 'server-only'
import { z } from 'zod'
import { record, recordMany } from '@/lib/data/audit'
import { lockStandard } from '@/lib/data/standards/drafts'
import { findLatestPublished } from '@/lib/data/standards/find-version'
import { countPlannedOnOlder, movePlanned } from '@/lib/data/standards/planned-on-older'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import type { MovedVisits, PlannedOnOlder } from '@/lib/domain/visit/version-move'

export const ViewPlannedOnOlder = z.object({ standardId: z.uuid() })

/** Null: nothing is published, or every planned visit has the version in force. @throws Problem 'not_found' */
export async function viewPlannedOnOlder(actor: Actor, { standardId }: z.output<typeof ViewPlannedOnOlder>): Promise<PlannedOnOlder | null> {
  permit(actor, 'standard:publish')
  return withTenant(actor, async (tx) => {
    const version = await findLatestPublished(tx, actor.organizationId, standardId)
    if (!version) return null
    const counts = await countPlannedOnOlder(tx, actor.organizationId, version)
    return counts.movable + counts.keeping === 0 ? null : { number: version.number, ...counts }
  })
}

export const MovePlannedVisits = z.object({ standardId: z.uuid(), /** The version in force that the person saw. */ number: z.int().min(1) })

/**
 * Planned visits that nobody can have begun take on the version in force; all others keep theirs. `before` is what puts them back.
 * @throws Problem 'not_found' | 'changed_meanwhile' when another version has come into force
 */
export async function movePlannedVisits(actor: Actor, { standardId, number }: z.output<typeof MovePlannedVisits>): Promise<{ moved: number; before: MovedVisits[] }> {
  permit(actor, 'standard:publish')
  return withTenant(actor, async (tx) => {
    const { organizationId } = actor
    await lockStandard(tx, organizationId, standardId)
    const version = await findLatestPublished(tx, organizationId, standardId)
    if (version?.number !== number) throw new Problem('changed_meanwhile')
    const before = await movePlanned(tx, organizationId, version)
    const moved = before.flatMap(({ number: from, visitIds }) => visitIds.map((id) => ({ id, from })))
    if (moved.length === 0) return { moved: 0, before }
    await record(tx, actor, 'standard.visits_moved', { kind: 'standard', id: standardId }, { number, count: moved.length })
    await recordMany(tx, actor, 'visit.version_moved', moved.map(({ id, from }) => ({ kind: 'visit', id, details: { number, from } })))
    return { moved: moved.length, before }
  })
}
