import 'server-only'
import { Problem } from '@/lib/domain/problem'
import { addDays } from '@/lib/domain/visit/days'
import { dayOfWall } from '@/lib/domain/visit/window'
import { now } from '../clock'
import type { Tx } from '../tenant'
import { refusing } from '../violation'
import { holdColumns } from './assignments'
import type { VisitFound } from './find-visit'

/** Freezes what was promised: fee, cap, pay date. @throws Problem 'offer_gone' | 'rotation' | 'conflict_of_interest' */
export async function saveAccepted(tx: Tx, organizationId: string, assignmentId: string, visit: VisitFound): Promise<void> {
  const payOn = addDays(dayOfWall(visit.windowEnd), visit.campaign.payAfterDays)
  const { count } = await refusing(
    tx.assignment.updateMany({
      where: { organizationId, id: assignmentId, state: { in: ['offered', 'assigned'] } },
      data: {
        state: 'accepted', holds: true, ...holdColumns(visit), answeredAt: now(), feeMinor: visit.feeMinor,
        expenseCapMinor: visit.expenseCapMinor, currency: visit.currency, payOn: new Date(`${payOn}T00:00:00Z`),
      },
    }),
  )
  if (count === 0) throw new Problem('offer_gone')
}
