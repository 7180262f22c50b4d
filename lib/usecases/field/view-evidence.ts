import 'server-only'
import { type EvidenceHeld, findEvidence } from '@/lib/data/evidence/evidence'
import { thumbnailOf } from '@/lib/data/files/photo'
import { getFile } from '@/lib/data/files/store'
import { findOwnVisit } from '@/lib/data/reports/find-own-visit'
import { type Tx, withTenant } from '@/lib/data/tenant'
import { findVisit } from '@/lib/data/visits/find-visit'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export type PhotoSize = 'full' | 'thumbnail'

/**
 * A photo or a sound of a report, for its shopper and for reviewers; a sound has one size. @throws Problem 'not_found', alike for absent, foreign and forbidden
 */
export async function viewEvidence(
  actor: Actor,
  { visitId, evidenceId, size }: { visitId: string; evidenceId: string; size: PhotoSize },
): Promise<{ bytes: Uint8Array; mime: string; kind: EvidenceHeld['kind'] }> {
  const { storedHash, mime, kind } = await withTenant(actor, async (tx) => {
    const reportId = await reportSeenBy(tx, actor, visitId, evidenceId)
    const evidence = await findEvidence(tx, actor.organizationId, evidenceId)
    if (!evidence || evidence.reportId !== reportId) throw new Problem('not_found')
    return evidence
  })
  const bytes = await getFile(size === 'thumbnail' && kind !== 'sound' ? thumbnailOf(storedHash) : storedHash)
  if (!bytes) throw new Problem('not_found')
  return { bytes, mime, kind }
}

/** The report whose photos this person may see: the shopper's own, or any of a visit within a reviewer's scope. */
async function reportSeenBy(tx: Tx, actor: Actor, visitId: string, evidenceId: string): Promise<string> {
  if (may(actor, 'review:view')) {
    await findVisit(tx, actor, visitId)
    const report = await tx.report.findFirst({
      where: { organizationId: actor.organizationId, visitId, evidence: { some: { id: evidenceId } } },
      select: { id: true },
    })
    if (report) return report.id
  }
  const { report } = await findOwnVisit(tx, actor, visitId, ['accepted'])
  if (!report) throw new Problem('not_found')
  return report.id
}
