import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { now } from '../clock'
import type { Tx } from '../tenant'
import { changeVisits } from '../visits/transition-many'
import { changeFigures } from './change-figures'
import { tellReaders } from './tell'

/** Opens approved reports to their readers, with rollups and actions; ids of those that were still to be published. */
export async function publishVisits(tx: Tx, actor: Actor, visitIds: string[], reason = ''): Promise<string[]> {
  let published: string[] = []
  await changeFigures(tx, actor, visitIds, { cause: 'published', reason }, async () => {
    published = await changeVisits(tx, actor, { visitIds, from: 'approved', verb: 'publish' })
    await tx.visit.updateMany({
      where: { organizationId: actor.organizationId, id: { in: published } },
      data: { publishedAt: now(), publishAt: null },
    })
  })
  await tellReaders(tx, actor.organizationId, 'published', published)
  return published
}
