import 'server-only'
import { record } from '@/lib/data/audit'
import { countRollupDifferences, rebuildRollups as rebuildAll } from '@/lib/data/rollups/rebuild'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

const PATIENCE = 600_000

/** Sums an organisation's rollups anew from its published visits; how many rows had been different before. */
export async function rebuildRollups(actor: Actor): Promise<{ differences: number }> {
  permit(actor, 'organization:administer')
  return withTenant(
    actor,
    async (tx) => {
      const differences = await countRollupDifferences(tx)
      if (differences > 0) await rebuildAll(tx)
      await record(tx, actor, 'rollups.rebuilt', { kind: 'organization', id: actor.organizationId }, { differences })
      return { differences }
    },
    { timeout: PATIENCE },
  )
}
