import 'server-only'
import type { VisitFee } from '@/lib/domain/planner/precision-view'
import type { Tx } from '../tenant'

/** Fee and expense cap as the campaign of this wave settles them now; null for a wave that is not there. */
export async function findVisitFee(tx: Tx, organizationId: string, waveId: string): Promise<VisitFee | null> {
  const wave = await tx.wave.findUnique({
    where: { organizationId_id: { organizationId, id: waveId } },
    select: { campaign: { select: { name: true, feeMinor: true, expenseCapMinor: true, currency: true } } },
  })
  if (!wave) return null
  const { name, ...fee } = wave.campaign
  return { campaign: name, ...fee }
}
