import 'server-only'
import { z } from 'zod'
import { countItems, listWavesOf } from '@/lib/data/recalculation/items'
import { countRecalculations, findPreview, listRecalculations as listRows, type RecalculationFound } from '@/lib/data/recalculation/recalculations'
import { namesOf } from '@/lib/data/reviews/history'
import { findStandardHead } from '@/lib/data/standards/standard-sheet'
import { withTenant } from '@/lib/data/tenant'
import { findOrganization } from '@/lib/data/visits/shopper-addresses'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

const PAGE = 20

/** From the address: a page that is none is as if it were not said. */
const Key = z.uuid().optional().catch(undefined)
export const ListRecalculations = z.object({ standardId: z.uuid(), after: Key, before: Key })
export type ListedRecalculation = RecalculationFound & { moving: number; stays: number; by: string }

/** What was recalculated of a standard, the newest first and a page at a time, the preview that waits, and what a new one can be asked for. @throws Problem 'not_found' */
export async function listRecalculations(actor: Actor, { standardId, ...keys }: z.output<typeof ListRecalculations>) {
  permit(actor, 'visit:recalculate')
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    const { name, versions } = await findStandardHead(tx, organizationId, standardId)
    const { rows, newer, older } = await listRows(tx, organizationId, standardId, keys, PAGE)
    const counts = await countItems(tx, rows.map(({ id }) => id))
    const names = await namesOf(tx, rows.map(({ appliedBy, createdBy }) => appliedBy ?? createdBy))
    const waves = await listWavesOf(tx, standardId)
    const { timeZone } = await findOrganization(tx, organizationId)
    return {
      name,
      timeZone,
      versions: versions.filter(({ state }) => state !== 'draft').map(({ number }) => number),
      waves,
      open: await findPreview(tx, organizationId, standardId),
      total: await countRecalculations(tx, organizationId, standardId),
      newer,
      older,
      recalculations: rows.map((row): ListedRecalculation => ({
        ...row, moving: 0, stays: 0, ...counts.get(row.id), by: names.get(row.appliedBy ?? row.createdBy) ?? '',
      })),
    }
  })
}
