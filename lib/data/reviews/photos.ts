import 'server-only'
import { Problem } from '@/lib/domain/problem'
import { now } from '../clock'
import type { Tx } from '../tenant'

/** A report's photos and documents that are still part of it, in the order received. */
export const listReportPhotos = async (tx: Tx, organizationId: string, reportId: string) => {
  const rows = await tx.evidence.findMany({
    where: { organizationId, reportId, removedAt: null, kind: { in: ['photo', 'document'] } },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, criterionKey: true, kind: true, width: true, height: true, takenAt: true, clearedAt: true },
  })
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind === 'document' ? kind : ('photo' as const) }))
}

/**
 * Shows a photo to readers of the published report, or hides it again. Documents (receipts) stay with reviewers.
 * @throws Problem 'not_found' for another report's, removed or unshowable evidence
 */
export async function savePhotoCleared(
  tx: Tx,
  { organizationId, userId }: { organizationId: string; userId: string },
  { reportId, evidenceId, cleared }: { reportId: string; evidenceId: string; cleared: boolean },
): Promise<void> {
  const { count } = await tx.evidence.updateMany({
    where: { organizationId, id: evidenceId, reportId, kind: 'photo', removedAt: null },
    data: cleared ? { clearedAt: now(), clearedBy: userId, audience: 'published' } : { clearedAt: null, clearedBy: null, audience: 'reviewers' },
  })
  if (count === 0) throw new Problem('not_found')
}
