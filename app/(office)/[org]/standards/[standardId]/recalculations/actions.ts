'use server'

import { redirect } from 'next/navigation'
import { refresh } from 'next/cache'
import { recalculationHref } from '@/components/recalculation/addresses'
import { ConfirmRecalculation, confirmRecalculation } from '@/lib/usecases/recalculation/confirm-recalculation'
import { DiscardRecalculation, discardRecalculation, previewAgain } from '@/lib/usecases/recalculation/discard-recalculation'
import { PreviewRecalculation, previewRecalculation } from '@/lib/usecases/recalculation/preview-recalculation'
import { UndoRecalculation, undoRecalculation } from '@/lib/usecases/recalculation/undo-recalculation'
import { formAction } from '@/lib/web/form-action'
import type { FormState } from '@/lib/web/form-state'

const previewFromForm = formAction(PreviewRecalculation, async (actor, input) => ({ ...(await previewRecalculation(actor, input)), standardId: input.standardId }))

export async function previewRecalculationAction(org: string, _before: FormState, form: FormData): Promise<FormState> {
  const state = await previewFromForm(org, form)
  if (state.status === 'done') redirect(recalculationHref(org, state.result.standardId)(state.result.id))
  return state
}

export const confirmRecalculationAction = formAction(ConfirmRecalculation, async (actor, input) => {
  const result = await confirmRecalculation(actor, input)
  refresh()
  return result
})

export const undoRecalculationAction = formAction(UndoRecalculation, async (actor, input) => {
  const result = await undoRecalculation(actor, input)
  refresh()
  return result
})

export const discardRecalculationAction = formAction(DiscardRecalculation, discardRecalculation)

export const previewAgainAction = formAction(DiscardRecalculation, previewAgain)
