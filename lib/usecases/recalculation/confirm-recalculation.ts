import 'server-only'
import { z } from 'zod'
import { record, recordMany } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { actionsBefore } from '@/lib/data/recalculation/actions'
import { explanationHash } from '@/lib/data/recalculation/explanation-hash'
import { countItems, listItemsToMove, type ItemToMove } from '@/lib/data/recalculation/items'
import { judgeVisits, type JudgedVisit } from '@/lib/data/recalculation/judge-visits'
import { applyScores, followScoring } from '@/lib/data/recalculation/move-scores'
import { listMoved } from '@/lib/data/recalculation/past-visits'
import { lockRecalculation, moveRecalculation, saveOutcome } from '@/lib/data/recalculation/recalculations'
import { changeFigures } from '@/lib/data/reviews/change-figures'
import { lockVisits } from '@/lib/data/reviews/find-review'
import { tellReaders } from '@/lib/data/reviews/tell'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { isSeen, nothingBecause } from '@/lib/domain/recalculation/judge'
import { someNumbers } from '@/lib/domain/recalculation/some-numbers'
import { written } from '@/lib/domain/written'

export const ConfirmRecalculation = z.object({
  standardId: z.uuid(),
  id: z.uuid(),
  /** Read by everybody whose figures move, and listed beside them where a wave is closed. */
  reason: written(2_000).trim().min(1),
})

/**
 * Moves the figures that were previewed, all of them or none: scores, rollups, actions and restatements in one transaction, and a mail
 * to those who read another figure now.
 * @throws Problem 'not_found' | 'recalculation_moved_on' for the second of two | 'recalculation_nothing' when every visit stays |
 *   'recalculation_stale' when visits were changed since, 'recalculation_works_out_otherwise' when the same answers no longer give the
 *   arithmetic that was seen, both with details.count and .reports
 */
export async function confirmRecalculation(actor: Actor, input: z.input<typeof ConfirmRecalculation>): Promise<{ moved: number }> {
  permit(actor, 'visit:recalculate')
  const { reason, ...asked } = ConfirmRecalculation.parse(input)
  const { organizationId, userId } = actor
  return withTenant(actor, async (tx) => {
    const { id, standardId, versionId, number, standard } = await lockRecalculation(tx, organizationId, asked, 'previewed')
    const items = await listItemsToMove(tx, organizationId, id)
    if (items.length === 0) throw new Problem('recalculation_nothing', nothingBecause({ stays: (await countItems(tx, [id])).get(id)?.stays ?? 0 }))
    const visitIds = items.map(({ visitId }) => visitId)
    await lockVisits(tx, organizationId, visitIds)
    refuse('recalculation_stale', await listMoved(tx, id, 'preview'))
    await moveRecalculation(tx, organizationId, id, { state: 'applied', reason, appliedBy: userId, appliedAt: now() })
    const settled = await changeFigures(tx, actor, visitIds, { cause: 'recalculated', reason, recalculationId: id }, async () => {
      const expected = new Map(items.map((item) => [item.visitId, item]))
      for await (const slice of judgeVisits(tx, organizationId, versionId, visitIds)) {
        refuse('recalculation_works_out_otherwise', slice.filter((one) => !comesOut(one, expected.get(one.past.visitId))).map(({ past }) => past.reportNumber))
        await applyScores(tx, actor, id, slice.flatMap(({ past: { visitId, reportId, versionId: own }, judged: { result } }) =>
          result ? [{ visitId, reportId, result, under: own === versionId ? null : versionId }] : [],
        ))
      }
      await followScoring(tx, id, 'new')
    })
    await record(tx, actor, 'recalculation.applied', { kind: 'recalculation', id }, { standardId, number, count: items.length })
    await recordMany(tx, actor, 'visit.recalculated', visitIds.map((visitId) => ({ kind: 'visit', id: visitId, details: { recalculationId: id, number } })))
    const seen = items.filter(({ old, new: fresh }) => isSeen(old, fresh)).map(({ visitId }) => visitId)
    const told = await tellReaders(tx, organizationId, 'recalculated', seen, reason, { standard, number })
    await saveOutcome(tx, organizationId, id, { told, actions: actionsBefore(settled) })
    return { moved: items.length }
  }, { timeout: 300_000 })
}

const refuse = (code: 'recalculation_stale' | 'recalculation_works_out_otherwise', reports: readonly string[]): void => {
  if (reports.length > 0) throw new Problem(code, { count: reports.length, reports: someNumbers(reports) })
}

/**
 * Nothing but what was shown is written, line by line and not the totals alone: what a visit is scored from, or the rules of another
 * release, may have changed since, and two lines can move against each other.
 */
const comesOut = ({ judged: { figures, result } }: JudgedVisit, item: ItemToMove | undefined): boolean =>
  item !== undefined && result !== null && figures.scoring === item.new.scoring && explanationHash(result) === item.explanation
