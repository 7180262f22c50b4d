import 'server-only'
import { z } from 'zod'
import { listKnownAttributes } from '@/lib/data/branches/known-attributes'
import { findSettings, mayRecordPeople } from '@/lib/data/organizations'
import { findDraft } from '@/lib/data/standards/drafts'
import { lastSave } from '@/lib/data/standards/save-content'
import { findVersionBefore } from '@/lib/data/standards/version-before'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

export const ViewDraft = z.object({ standardId: z.uuid() })

/** The draft to be edited, with who wrote it last, beside the version it will follow. @throws Problem 'not_found' | 'standard_not_draft' */
export async function viewDraft(actor: Actor, { standardId }: z.output<typeof ViewDraft>) {
  permit(actor, 'standard:edit')
  return withTenant(actor, async (tx) => {
    const draft = await findDraft(tx, actor.organizationId, standardId)
    const before = await findVersionBefore(tx, actor.organizationId, standardId)
    const lastSaved = await lastSave(tx, actor, draft)
    const branchAttributes = await listKnownAttributes(tx, actor.organizationId)
    const { currency, timeZone } = await findSettings(tx, actor.organizationId)
    return { ...draft, lastSaved, currency, timeZone, before, branchAttributes, recordsPeople: await mayRecordPeople(tx, actor.organizationId) }
  })
}
