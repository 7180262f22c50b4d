import 'server-only'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import type { VersionBefore } from '@/lib/domain/standard/translated-from'
import { LeftBehindNotes } from '@/lib/domain/standard/version-before.schema'
import type { Tx } from '../tenant'

/** The version in force as a draft is held against it; null while the standard is a first draft. */
export async function findVersionBefore(tx: Tx, organizationId: string, standardId: string): Promise<VersionBefore | null> {
  const row = await tx.standardVersion.findFirst({
    where: { organizationId, standardId, state: 'published' },
    orderBy: { number: 'desc' },
    select: { content: true, leftBehind: true },
  })
  return row && { content: StandardDraft.parse(row.content), leftBehind: LeftBehindNotes.parse(row.leftBehind) }
}
