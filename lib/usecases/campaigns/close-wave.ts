import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { sumWave } from '@/lib/data/campaigns/wave-figures'
import { countUnfinished, findWave, lockWave, saveClosed } from '@/lib/data/campaigns/waves'
import { listChoices } from '@/lib/data/published/choices'
import { findPlaces } from '@/lib/data/published/places'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { branchesIn } from '@/lib/domain/scorecard/scope'
import { comparedToday } from '@/lib/domain/scorecard/wave-before'
import { freezeFigures } from '@/lib/domain/visit/wave-figures'

export const CloseWave = z.object({ waveId: z.uuid() })

/**
 * Freezes the official figures, and which wave they are compared with. Every visit must have ended or be published.
 * @throws Problem 'own_wave' whoever runs or works in a branch, whatever its visits | 'wave_not_over' with their number | 'wave_closed'
 */
export async function closeWave(actor: Actor, input: z.input<typeof CloseWave>): Promise<void> {
  permit(actor, 'wave:close')
  const { waveId } = CloseWave.parse(input)
  await withTenant(actor, async (tx) => {
    await lockWave(tx, actor.organizationId, waveId)
    const wave = await findWave(tx, actor.organizationId, waveId)
    if (wave.state === 'closed') throw new Problem('wave_closed')
    // An answer that hangs on visits of a branch they run would tell of them, so there is one answer.
    if (actor.dutyBranchIds.length > 0) throw new Problem('own_wave')
    const count = await countUnfinished(tx, actor.organizationId, waveId)
    if (count > 0) throw new Problem('wave_not_over', { count })
    const { branches, regions, minimum } = await sumWave(tx, actor.organizationId, waveId)
    const places = await findPlaces(tx, actor)
    const standing = (regionId: string | null) => branchesIn(places.branches, places.regions, regionId, { from: wave.startsOn, to: wave.endsOn })
    const choice = (await listChoices(tx)).find(({ standardId, waves }) => standardId === wave.campaign.standardId && waves.some(({ id }) => id === waveId))
    const comparedWaveId = choice ? comparedToday(choice.waves, waveId) : null
    await saveClosed(tx, actor, waveId, { at: now(), figures: freezeFigures(branches, regions, { minimum, standing }), comparedWaveId })
    await record(tx, actor, 'wave.closed', { kind: 'wave', id: waveId })
  })
}
