'use server'

import { z } from 'zod'
import { BringHistory, cancelHistory, confirmHistory } from '@/lib/usecases/history/bring-history'
import { MapHistory, mapHistory } from '@/lib/usecases/history/map-history'
import { UndoHistory, undoHistory } from '@/lib/usecases/history/undo-history'
import { uploadHistory } from '@/lib/usecases/history/upload-history'
import { ViewHistory, viewHistoryProgress } from '@/lib/usecases/history/view-history'
import { formAction } from '@/lib/web/form-action'
import type { FormState } from '@/lib/web/form-state'

export const uploadHistoryAction = formAction(z.object({ file: z.instanceof(File) }), async (actor, { file }) =>
  uploadHistory(actor, { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
)
const mapAction = formAction(MapHistory, mapHistory)
export const bringHistoryAction = formAction(BringHistory, confirmHistory)
export const cancelHistoryAction = formAction(BringHistory, cancelHistory)
export const undoHistoryAction = formAction(UndoHistory, undoHistory)
export const historyProgressAction = formAction(ViewHistory, viewHistoryProgress)

/** One answer at a time: the columns, the standard, or how the file writes. */
export async function saveHistoryChoices(org: string, runId: string, answers: Omit<z.input<typeof MapHistory>, 'runId'>): Promise<FormState<void>> {
  return mapAction(org, { ...answers, runId })
}
