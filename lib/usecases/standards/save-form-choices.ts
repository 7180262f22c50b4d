import 'server-only'
import { z } from 'zod'
import { saveFormChoices as save } from '@/lib/data/standards/form-runs'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { FormChoices } from '@/lib/domain/standard/xlsform/report.schema'

export const SaveFormChoices = z.object({ runId: z.uuid(), choices: FormChoices })

/** Keeps how a form is to be read, so that a reload loses nothing. @throws Problem 'not_found' | 'already_done' */
export async function saveFormChoices(actor: Actor, { runId, choices }: z.output<typeof SaveFormChoices>): Promise<void> {
  permit(actor, 'standard:edit')
  await withTenant(actor, (tx) => save(tx, actor.organizationId, runId, choices))
}
