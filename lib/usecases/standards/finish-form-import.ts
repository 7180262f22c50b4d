import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { bringIn, type BroughtIn } from '@/lib/data/standards/bring-in'
import { findForm, finishForm, saveFormChoices, saveFormResult } from '@/lib/data/standards/form-runs'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { ImportDecision } from '@/lib/domain/standard/import/same-standard.schema'
import { formProblem } from '@/lib/domain/standard/xlsform/form-problem'
import { readForm } from '@/lib/domain/standard/xlsform/read-form'
import { reportOf } from '@/lib/domain/standard/xlsform/report'
import { FormChoices } from '@/lib/domain/standard/xlsform/report.schema'
import { StandardName } from './create-standard'

export const FinishFormImport = z.object({ runId: z.uuid(), choices: FormChoices.extend({ name: StandardName }), decision: ImportDecision.optional() })

/**
 * Makes the draft and keeps the report beside it. Of two at once one does. Where a standard like it stands and nothing has been decided,
 * none is made and those are answered. @throws Problem 'not_found' | 'already_done' | 'form_faulty'
 */
export async function finishFormImport(actor: Actor, { runId, choices, decision }: z.output<typeof FinishFormImport>): Promise<BroughtIn & { criteria?: number }> {
  permit(actor, 'standard:edit')
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    await saveFormChoices(tx, organizationId, runId, choices)
    const { book } = await findForm(tx, organizationId, runId)
    const form = readForm(book, choices.settings)
    if ('faults' in form) throw formProblem(form.faults)
    const report = reportOf(form)
    if (report.criteria === 0) throw formProblem([{ code: 'no_rows' }])
    const draft = { name: choices.name, industry: choices.industry, templateKey: null, content: StandardDraft.parse(form.content) }
    const brought = await bringIn(tx, actor, draft, decision)
    if ('same' in brought) return brought
    const { standardId } = brought
    await finishForm(tx, organizationId, runId)
    await saveFormResult(tx, organizationId, runId, standardId, report)
    await record(tx, actor, 'standard.imported', { kind: 'standard', id: standardId }, { criteria: report.criteria, leftOut: report.rows - report.carried })
    return { standardId, criteria: report.criteria }
  })
}
