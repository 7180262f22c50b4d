import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { lockStandard } from '@/lib/data/standards/drafts'
import { countRunningCampaigns, saveArchived } from '@/lib/data/standards/versions'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const ArchiveStandard = z.object({ standardId: z.uuid(), archived: z.boolean() })

/** Put away from the list and from new campaigns, or taken back; nothing measured with it changes. @throws Problem 'standard_in_use' */
export async function archiveStandard(actor: Actor, { standardId, archived }: z.output<typeof ArchiveStandard>): Promise<void> {
  permit(actor, 'standard:edit')
  await withTenant(actor, async (tx) => {
    await lockStandard(tx, actor.organizationId, standardId)
    if (archived && (await countRunningCampaigns(tx, actor.organizationId, standardId)) > 0) throw new Problem('standard_in_use')
    const changed = await saveArchived(tx, actor.organizationId, standardId, archived ? now() : null)
    if (changed) await record(tx, actor, archived ? 'standard.archived' : 'standard.taken_back', { kind: 'standard', id: standardId })
  })
}
