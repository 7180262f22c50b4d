import 'server-only'
import { z } from 'zod'
import { findRun, Mapping, saveRun } from '@/lib/data/import/branch-runs'
import { withTenant } from '@/lib/data/tenant'
import { cleanMapping } from '@/lib/domain/branch/import/columns'
import { knownTimeZone } from '@/lib/domain/branch/time-zone'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const MapBranchImport = z.object({
  runId: z.uuid(),
  mapping: Mapping.optional(),
  timeZone: z.string().refine((zone) => knownTimeZone(zone) === zone, { params: { code: 'wrong' } }).optional(),
  closeMissing: z.union([z.literal('all'), z.array(z.uuid()).max(10_000)]).optional(),
})

/** Says which column holds what, the zone of branches whose row names none, and which absent branches close. @throws Problem 'already_done' once it runs | 'forbidden' to close them for who sees no plans */
export async function mapBranchImport(actor: Actor, { runId, mapping, ...options }: z.output<typeof MapBranchImport>): Promise<void> {
  permit(actor, 'branch:import')
  // Which of the absent stay open tells of visits planned in them.
  if (options.closeMissing?.length) permit(actor, 'visit:plan')
  await withTenant(actor, async (tx) => {
    const run = await findRun(tx, actor.organizationId, runId, { lock: true })
    if (run.state !== 'uploaded') throw new Problem('already_done')
    await saveRun(tx, actor.organizationId, runId, {
      mapping: mapping ? cleanMapping(mapping, run.table.header) : run.mapping,
      options: { timeZone: options.timeZone ?? run.options.timeZone, closeMissing: options.closeMissing ?? run.options.closeMissing },
    })
  })
}
