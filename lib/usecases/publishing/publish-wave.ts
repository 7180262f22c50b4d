import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { listApproved } from '@/lib/data/reviews/approved-visits'
import { publishVisits } from '@/lib/data/reviews/publish-visits'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { earlyUntil } from './early-until'

export const PublishWave = z.object({
  waveId: z.uuid(),
  /** Said in so many words: before the wave has ended, where the campaign waits for its end. */
  early: z.boolean().default(false),
})

/**
 * Publishes together all approved reports of a wave this person may see; those of branches they run or work in wait for somebody
 * else. Of two at once the later finds nothing left. @throws Problem 'not_found' | 'publishing_early' while the wave lasts, without `early`
 */
export async function publishWave(actor: Actor, input: z.input<typeof PublishWave>): Promise<{ published: number }> {
  permit(actor, 'visit:publish')
  const { waveId, early } = PublishWave.parse(input)
  return withTenant(actor, async (tx) => {
    const day = await earlyUntil(tx, actor.organizationId, waveId)
    if (day && !early) throw new Problem('publishing_early', { day })
    const published = await publishVisits(tx, actor, await listApproved(tx, actor, waveId))
    const details = { count: published.length, ...(day ? { endsOn: day } : {}) }
    if (published.length > 0) await record(tx, actor, day ? 'wave.published_early' : 'wave.published', { kind: 'wave', id: waveId }, details)
    return { published: published.length }
  }, { timeout: 120_000 })
}
