import 'server-only'
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

export type NewEvidence = EvidenceHeld & { organizationId: string; takenAt: Date | null; receivedAt: Date }

/** New to the server, in one statement. */
export const insertAllEvidence = (tx: Tx, evidence: NewEvidence[]) => tx.evidence.createMany({ data: evidence })

/** False when this id is there already: of two at once one wins and the other compares. */
export async function insertEvidence(tx: Tx, evidence: NewEvidence): Promise<boolean> {
  const { count } = await tx.evidence.createMany({ data: [evidence], skipDuplicates: true })
  return count === 1
}
