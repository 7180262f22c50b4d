import 'server-only'
import { Problem } from '@/lib/domain/problem'
import type { Tx } from '../tenant'

export const hasDraft = async (tx: Tx, organizationId: string, standardId: string): Promise<boolean> =>
  (await tx.standardVersion.count({ where: { organizationId, standardId, state: 'draft' } })) > 0

/** @throws Problem 'standard_not_draft' | 'changed_meanwhile' */
export async function deleteDraft(tx: Tx, organizationId: string, standardId: string, revision: number): Promise<{ number: number }> {
  const draft = await tx.standardVersion.findFirst({ where: { organizationId, standardId, state: 'draft' }, select: { id: true, number: true } })
  if (!draft) throw new Problem('standard_not_draft')
  const { count } = await tx.standardVersion.deleteMany({ where: { organizationId, id: draft.id, state: 'draft', revision } })
  if (count === 0) throw new Problem('changed_meanwhile')
  return { number: draft.number }
}

export const hasVersions = async (tx: Tx, organizationId: string, standardId: string): Promise<boolean> =>
  (await tx.standardVersion.count({ where: { organizationId, standardId } })) > 0

export const countRunningCampaigns = (tx: Tx, organizationId: string, standardId: string): Promise<number> =>
  tx.campaign.count({ where: { organizationId, standardId, state: 'running' } })

/** Whether this changed anything. */
export async function saveArchived(tx: Tx, organizationId: string, standardId: string, archivedAt: Date | null): Promise<boolean> {
  const { count } = await tx.standard.updateMany({
    where: { organizationId, id: standardId, archivedAt: archivedAt ? null : { not: null } },
    data: { archivedAt },
  })
  return count > 0
}
