import 'server-only'
import { insertSeal } from '@/lib/data/audit-log/seals'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

/** Seals what was recorded since the last seal; answers how many entries. Every minute, and once a day without looking at dates. */
export function sealAudit(actor: Actor, { all = false }: { all?: boolean } = {}): Promise<number> {
  permit(actor, 'audit:view')
  return withTenant(actor, (tx) => insertSeal(tx, actor.organizationId, { all }))
}
