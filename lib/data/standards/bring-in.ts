import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { type ImportDecision, isDecided, mayGoOn, type SameStandard } from '@/lib/domain/standard/import/same-standard'
import { record } from '../audit'
import type { Tx } from '../tenant'
import { insertDraft, insertStandard, lockStandard, type NewStandard } from './drafts'
import { findLatestPublished } from './find-version'
import { findSameStandards } from './same-standards'

export type BroughtIn = { standardId: string } | { same: SameStandard[] }

/**
 * A file's text as a standard of its own, or as the next draft of one that is in force. Where one of its name or its very words stands
 * already and nobody has decided, nothing is made and those are answered. @throws Problem 'not_found'
 */
export async function bringIn(tx: Tx, actor: Actor, standard: NewStandard, decision: ImportDecision | undefined): Promise<BroughtIn> {
  const { organizationId } = actor
  if (decision?.as === 'next_draft') {
    const { standardId } = decision
    await lockStandard(tx, organizationId, standardId)
    const same = await findSameStandards(tx, organizationId, standard)
    const published = await findLatestPublished(tx, organizationId, standardId)
    const one = same.find(({ id }) => id === standardId)
    // Archived, renamed or opened by somebody else since it was offered.
    if (!published || !one || !mayGoOn(one)) return { same }
    const number = published.number + 1
    await insertDraft(tx, actor, { standardId, number, content: standard.content, basedOnId: published.id })
    await record(tx, actor, 'standard.draft_opened', { kind: 'standard', id: standardId }, { number })
    return { standardId }
  }
  const same = await findSameStandards(tx, organizationId, standard)
  if (!isDecided(same, decision)) return { same }
  const { standardId } = await insertStandard(tx, actor, standard)
  return { standardId }
}
