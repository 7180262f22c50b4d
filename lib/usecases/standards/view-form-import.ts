import 'server-only'
import { z } from 'zod'
import { findForm, listForms } from '@/lib/data/standards/form-runs'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { readForm } from '@/lib/domain/standard/xlsform/read-form'
import { reportOf } from '@/lib/domain/standard/xlsform/report'

export const ViewFormImport = z.object({ runId: z.uuid() })

/** A form that was uploaded, and once its draft is made what did not come over. @throws Problem 'not_found' */
export async function viewFormImport(actor: Actor, { runId }: z.output<typeof ViewFormImport>) {
  permit(actor, 'standard:edit')
  return withTenant(actor, (tx) => findForm(tx, actor.organizationId, runId))
}

/** The report by itself: as it was kept, or as the form reads under its present choices. @throws Problem 'not_found' */
export async function formReport(actor: Actor, input: z.output<typeof ViewFormImport>) {
  const { book, choices, done, fileName } = await viewFormImport(actor, input)
  if (done) return { fileName, report: done.report }
  const form = readForm(book, choices.settings)
  if ('faults' in form) throw new Problem('not_found')
  return { fileName, report: reportOf(form) }
}

/** Forms brought in before, newest first. */
export async function listFormImports(actor: Actor) {
  permit(actor, 'standard:edit')
  return withTenant(actor, (tx) => listForms(tx, actor.organizationId))
}
