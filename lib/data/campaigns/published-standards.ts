import 'server-only'
import type { Tx } from '../tenant'

/** Standards with a version in force, by name; and the currency campaigns begin with. */
export async function listPublished(tx: Tx, organizationId: string): Promise<{ standards: { id: string; name: string }[]; currency: string }> {
  const standards = await tx.standard.findMany({
    where: { organizationId, archivedAt: null, standardVersions: { some: { state: 'published' } } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const { currency } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId }, select: { currency: true } })
  return { standards, currency }
}
