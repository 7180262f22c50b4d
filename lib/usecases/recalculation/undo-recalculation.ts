import 'server-only'
import { z } from 'zod'
import { record, recordMany } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { restoreActions } from '@/lib/data/recalculation/actions'
import { listItemsToMove } from '@/lib/data/recalculation/items'
import { followScoring, restoreScores } from '@/lib/data/recalculation/move-scores'
import { listMoved } from '@/lib/data/recalculation/past-visits'
import { findActionsBefore, lockRecalculation, moveRecalculation } from '@/lib/data/recalculation/recalculations'
import { changeFigures } from '@/lib/data/reviews/change-figures'
import { lockVisits } from '@/lib/data/reviews/find-review'
import { tellReaders } from '@/lib/data/reviews/tell'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { isSeen } from '@/lib/domain/recalculation/judge'
import { someNumbers } from '@/lib/domain/recalculation/some-numbers'
import { written } from '@/lib/domain/written'

export const UndoRecalculation = z.object({ standardId: z.uuid(), id: z.uuid(), reason: written(2_000).trim().min(1) })

/**
 * Puts every figure back exactly as it was before the recalculation, all or none. A visit that was corrected, excluded, withdrawn or
 * recalculated again after it stands on the new figures, so it blocks the way back.
 * @throws Problem 'not_found' | 'recalculation_moved_on' | 'recalculation_changed_since' with details.count and .reports
 */
export async function undoRecalculation(actor: Actor, input: z.input<typeof UndoRecalculation>): Promise<{ restored: number }> {
  permit(actor, 'visit:recalculate')
  const { reason, ...asked } = UndoRecalculation.parse(input)
  const { organizationId, userId } = actor
  return withTenant(actor, async (tx) => {
    const { id, standardId, number, standard } = await lockRecalculation(tx, organizationId, asked, 'applied')
    const items = await listItemsToMove(tx, organizationId, id)
    const visitIds = items.map(({ visitId }) => visitId)
    await lockVisits(tx, organizationId, visitIds)
    const moved = await listMoved(tx, id, 'applied')
    if (moved.length > 0) throw new Problem('recalculation_changed_since', { count: moved.length, reports: someNumbers(moved) })
    await moveRecalculation(tx, organizationId, id, { state: 'undone', undoReason: reason, endedBy: userId, endedAt: now() })
    const settled = await changeFigures(tx, actor, visitIds, { cause: 'recalculated', reason, recalculationId: id }, async () => {
      await restoreScores(tx, organizationId, id)
      await followScoring(tx, id, 'old')
    })
    await restoreActions(tx, await findActionsBefore(tx, organizationId, id), settled)
    await recordMany(tx, actor, 'visit.recalculation_undone', visitIds.map((visitId) => ({ kind: 'visit', id: visitId, details: { recalculationId: id, number } })))
    const seen = items.filter(({ old, new: fresh }) => isSeen(old, fresh)).map(({ visitId }) => visitId)
    const told = await tellReaders(tx, organizationId, 'recalculation_undone', seen, reason, { standard, number })
    await record(tx, actor, 'recalculation.undone', { kind: 'recalculation', id }, { standardId, number, count: items.length, told })
    return { restored: items.length }
  }, { timeout: 300_000 })
}
