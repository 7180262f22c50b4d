import 'server-only'
import { z } from 'zod'
import { listLines } from '@/lib/data/recalculation/items'
import { listMoved, listToRescore } from '@/lib/data/recalculation/past-visits'
import { findRecalculation, findToldOfUndo, type RecalculationFound } from '@/lib/data/recalculation/recalculations'
import { namesOf } from '@/lib/data/reviews/history'
import { listReaders } from '@/lib/data/reviews/tell'
import { type Tx, withTenant } from '@/lib/data/tenant'
import { findOrganization } from '@/lib/data/visits/shopper-addresses'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { MOST_AT_ONCE } from '@/lib/domain/recalculation/judge'
import { inOrder, kindOf, type Line, lineKinds, totalsOf } from '@/lib/domain/recalculation/view'
import { groupBy } from '@/lib/domain/visit/group-by'

const PAGE = 50

export const ViewRecalculation = z.object({
  standardId: z.uuid(),
  id: z.uuid(),
  kind: z.enum(lineKinds).catch('changed').default('changed'),
  page: z.coerce.number().int().min(1).catch(1).default(1),
})

/** Reads another figure when it is applied. */
export type ReaderToTell = { name: string; role: 'branch_manager' | 'regional_manager' | 'executive'; reports: number }

/**
 * A recalculation as previewed or done: the whole at a glance, a page of its visits, who hears of it, and the reports that were changed
 * since and stand in its way. @throws Problem 'not_found'
 */
export async function viewRecalculation(actor: Actor, input: z.input<typeof ViewRecalculation>) {
  permit(actor, 'visit:recalculate')
  const { standardId, id, kind, page: asked } = ViewRecalculation.parse(input)
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    const found = await findRecalculation(tx, organizationId, standardId, id)
    const lines = await listLines(tx, id)
    const names = await namesOf(tx, [found.createdBy, found.appliedBy, found.endedBy])
    const ofKind = inOrder(lines.filter((line) => kindOf(line) === kind))
    const pages = Math.max(1, Math.ceil(ofKind.length / PAGE))
    const page = Math.min(asked, pages)
    const { state } = found
    const nameOf = (person: string | null) => (person === null ? '' : (names.get(person) ?? ''))
    const { timeZone } = await findOrganization(tx, organizationId)
    return {
      ...found,
      timeZone,
      created: nameOf(found.createdBy),
      applied: nameOf(found.appliedBy),
      ended: nameOf(found.endedBy),
      /** Of the undo; null where it is none, or older than the count. */
      undoTold: state === 'undone' ? await findToldOfUndo(tx, id) : null,
      totals: totalsOf(lines),
      kind,
      page: { lines: ofKind.slice((page - 1) * PAGE, page * PAGE), number: page, pages },
      readers: state === 'previewed' ? await readersOf(tx, organizationId, lines) : [],
      /** Published since the preview, or scored otherwise: not in it. */
      missing: state === 'previewed' ? await countMissing(tx, found, lines) : 0,
      inTheWay: state === 'previewed' ? await listMoved(tx, id, 'preview') : state === 'applied' ? await listMoved(tx, id, 'applied') : [],
    }
  })
}

async function countMissing(tx: Tx, { versionId, number, ...selection }: RecalculationFound, lines: readonly Line[]): Promise<number> {
  const known = new Set(lines.map(({ visitId }) => visitId))
  return (await listToRescore(tx, selection, { id: versionId, number }, MOST_AT_ONCE + 1)).filter((visitId) => !known.has(visitId)).length
}

/** Each once, with the nearest of their roles, in the order of their names. */
async function readersOf(tx: Tx, organizationId: string, lines: readonly Line[]): Promise<ReaderToTell[]> {
  const changed = lines.filter((line) => kindOf(line) === 'changed').map(({ visitId }) => visitId)
  const rows = await listReaders(tx, organizationId, 'recalculated', changed)
  return [...groupBy(rows, ({ email }) => email).values()]
    .flatMap((about) => (about[0] ? [{ name: about[0].name, role: about[0].role, reports: about.length }] : []))
    .sort((one, other) => one.name.localeCompare(other.name))
}
