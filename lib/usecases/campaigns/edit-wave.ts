import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { findWave, lockWave, saveOpenAgain, saveWave } from '@/lib/data/campaigns/waves'
import { listImportedDays } from '@/lib/data/history/scores'
import { listWindowsOfWave } from '@/lib/data/visits/windows'
import { withTenant } from '@/lib/data/tenant'
import { findOrganization } from '@/lib/data/visits/shopper-addresses'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { dayOf } from '@/lib/domain/visit/window'
import { WaveDates } from './wave-dates'

export const EditWave = WaveDates(z.object({ waveId: z.uuid() }))

/**
 * Name and days. A wave that was over and now lasts until today or longer, by the organisation's calendar, is open again.
 * @throws Problem 'wave_closed' | 'window_outside_wave' when visits would stand outside | 'imported_outside_wave' when past audits would | 'own_wave' when whoever runs or works in a branch shortens it
 */
export async function editWave(actor: Actor, input: z.input<typeof EditWave>): Promise<void> {
  permit(actor, 'campaign:edit')
  const { waveId, ...wave } = EditWave.parse(input)
  await withTenant(actor, async (tx) => {
    // Whoever plans a visit at the wave's edge meanwhile waits, or is waited for.
    await lockWave(tx, actor.organizationId, waveId)
    const before = await findWave(tx, actor.organizationId, waveId)
    // Whether visits stand in the way would tell of those to a branch they run: longer it may become, that is never in the way.
    if (actor.dutyBranchIds.length > 0 && (wave.startsOn > before.startsOn || wave.endsOn < before.endsOn)) throw new Problem('own_wave')
    const { first, last } = await listWindowsOfWave(tx, actor.organizationId, waveId)
    if ((first && first < wave.startsOn) || (last && last > wave.endsOn)) throw new Problem('window_outside_wave')
    const imported = await listImportedDays(tx, actor.organizationId, waveId)
    if ((imported.first && imported.first < wave.startsOn) || (imported.last && imported.last > wave.endsOn)) throw new Problem('imported_outside_wave')
    await saveWave(tx, actor.organizationId, waveId, wave)
    await record(tx, actor, 'wave.edited', { kind: 'wave', id: waveId }, { startsOn: wave.startsOn, endsOn: wave.endsOn })
    const { timeZone } = await findOrganization(tx, actor.organizationId)
    if (wave.endsOn >= dayOf(now(), timeZone) && (await saveOpenAgain(tx, actor.organizationId, waveId)))
      await record(tx, actor, 'wave.reopened', { kind: 'wave', id: waveId }, { endsOn: wave.endsOn })
  })
}
