import 'server-only'
import type { Tx } from '../tenant'

/** Which of these files an evidence, a part of one on its way, an example photo or an export of this organisation refers to; a photo taken out of a report still counts. */
export async function listInUse(tx: Tx, organizationId: string, names: readonly string[]): Promise<string[]> {
  const where = { organizationId, storedHash: { in: [...names] } }
  const evidence = await tx.evidence.findMany({ where, select: { storedHash: true } })
  const images = await tx.standardImage.findMany({ where, select: { storedHash: true } })
  const parts = await tx.evidencePart.findMany({ where, select: { storedHash: true } })
  const exports = await tx.exportPart.findMany({ where, select: { storedHash: true } })
  return [...evidence, ...images, ...parts, ...exports].map(({ storedHash }) => storedHash)
}
