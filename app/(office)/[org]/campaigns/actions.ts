'use server'

import { AddWave, addWave } from '@/lib/usecases/campaigns/add-wave'
import { ArchiveScenario, archiveScenario } from '@/lib/usecases/campaigns/archive-scenario'
import { CloseWave, closeWave } from '@/lib/usecases/campaigns/close-wave'
import { CreateCampaign, createCampaign } from '@/lib/usecases/campaigns/create-campaign'
import { EditCampaign, editCampaign } from '@/lib/usecases/campaigns/edit-campaign'
import { EditScenario, editScenario } from '@/lib/usecases/campaigns/edit-scenario'
import { EditWave, editWave } from '@/lib/usecases/campaigns/edit-wave'
import { EndCampaign, endCampaign } from '@/lib/usecases/campaigns/end-campaign'
import { StartCampaign, startCampaign } from '@/lib/usecases/campaigns/start-campaign'
import { formAction } from '@/lib/web/form-action'

export const createCampaignAction = formAction(CreateCampaign, createCampaign)
export const editCampaignAction = formAction(EditCampaign, editCampaign)
export const startCampaignAction = formAction(StartCampaign, startCampaign)
export const endCampaignAction = formAction(EndCampaign, endCampaign)
export const addWaveAction = formAction(AddWave, addWave)
export const editWaveAction = formAction(EditWave, editWave)
export const closeWaveAction = formAction(CloseWave, closeWave)
export const editScenarioAction = formAction(EditScenario, editScenario)
export const archiveScenarioAction = formAction(ArchiveScenario, archiveScenario)
