import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findCampaign, lockCampaign } from '@/lib/data/campaigns/campaigns'
import { insertWave } from '@/lib/data/campaigns/waves'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { WaveDates } from './wave-dates'

export const AddWave = WaveDates(z.object({ campaignId: z.uuid() }))

/** @throws Problem 'campaign_ended' | 'already_done' when it has a wave of this name */
export async function addWave(actor: Actor, input: z.input<typeof AddWave>): Promise<{ waveId: string }> {
  permit(actor, 'campaign:edit')
  const wave = AddWave.parse(input)
  return withTenant(actor, async (tx) => {
    await lockCampaign(tx, actor.organizationId, wave.campaignId)
    const campaign = await findCampaign(tx, actor.organizationId, wave.campaignId)
    if (campaign.state === 'ended') throw new Problem('campaign_ended')
    const waveId = await insertWave(tx, actor.organizationId, wave)
    await record(tx, actor, 'wave.added', { kind: 'wave', id: waveId }, { startsOn: wave.startsOn, endsOn: wave.endsOn })
    return { waveId }
  })
}
