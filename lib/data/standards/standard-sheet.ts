import 'server-only'
import { Problem } from '@/lib/domain/problem'
import type { StandardState } from '@/lib/domain/standard/version'
import type { Tx } from '../tenant'

export type VersionLine = { id: string; number: number; state: StandardState; revision: number; at: Date; by: string }
export type StandardHead = { id: string; name: string; industry: string; archivedAt: Date | null; versions: VersionLine[] }

/** A standard's head with its versions, newest first, and who last touched each. @throws Problem 'not_found' */
export async function findStandardHead(tx: Tx, organizationId: string, standardId: string): Promise<StandardHead> {
  const row = await tx.standard.findUnique({
    where: { organizationId_id: { organizationId, id: standardId } },
    select: {
      id: true, name: true, industry: true, archivedAt: true,
      standardVersions: {
        orderBy: { number: 'desc' },
        select: { id: true, number: true, state: true, revision: true, updatedAt: true, updatedBy: true, publishedAt: true, publishedBy: true },
      },
    },
  })
  if (!row || row.standardVersions.length === 0) throw new Problem('not_found')
  const { standardVersions, ...head } = row
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(standardVersions.map((one) => one.publishedBy ?? one.updatedBy))] } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return {
    ...head,
    versions: standardVersions.map(({ publishedAt, publishedBy, updatedAt, updatedBy, ...version }) => ({
      ...version, at: publishedAt ?? updatedAt, by: nameOf.get(publishedBy ?? updatedBy) ?? '',
    })),
  }
}

export type CampaignUse = { id: string; name: string; state: 'draft' | 'running' | 'ended' }

export const listCampaignsUsing = (tx: Tx, organizationId: string, standardId: string): Promise<CampaignUse[]> =>
  tx.campaign.findMany({ where: { organizationId, standardId }, orderBy: { createdAt: 'desc' }, take: 50, select: { id: true, name: true, state: true } })
