'use server'

import { OwnForm, withOwnForm } from '@/lib/domain/shopper/own-form.schema'
import { DeclareOwnConflict, declareOwnConflict } from '@/lib/usecases/shoppers/declare-conflict'
import { editOwnProfile, viewOwnProfile } from '@/lib/usecases/shoppers/own-profile'
import { formAction } from '@/lib/web/form-action'

/** A change of the office meanwhile is refused by the revision. */
export const saveOwnProfileAction = formAction(OwnForm, async (actor, form) => {
  const { fields } = await viewOwnProfile(actor)
  await editOwnProfile(actor, { revision: form.revision, fields: withOwnForm(fields, form) })
})
export const declareOwnConflictAction = formAction(DeclareOwnConflict, declareOwnConflict)
