import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import type { StandardContent } from '@/lib/domain/standard/content'
import type { RevisionKind } from '@/lib/domain/standard/revision-kind'
import type { LeftBehind } from '@/lib/domain/standard/translated-from'
import { now } from '../clock'
import type { Tx } from '../tenant'

type Publishing = { id: string; standardId: string; revision: number; leftBehind: LeftBehind[] }

/** Freezes a draft; the version it follows is replaced. Of two publishing at once one wins. @throws Problem 'standard_not_draft' */
export async function savePublished(tx: Tx, { organizationId, userId }: Actor, { id, standardId, revision, leftBehind }: Publishing): Promise<void> {
  const { count } = await tx.standardVersion.updateMany({
    where: { organizationId, id, state: 'draft', revision },
    data: { state: 'published', publishedBy: userId, publishedAt: now(), leftBehind },
  })
  if (count === 0) throw new Problem('standard_not_draft')
  await tx.standardVersion.updateMany({
    where: { organizationId, standardId, state: 'published', id: { not: id } },
    data: { state: 'retired' },
  })
}

/** The frozen document's sections and criteria as rows, for figures by section and criterion. Two statements. */
export async function insertVersionRows(
  tx: Tx,
  organizationId: string,
  standardVersionId: string,
  { sections }: StandardContent,
  kinds: ReadonlyMap<string, RevisionKind>,
): Promise<void> {
  await tx.standardSection.createMany({
    data: sections.map(({ key, weightMilli, title, zone }, position) => ({
      organizationId, standardVersionId, key, position, weightMilli, title,
      acceptableTenths: zone?.acceptable ?? null,
      desiredTenths: zone?.desired ?? null,
    })),
  })
  const placed = sections.flatMap(({ key: sectionKey, criteria }) => criteria.map((criterion) => ({ sectionKey, criterion })))
  await tx.standardCriterion.createMany({
    data: placed.map(({ sectionKey, criterion }, position) => {
      const { key, type, name, prompt, weightMilli, bonus, gate, chainLink, chainOwner } = criterion
      return {
        organizationId, standardVersionId, key, sectionKey, position, type, name, prompt, weightMilli, bonus, gate, chainLink, chainOwner,
        revisionKind: kinds.get(key) ?? 'new',
      }
    }),
  })
}
