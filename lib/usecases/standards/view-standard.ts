import 'server-only'
import { z } from 'zod'
import { currencyOf } from '@/lib/data/standards/drafts'
import { findVersion } from '@/lib/data/standards/find-version'
import { findStandardHead, listCampaignsUsing } from '@/lib/data/standards/standard-sheet'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const ViewStandard = z.object({ standardId: z.uuid(), number: z.int().min(1).optional() })

/** A standard as it reads: the version asked for, else the one in force, else (for its authors) the first draft. */
export async function viewStandard(actor: Actor, { standardId, number }: z.output<typeof ViewStandard>) {
  permit(actor, 'standard:view')
  const edits = may(actor, 'standard:edit')
  return withTenant(actor, async (tx) => {
    const { versions: all, ...head } = await findStandardHead(tx, actor.organizationId, standardId)
    const versions = edits ? all : all.filter(({ state }) => state !== 'draft')
    const line = number === undefined ? (versions.find(({ state }) => state === 'published') ?? versions[0]) : versions.find((one) => one.number === number)
    if (!line) throw new Problem('not_found')
    const { content } = await findVersion(tx, actor.organizationId, line.id)
    return {
      ...head,
      versions,
      shown: { ...line, content },
      draft: versions.find(({ state }) => state === 'draft') ?? null,
      currency: await currencyOf(tx, actor.organizationId),
      // Campaigns are planning: who may not plan does not hear of them.
      usedBy: may(actor, 'campaign:view') ? await listCampaignsUsing(tx, actor.organizationId, standardId) : null,
    }
  })
}
