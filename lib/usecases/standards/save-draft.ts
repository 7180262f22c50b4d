import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { saveDraftContent } from '@/lib/data/standards/drafts'
import { saveName } from '@/lib/data/standards/save-name'
import { record } from '@/lib/data/audit'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { StandardName } from './create-standard'

export const SaveDraft = z.object({
  standardId: z.uuid(),
  /** The revision the author saw; a save raises it by one. */
  revision: z.int().min(0),
  name: StandardName.optional(),
  content: StandardDraft,
})

/** Every few keystrokes land here, so a save of words is not audited; publishing, opening and discarding are. */
export async function saveDraft(actor: Actor, { standardId, revision, name, content }: z.output<typeof SaveDraft>) {
  permit(actor, 'standard:edit')
  return withTenant(actor, async (tx) => {
    await saveDraftContent(tx, actor, { standardId, revision, content })
    if (name && (await saveName(tx, actor.organizationId, standardId, name)))
      await record(tx, actor, 'standard.renamed', { kind: 'standard', id: standardId }, { name })
    return { revision: revision + 1, savedAt: now().toISOString() }
  })
}
