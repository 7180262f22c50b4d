import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { insertDraft, lockStandard } from '@/lib/data/standards/drafts'
import { findLatestPublished } from '@/lib/data/standards/find-version'
import { hasDraft } from '@/lib/data/standards/versions'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { withoutStillRight } from '@/lib/domain/standard/outdated-texts'

export const OpenNextDraft = z.object({ standardId: z.uuid() })

/** The next edit of a published standard begins with its copy; when a draft stands open already, nothing happens. */
export async function openNextDraft(actor: Actor, { standardId }: z.output<typeof OpenNextDraft>): Promise<void> {
  permit(actor, 'standard:edit')
  await withTenant(actor, async (tx) => {
    await lockStandard(tx, actor.organizationId, standardId)
    if (await hasDraft(tx, actor.organizationId, standardId)) return
    const published = await findLatestPublished(tx, actor.organizationId, standardId)
    if (!published) throw new Problem('not_found')
    const { id: basedOnId, content, number } = published
    await insertDraft(tx, actor, { standardId, number: number + 1, content: withoutStillRight(content), basedOnId })
    await record(tx, actor, 'standard.draft_opened', { kind: 'standard', id: standardId }, { number: number + 1 })
  })
}
