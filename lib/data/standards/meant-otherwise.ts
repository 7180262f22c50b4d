import 'server-only'
import type { Tx } from '../tenant'

/** The criteria of which a version's author, or another type or option, said that they mean something else than before. */
export async function listMeantOtherwise(tx: Tx, organizationId: string, versionIds: string[]): Promise<Set<string>> {
  const rows = await tx.standardCriterion.findMany({
    where: { organizationId, standardVersionId: { in: versionIds }, revisionKind: 'meaning' },
    select: { key: true },
  })
  return new Set(rows.map(({ key }) => key))
}
