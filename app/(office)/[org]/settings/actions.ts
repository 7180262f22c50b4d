'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { cancelRebuild, RebuildRunId, startRebuild } from '@/lib/usecases/rollups/rebuild-rollups'
import { AllowRecording, allowRecording } from '@/lib/usecases/settings/allow-recording'
import { changeSettings, SettingsChange } from '@/lib/usecases/settings/change-settings'
import { formAction, stateAction } from '@/lib/web/form-action'

export const changeSettingsAction = stateAction(
  formAction(SettingsChange, async (actor, input) => {
    await changeSettings(actor, input)
    revalidatePath('/[org]', 'layout')
  }),
)

export const allowRecordingAction = stateAction(
  formAction(AllowRecording, async (actor, input) => {
    await allowRecording(actor, input)
    revalidatePath('/[org]', 'layout')
  }),
)

export const startRebuildAction = formAction(z.object({}), startRebuild)
export const cancelRebuildAction = formAction(RebuildRunId, cancelRebuild)
