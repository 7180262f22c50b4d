import 'server-only'
import { findSettings, type OrganizationSettings } from '@/lib/data/organizations'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

export function readSettings(actor: Actor): Promise<OrganizationSettings> {
  permit(actor, 'organization:administer')
  return withTenant(actor, (tx) => findSettings(tx, actor.organizationId))
}
