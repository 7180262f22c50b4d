'use server'

import type { z } from 'zod'
import { AddShopper, addShopper } from '@/lib/usecases/shoppers/add-shopper'
import { AddConflict, addConflict, RemoveConflict, removeConflict } from '@/lib/usecases/shoppers/declare-conflict'
import { EditShopper, editShopper, SetShopperState, setShopperState } from '@/lib/usecases/shoppers/edit-shopper'
import { InviteShopper, inviteShopper } from '@/lib/usecases/shoppers/invite-shopper'
import { formAction } from '@/lib/web/form-action'
import type { FormState } from '@/lib/web/form-state'

const addAction = formAction(AddShopper, addShopper)
const editAction = formAction(EditShopper, editShopper)
export const setShopperStateAction = formAction(SetShopperState, setShopperState)
export const inviteShopperAction = formAction(InviteShopper, inviteShopper)
export const addConflictAction = formAction(AddConflict, addConflict)
export const removeConflictAction = formAction(RemoveConflict, removeConflict)

type Fields = z.input<typeof AddShopper>

/** A new file, with where to go from here. */
export async function createShopperFromForm(org: string, fields: Fields): Promise<FormState<{ href: string }>> {
  const state = await addAction(org, fields)
  return state.status === 'done' ? { status: 'done', result: { href: `/${org}/shoppers/${state.result.shopperId}` } } : state
}

/** A change of the file seen in that revision; the names of wrong fields are the form's own. */
export async function saveShopperFromForm(org: string, seen: { shopperId: string; revision: number }, fields: Fields): Promise<FormState<{ href: string }>> {
  const state = await editAction(org, { ...seen, fields })
  if (state.status === 'done') return { status: 'done', result: { href: `/${org}/shoppers/${seen.shopperId}` } }
  if (state.status !== 'invalid') return state
  const renamed = Object.entries(state.fields).map(([path, sentence]) => [path.replace(/^fields\./, ''), sentence])
  return { ...state, fields: Object.fromEntries(renamed) as Record<string, string> }
}
