import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { findSettings } from '@/lib/data/organizations'
import { bringIn, type BroughtIn } from '@/lib/data/standards/bring-in'
import { findUpload, finishUpload, saveChoices, saveUploadResult } from '@/lib/data/standards/import-runs'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { criteriaOf } from '@/lib/domain/standard/content'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { ImportDecision } from '@/lib/domain/standard/import/same-standard.schema'
import { readQuestionnaire } from '@/lib/domain/standard/import/questionnaire'
import { ImportChoices } from '@/lib/domain/standard/import/settings.schema'
import { dayOf } from '@/lib/domain/visit/window'
import { StandardName } from './create-standard'

export const FinishImport = z.object({ runId: z.uuid(), choices: ImportChoices.extend({ name: StandardName }), decision: ImportDecision.optional() })

/**
 * Makes the draft from the rows without faults. Of two at once one does. Where a standard like it stands and nothing has been decided,
 * none is made and those are answered. @throws Problem 'not_found' | 'already_done' | 'column_missing'
 */
export async function finishImport(actor: Actor, { runId, choices, decision }: z.output<typeof FinishImport>): Promise<BroughtIn & { criteria?: number }> {
  permit(actor, 'standard:edit')
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    await saveChoices(tx, organizationId, runId, choices)
    const { table } = await findUpload(tx, organizationId, runId)
    const { timeZone } = await findSettings(tx, organizationId)
    const { content, errors } = readQuestionnaire(table, choices.mapping, choices.settings, dayOf(now(), timeZone))
    const criteria = criteriaOf(content).length
    if (criteria === 0) throw new Problem('column_missing', { column: 'prompt' })
    const draft = { name: choices.name, industry: choices.industry, templateKey: null, content: StandardDraft.parse(content) }
    const brought = await bringIn(tx, actor, draft, decision)
    if ('same' in brought) return brought
    const { standardId } = brought
    await finishUpload(tx, organizationId, runId)
    await saveUploadResult(tx, organizationId, runId, { standardId, done: criteria })
    await record(tx, actor, 'standard.imported', { kind: 'standard', id: standardId }, { criteria, leftOut: errors.length })
    return { standardId, criteria }
  })
}
