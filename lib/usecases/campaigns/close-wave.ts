import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { sumWave } from '@/lib/data/campaigns/wave-figures'
import { countByState, countUnfinished, findWave, lockWave, saveClosed } from '@/lib/data/campaigns/waves'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { unfinishedOf } from '@/lib/domain/visit/progress'
import { freezeFigures } from '@/lib/domain/visit/wave-figures'

export const CloseWave = z.object({ waveId: z.uuid() })

/** Freezes the official figures. Every visit must have ended or be published. @throws Problem 'wave_not_over' with the number of those one may see | 'wave_closed' */
export async function closeWave(actor: Actor, input: z.input<typeof CloseWave>): Promise<void> {
  permit(actor, 'wave:close')
  const { waveId } = CloseWave.parse(input)
  await withTenant(actor, async (tx) => {
    await lockWave(tx, actor.organizationId, waveId)
    const wave = await findWave(tx, actor.organizationId, waveId)
    if (wave.state === 'closed') throw new Problem('wave_closed')
    if ((await countUnfinished(tx, actor.organizationId, waveId)) > 0) {
      // The number is of what this person may see; visits of a branch they run stand in the way without being told of.
      const seen = unfinishedOf((await countByState(tx, actor, [waveId])).get(waveId) ?? {})
      throw new Problem('wave_not_over', seen > 0 ? { count: seen } : {})
    }
    const { branches, regions } = await sumWave(tx, actor.organizationId, waveId)
    await saveClosed(tx, actor, waveId, { at: now(), figures: freezeFigures(branches, regions) })
    await record(tx, actor, 'wave.closed', { kind: 'wave', id: waveId })
  })
}
