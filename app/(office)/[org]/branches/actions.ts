'use server'

import type { z } from 'zod'
import { AddBranch, addBranch } from '@/lib/usecases/branches/add-branch'
import { CloseBranch, closeBranch, PreviewClosing, previewClosing, ReopenBranch, reopenBranch } from '@/lib/usecases/branches/close-branch'
import { EditBranch, editBranch } from '@/lib/usecases/branches/edit-branch'
import { MoveBranches, moveBranches, PreviewMove, previewMove } from '@/lib/usecases/branches/move-branches'
import { AddDuty, addDuty, EndDuty, finishDuty, HandOverDuty, handOverDuty } from '@/lib/usecases/branches/staff-branch'
import { AddRegion, addRegion } from '@/lib/usecases/regions/add-region'
import { CancelMove, cancelMove } from '@/lib/usecases/branches/cancel-move'
import { CancelRegionMove, cancelRegionMove } from '@/lib/usecases/regions/cancel-region-move'
import { MoveRegion, moveRegion, PreviewRegionMove, previewRegionMove } from '@/lib/usecases/regions/move-region'
import { RemoveRegion, removeRegion, ReopenRegion, reopenRegion } from '@/lib/usecases/regions/remove-region'
import { RenameRegion, renameRegion } from '@/lib/usecases/regions/rename-region'
import { formAction } from '@/lib/web/form-action'
import type { FormState } from '@/lib/web/form-state'

export const addBranchAction = formAction(AddBranch, addBranch)
export const editBranchAction = formAction(EditBranch, editBranch)
export const closeBranchAction = formAction(CloseBranch, closeBranch)
export const reopenBranchAction = formAction(ReopenBranch, reopenBranch)
export const moveBranchesAction = formAction(MoveBranches, moveBranches)
export const previewMoveAction = formAction(PreviewMove, previewMove)
export const previewClosingAction = formAction(PreviewClosing, previewClosing)
export const handOverDutyAction = formAction(HandOverDuty, handOverDuty)
export const previewRegionMoveAction = formAction(PreviewRegionMove, previewRegionMove)
export const reopenRegionAction = formAction(ReopenRegion, reopenRegion)
export const addDutyAction = formAction(AddDuty, addDuty)
export const endDutyAction = formAction(EndDuty, finishDuty)
export const addRegionAction = formAction(AddRegion, addRegion)
export const renameRegionAction = formAction(RenameRegion, renameRegion)
export const moveRegionAction = formAction(MoveRegion, moveRegion)
export const cancelMoveAction = formAction(CancelMove, cancelMove)
export const cancelRegionMoveAction = formAction(CancelRegionMove, cancelRegionMove)
export const removeRegionAction = formAction(RemoveRegion, removeRegion)

const href = (org: string, branchId: string) => `/${org}/branches/${branchId}`

/** The form's one action: a new branch, with where to go from here. */
export async function createFromForm(org: string, input: z.input<typeof AddBranch>): Promise<FormState<{ href: string }>> {
  const state = await addBranchAction(org, input)
  return state.status === 'done' ? { status: 'done', result: { href: href(org, state.result.branchId) } } : state
}

/** The same for a change of a branch seen in that revision. */
export async function saveFromForm(
  org: string,
  seen: { branchId: string; revision: number },
  { fields }: Pick<z.input<typeof EditBranch>, 'fields'>,
): Promise<FormState<{ href: string }>> {
  const state = await editBranchAction(org, { ...seen, fields })
  return state.status === 'done' ? { status: 'done', result: { href: href(org, seen.branchId) } } : state
}
