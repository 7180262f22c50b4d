import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { revokeInvitation as revoke } from '@/lib/data/members/invitations'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const RevokeInvitation = z.object({ invitationId: z.uuid() })

/** Takes an invitation back. @throws Problem 'forbidden' | 'not_found' also when it was answered in the meantime */
export async function revokeInvitation(actor: Actor, { invitationId }: z.output<typeof RevokeInvitation>): Promise<void> {
  permit(actor, 'member:manage')
  await withTenant(actor, async (tx) => {
    if (!(await revoke(tx, invitationId))) throw new Problem('not_found')
    await record(tx, actor, 'invitation.revoked', { kind: 'invitation', id: invitationId })
  })
}
