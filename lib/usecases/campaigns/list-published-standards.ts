import 'server-only'
import { listPublished } from '@/lib/data/campaigns/published-standards'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

/** What a campaign can stand on, and the organisation's currency. */
export async function listPublishedStandards(actor: Actor) {
  permit(actor, 'campaign:edit')
  return withTenant(actor, (tx) => listPublished(tx, actor.organizationId))
}
