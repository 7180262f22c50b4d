'use server'

import { revalidatePath } from 'next/cache'
import { editAction, EditAction } from '@/lib/usecases/actions/edit-action'
import { finishAction, FinishAction } from '@/lib/usecases/actions/finish-action'
import { reopenAction, ReopenAction } from '@/lib/usecases/actions/reopen-action'
import { formAction, stateAction } from '@/lib/web/form-action'
import type { FormState } from '@/lib/web/form-state'

const finish = stateAction(formAction(FinishAction, finishAction))
const reopen = stateAction(formAction(ReopenAction, reopenAction))
const edit = stateAction(formAction(EditAction, editAction))

export async function workAction(org: string, verb: 'finish' | 'reopen' | 'edit', before: FormState<void>, form: FormData): Promise<FormState<void>> {
  const state = await { finish, reopen, edit }[verb](org, before, form)
  revalidatePath(`/${org}/actions`)
  return state
}
