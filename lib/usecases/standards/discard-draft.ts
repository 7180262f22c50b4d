import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { lockStandard } from '@/lib/data/standards/drafts'
import { reopenUploads } from '@/lib/data/standards/import-runs'
import { deleteDraft, hasVersions, saveArchived } from '@/lib/data/standards/versions'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

export const DiscardDraft = z.object({ standardId: z.uuid(), revision: z.int().min(0) })

/** Throws the draft away; a standard that was never published leaves every list with it, and a file it came of can be made into one again. @throws Problem 'standard_not_draft' | 'changed_meanwhile' */
export async function discardDraft(actor: Actor, { standardId, revision }: z.output<typeof DiscardDraft>) {
  permit(actor, 'standard:edit')
  return withTenant(actor, async (tx) => {
    await lockStandard(tx, actor.organizationId, standardId)
    const { number } = await deleteDraft(tx, actor.organizationId, standardId, revision)
    const standardGone = !(await hasVersions(tx, actor.organizationId, standardId))
    if (standardGone) {
      await saveArchived(tx, actor.organizationId, standardId, now())
      await reopenUploads(tx, actor.organizationId, standardId)
    }
    await record(tx, actor, 'standard.draft_discarded', { kind: 'standard', id: standardId }, { number, standardGone })
    return { standardGone }
  })
}
