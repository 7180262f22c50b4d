import 'server-only'
import { listDue } from '@/lib/data/reviews/approved-visits'
import { publishVisits } from '@/lib/data/reviews/publish-visits'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

const AT_ONCE = 100

/** Publishes what is due by now, some at a time, each lot in a transaction of its own. The worker's task. */
export async function publishDue(actor: Actor): Promise<{ published: number }> {
  permit(actor, 'visit:publish')
  let published = 0
  for (;;) {
    const lot = await withTenant(actor, async (tx) => publishVisits(tx, actor, await listDue(tx, actor.organizationId, AT_ONCE)), { timeout: 120_000 })
    if (lot.length === 0) return { published }
    published += lot.length
  }
}
