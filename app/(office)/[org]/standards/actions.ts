'use server'

import { redirect } from 'next/navigation'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { industries } from '@/lib/domain/industry'
import { languages } from '@/lib/domain/language'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { ArchiveStandard, archiveStandard } from '@/lib/usecases/standards/archive-standard'
import { createStandard, StandardName } from '@/lib/usecases/standards/create-standard'
import { DiscardDraft, discardDraft } from '@/lib/usecases/standards/discard-draft'
import { MovePlannedVisits, movePlannedVisits } from '@/lib/usecases/standards/move-planned-visits'
import { OpenNextDraft, openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { PublishStandard, publishStandard } from '@/lib/usecases/standards/publish-standard'
import { PutBackPlannedVisits, putBackPlannedVisits } from '@/lib/usecases/standards/put-back-planned-visits'
import { SaveDraft, saveDraft } from '@/lib/usecases/standards/save-draft'
import { formAction } from '@/lib/web/form-action'
import type { FormState } from '@/lib/web/form-state'

/** The flat form of a new standard: `from` is "blank" or a template's key. */
const NewStandard = z
  .object({ name: StandardName, industry: z.enum(industries), from: z.string().max(40), language: z.enum(languages) })
  .transform(({ name, industry, from, language }) => ({
    name,
    industry,
    from: from === 'blank' ? { kind: 'blank' as const, language } : { kind: 'template' as const, key: from, language },
  }))

const createFromForm = formAction(NewStandard, createStandard)

export async function createStandardAction(org: string, _before: FormState, form: FormData): Promise<FormState> {
  const state = await createFromForm(org, form)
  if (state.status === 'done') redirect(`/${org}/standards/${state.result.standardId}/edit`)
  return state
}

const KeptCopy = z.object({
  name: StandardName,
  industry: z.string().transform((word) => industries.find((known) => known === word) ?? 'other'),
  content: StandardDraft,
})

/** A text that lost to another save lives on as a standard of its own. */
export const keepCopyAction = formAction(KeptCopy, (actor, { content, ...standard }) =>
  createStandard(actor, { ...standard, from: { kind: 'content', content } }),
)

/** A draft comes as one string; what is no JSON is no draft. */
const SentDraft = z
  .string()
  .transform((draft, problems): unknown => {
    try {
      return JSON.parse(draft)
    } catch {
      problems.addIssue({ code: 'custom', message: 'invalid' })
      return z.NEVER
    }
  })
  .pipe(SaveDraft)

export const saveDraftAction = formAction(SentDraft, saveDraft)

export const publishStandardAction = formAction(PublishStandard, publishStandard)

export const openNextDraftAction = formAction(OpenNextDraft, openNextDraft)

export const discardDraftAction = formAction(DiscardDraft, async (actor, input) => {
  const result = await discardDraft(actor, input)
  if (!result.standardGone) refresh()
  return result
})

export const archiveStandardAction = formAction(ArchiveStandard, async (actor, input) => {
  await archiveStandard(actor, input)
  refresh()
})

export const putBackPlannedVisitsAction = formAction(PutBackPlannedVisits, async (actor, input) => {
  const result = await putBackPlannedVisits(actor, input)
  refresh()
  return result
})

export const movePlannedVisitsAction = formAction(MovePlannedVisits, async (actor, input) => {
  const result = await movePlannedVisits(actor, input)
  refresh()
  return result
})
