import 'server-only'
import { now } from '../clock'
import type { Tx } from '../tenant'

const columns = {
  id: true, reportId: true, criterionKey: true, kind: true, hash: true, storedHash: true, mime: true, bytes: true, width: true, height: true,
} as const

export type EvidenceHeld = {
  id: string
  reportId: string
  criterionKey: string
  kind: 'photo' | 'document' | 'sound'
  hash: string
  storedHash: string
  mime: string
  bytes: number
  width: number
  height: number
}

export const findEvidence = (tx: Tx, organizationId: string, id: string): Promise<EvidenceHeld | null> =>
  tx.evidence.findUnique({ where: { organizationId_id: { organizationId, id } }, select: columns })

/** All the server holds for a report, in the order received; what a later submission left out besides. */
export const listEvidence = (tx: Tx, organizationId: string, reportId: string) =>
  tx.evidence.findMany({
    where: { organizationId, reportId },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: { ...columns, removedAt: true },
  })

/** Of what answers name, only this is part of the report from now on: a correction may hide a criterion or bring it back. */
export async function listEvidenceAnew(tx: Tx, organizationId: string, reportId: string, { named, listed }: { named: string[]; listed: string[] }): Promise<void> {
  const unlisted = named.filter((id) => !listed.includes(id))
  const of = { organizationId, reportId }
  if (listed.length > 0) await tx.evidence.updateMany({ where: { ...of, id: { in: listed }, removedAt: { not: null } }, data: { removedAt: null } })
  if (unlisted.length > 0) await tx.evidence.updateMany({ where: { ...of, id: { in: unlisted }, removedAt: null }, data: { removedAt: now() } })
}

export type NewEvidence = EvidenceHeld & { organizationId: string; takenAt: Date | null; receivedAt: Date }

/** New to the server, in one statement. */
export const insertAllEvidence = (tx: Tx, evidence: NewEvidence[]) => tx.evidence.createMany({ data: evidence })

/** False when this id is there already: of two at once one wins and the other compares. */
export async function insertEvidence(tx: Tx, evidence: NewEvidence): Promise<boolean> {
  const { count } = await tx.evidence.createMany({ data: [evidence], skipDuplicates: true })
  return count === 1
}
