import 'server-only'
import { findEvidence } from '@/lib/data/evidence/evidence'
import { fromStart, heldBytes, listParts } from '@/lib/data/evidence/parts'
import { findOwnReport } from '@/lib/data/reports/find-own-visit'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

/**
 * How much of a photo that travels in parts is here, in bytes from its start; `whole` when it is kept and needs no more.
 * @throws Problem 'not_found'
 */
export async function viewEvidenceProgress(actor: Actor, { visitId, evidenceId }: { visitId: string; evidenceId: string }): Promise<{ held: number; whole: boolean }> {
  permit(actor, 'field:work')
  return withTenant(actor, async (tx) => {
    const { report } = await findOwnReport(tx, actor, visitId)
    const evidence = await findEvidence(tx, actor.organizationId, evidenceId)
    if (evidence?.reportId === report.id) return { held: 0, whole: true }
    const parts = await listParts(tx, actor.organizationId, evidenceId)
    return { held: heldBytes(fromStart(parts.filter(({ reportId }) => reportId === report.id))), whole: false }
  })
}
