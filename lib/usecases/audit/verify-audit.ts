import 'server-only'
import { countSeals, findBrokenSeal, findChangedEntry, type Broken, type SealStanding } from '@/lib/data/audit-log/seals'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

export type Verification = SealStanding & { broken: Broken | null }

/**
 * Computes every entry's hash from its content and every seal from its entries and the seal before, and names the first
 * that differs. A chain rewritten from end to end shows only against a last hash that was written down elsewhere.
 */
export function verifyAudit(actor: Actor): Promise<Verification> {
  permit(actor, 'audit:view')
  return withTenant(actor, async (tx) => ({ ...(await countSeals(tx)), broken: (await findChangedEntry(tx)) ?? (await findBrokenSeal(tx)) }), {
    timeout: 120_000,
  })
}
