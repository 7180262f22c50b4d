import 'server-only'
import { findSettings } from '@/lib/data/organizations'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

/** The organisation's own zone: offered for new branches, and the one in which the office is told when something was done. */
export async function usualTimeZone(actor: Actor): Promise<string> {
  permit(actor, 'branch:view')
  return withTenant(actor, async (tx) => (await findSettings(tx, actor.organizationId)).timeZone)
}
