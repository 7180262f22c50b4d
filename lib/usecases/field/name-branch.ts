import 'server-only'
import { z } from 'zod'
import { findOwnVisit } from '@/lib/data/reports/find-own-visit'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { written } from '@/lib/domain/written'

export const NameBranch = z.strictObject({ nickname: written(60) })

/** The shopper's own name for a place ("the corner one"), so that two visits of a day are never mixed up. */
export async function nameBranch(actor: Actor, { visitId, nickname }: z.output<typeof NameBranch> & { visitId: string }): Promise<void> {
  permit(actor, 'field:work')
  await withTenant(actor, async (tx) => {
    const { organizationId } = actor
    const { id } = await findOwnVisit(tx, actor, visitId, ['accepted'])
    await tx.assignment.update({ where: { organizationId_id: { organizationId, id } }, data: { nickname: nickname.trim() }, select: { id: true } })
  })
}
