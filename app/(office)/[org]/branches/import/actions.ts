'use server'

import { z } from 'zod'
import { ApplyBranchImport, cancelBranchImport, continueBranchImport, startBranchImport } from '@/lib/usecases/branches/apply-branch-import'
import { MapBranchImport, mapBranchImport } from '@/lib/usecases/branches/map-branch-import'
import { uploadBranchFile } from '@/lib/usecases/branches/upload-branch-file'
import { formAction } from '@/lib/web/form-action'
import type { FormState } from '@/lib/web/form-state'

export const uploadBranchFileAction = formAction(z.object({ file: z.instanceof(File) }), async (actor, { file }) =>
  uploadBranchFile(actor, { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
)
const mapAction = formAction(MapBranchImport, mapBranchImport)
export const startBranchImportAction = formAction(ApplyBranchImport, startBranchImport)
export const continueBranchImportAction = formAction(ApplyBranchImport, continueBranchImport)
export const cancelBranchImportAction = formAction(ApplyBranchImport, cancelBranchImport)

/** One answer at a time: the columns, the zone, or what closes. */
export async function saveImportAnswers(org: string, runId: string, answers: Omit<z.input<typeof MapBranchImport>, 'runId'>): Promise<FormState<void>> {
  return mapAction(org, { ...answers, runId })
}
