import 'server-only'
import { Problem } from '@/lib/domain/problem'
import type { VisitWindow } from '@/lib/domain/visit/window'
import type { Tx } from '../tenant'
import { refusing } from '../violation'
import { holdColumns } from './assignments'
import type { VisitFound } from './find-visit'
import { windowColumns } from './insert-visits'

/** A new window; assignments keep in step, so that rotation counts from it. The shoppers who hold the visit. @throws Problem 'changed_meanwhile' | 'buffer_days' | 'rotation' */
export async function saveWindow(tx: Tx, organizationId: string, visit: VisitFound, window: VisitWindow, revision: number): Promise<string[]> {
  const columns = windowColumns(window)
  const reportDueAt = visit.reportDueAt ? new Date(columns.windowEndAt.getTime() + visit.campaign.reportDueHours * 3_600_000) : null
  const { count } = await refusing(
    tx.visit.updateMany({
      where: { organizationId, id: visit.id, revision, state: visit.state },
      data: { ...columns, reportDueAt, revision: { increment: 1 } },
    }),
  )
  if (count === 0) throw new Problem('changed_meanwhile')
  const standing = { organizationId, visitId: visit.id, state: { in: ['offered' as const, 'assigned' as const, 'accepted' as const] } }
  await refusing(
    tx.assignment.updateMany({ where: standing, data: holdColumns({ ...visit, windowStart: window.start, windowEnd: window.end }) }),
  )
  const holders = await tx.assignment.findMany({ where: { ...standing, state: { in: ['assigned', 'accepted'] } }, select: { shopperId: true } })
  return holders.map(({ shopperId }) => shopperId)
}
