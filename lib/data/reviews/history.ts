import 'server-only'
import type { Recalculated } from '@/lib/domain/review/history'
import type { VisitState } from '@/lib/domain/visit/state'
import type { Tx } from '../tenant'

export type Step = { verb: string; toState: VisitState; at: Date; byUserId: string | null; reason: string }

/** What happened to the visit from the first submission on, in order. */
export async function listSteps(tx: Tx, organizationId: string, visitId: string): Promise<Step[]> {
  const rows = await tx.visitTransition.findMany({
    where: { organizationId, visitId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { verb: true, toState: true, at: true, byUserId: true, reason: true },
  })
  const first = rows.findIndex(({ verb }) => verb === 'submit')
  return rows.slice(Math.max(0, first))
}

/** Names of people by id; a reviewer's trace names who did it. */
export async function namesOf(tx: Tx, userIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(userIds.filter((id) => id !== null))]
  const rows = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Old and new figures of a visit in a closed wave, newest first. */
export const listRestatements = (tx: Tx, organizationId: string, visitId: string) =>
  tx.restatement.findMany({
    where: { organizationId, visitId },
    orderBy: { at: 'desc' },
    select: { id: true, at: true, by: true, cause: true, reason: true, oldService: true, newService: true, oldOfficial: true, newOfficial: true },
  })

/** The recalculations that moved a visit's figures, those undone since included. */
export async function listRecalculated(tx: Tx, organizationId: string, visitId: string): Promise<Recalculated[]> {
  const rows = await tx.recalculationItem.findMany({
    where: { organizationId, visitId, newRevision: { not: null } },
    orderBy: { newRevision: 'asc' },
    select: {
      oldService: true, newService: true,
      recalculation: { select: { reason: true, appliedAt: true, appliedBy: true, undoReason: true, endedAt: true, endedBy: true, version: { select: { number: true } } } },
    },
  })
  return rows.flatMap(({ oldService, newService, recalculation: { version, reason, appliedAt, appliedBy, undoReason, endedAt, endedBy } }) =>
    appliedAt && appliedBy
      ? [{
          number: version.number, old: oldService, new: newService,
          applied: { at: appliedAt, by: appliedBy, reason },
          undone: endedAt && endedBy ? { at: endedAt, by: endedBy, reason: undoReason } : null,
        }]
      : [],
  )
}
