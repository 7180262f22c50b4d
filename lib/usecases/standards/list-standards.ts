import 'server-only'
import { listStandardRows } from '@/lib/data/standards/list-standards'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permit } from '@/lib/domain/permission'

/** Every standard of the organisation; who does not write them sees what is in force. */
export async function listStandards(actor: Actor) {
  permit(actor, 'standard:view')
  const drafts = may(actor, 'standard:edit')
  return withTenant(actor, (tx) => listStandardRows(tx, actor.organizationId, { drafts }))
}
