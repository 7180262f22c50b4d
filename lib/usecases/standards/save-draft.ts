import 'server-only'
import { z } from 'zod'
import { saveDraftContent } from '@/lib/data/standards/save-content'
import { saveName } from '@/lib/data/standards/save-name'
import { record } from '@/lib/data/audit'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { MAX_AFTER } from '@/lib/domain/standard/saving-page'
import { StandardName } from './create-standard'

const PageTurn = z.object({ page: z.uuid(), turn: z.int().min(1).max(1_000_000_000) })

export const SaveDraft = z.object({
  standardId: z.uuid(),
  versionId: z.uuid().optional(),
  /** The revision the author saw; a save raises it by one. */
  revision: z.int().min(0),
  name: StandardName.optional(),
  content: StandardDraft,
  /** The open page it comes from, by which it knows its own saves again. */
  from: PageTurn.extend({ after: z.array(PageTurn).max(MAX_AFTER) }).optional(),
})

/**
 * Every few keystrokes land here, so a save of words is not audited; publishing, opening and discarding are.
 * @throws Problem 'changed_meanwhile' with details by, at and own (1: the asker themselves, in another window) | 'not_found'
 * | 'standard_not_draft' with details became ('published' | 'discarded') and goesOn ('draft' | 'standard' | 'list')
 */
export async function saveDraft(actor: Actor, save: z.output<typeof SaveDraft>) {
  permit(actor, 'standard:edit')
  const { standardId, name } = save
  return withTenant(actor, async (tx) => {
    const { revision, savedAt, written } = await saveDraftContent(tx, actor, save)
    if (written && name && (await saveName(tx, actor.organizationId, standardId, name)))
      await record(tx, actor, 'standard.renamed', { kind: 'standard', id: standardId }, { name })
    return { revision, savedAt: savedAt.toISOString() }
  })
}
