import 'server-only'
import { z } from 'zod'
import { saveChoices } from '@/lib/data/standards/import-runs'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { ImportChoices } from '@/lib/domain/standard/import/settings.schema'

export const SaveImportChoices = z.object({ runId: z.uuid(), choices: ImportChoices })

/** Keeps how the file is to be read, so that a reload loses nothing. @throws Problem 'not_found' | 'already_done' */
export async function saveImportChoices(actor: Actor, { runId, choices }: z.output<typeof SaveImportChoices>): Promise<void> {
  permit(actor, 'standard:edit')
  await withTenant(actor, (tx) => saveChoices(tx, actor.organizationId, runId, choices))
}
