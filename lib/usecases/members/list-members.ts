import 'server-only'
import { listInvitations, type WaitingInvitation } from '@/lib/data/members/invitations'
import { listMembers as list, listPlaces, type Member } from '@/lib/data/members/list-members'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

export type Members = { members: Member[]; invitations: WaitingInvitation[]; places: Awaited<ReturnType<typeof listPlaces>> }

/** Who works in the office, who is invited, and the regions and branches a role can be narrowed to. */
export function listMembers(actor: Actor): Promise<Members> {
  permit(actor, 'member:manage')
  return withTenant(actor, async (tx) => ({ members: await list(tx), invitations: await listInvitations(tx), places: await listPlaces(tx) }))
}
