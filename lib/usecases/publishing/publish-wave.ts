import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findWave } from '@/lib/data/campaigns/waves'
import { listApproved } from '@/lib/data/reviews/approved-visits'
import { publishVisits } from '@/lib/data/reviews/publish-visits'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

export const PublishWave = z.object({ waveId: z.uuid() })

/** Publishes all approved reports of a wave together. Of two at once the later finds nothing left. @throws Problem 'not_found' */
export async function publishWave(actor: Actor, input: z.input<typeof PublishWave>): Promise<{ published: number }> {
  permit(actor, 'visit:publish')
  const { waveId } = PublishWave.parse(input)
  return withTenant(actor, async (tx) => {
    await findWave(tx, actor.organizationId, waveId)
    const published = await publishVisits(tx, actor, await listApproved(tx, actor, waveId))
    if (published.length > 0) await record(tx, actor, 'wave.published', { kind: 'wave', id: waveId }, { count: published.length })
    return { published: published.length }
  }, { timeout: 120_000 })
}
