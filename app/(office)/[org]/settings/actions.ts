'use server'

import { revalidatePath } from 'next/cache'
import { changeSettings, SettingsChange } from '@/lib/usecases/settings/change-settings'
import { formAction, stateAction } from '@/lib/web/form-action'

export const changeSettingsAction = stateAction(
  formAction(SettingsChange, async (actor, input) => {
    await changeSettings(actor, input)
    revalidatePath('/[org]', 'layout')
  }),
)
