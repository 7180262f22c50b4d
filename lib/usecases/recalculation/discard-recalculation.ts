import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { lockRecalculation, moveRecalculation, type RecalculationFound } from '@/lib/data/recalculation/recalculations'
import { type Tx, withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { preview } from './preview-recalculation'

export const DiscardRecalculation = z.object({ standardId: z.uuid(), id: z.uuid() })
type Asked = z.output<typeof DiscardRecalculation>

/** Throws a preview away; nothing had moved. @throws Problem 'not_found' | 'recalculation_moved_on' */
export async function discardRecalculation(actor: Actor, input: z.input<typeof DiscardRecalculation>): Promise<void> {
  permit(actor, 'visit:recalculate')
  const asked = DiscardRecalculation.parse(input)
  await withTenant(actor, (tx) => discard(tx, actor, asked))
}

/** Previews the same selection anew in place of one that went stale. @throws Problem as previewRecalculation, and then the old one stands */
export async function previewAgain(actor: Actor, input: z.input<typeof DiscardRecalculation>): Promise<{ id: string }> {
  permit(actor, 'visit:recalculate')
  const asked = DiscardRecalculation.parse(input)
  return withTenant(actor, async (tx) => {
    const { standardId, number, waveId, fromDay, toDay } = await discard(tx, actor, asked)
    return preview(tx, actor, { standardId, number, waveId, fromDay, toDay })
  }, { timeout: 120_000 })
}

async function discard(tx: Tx, actor: Actor, asked: Asked): Promise<RecalculationFound> {
  const { organizationId, userId } = actor
  const found = await lockRecalculation(tx, organizationId, asked, 'previewed')
  await moveRecalculation(tx, organizationId, found.id, { state: 'discarded', endedBy: userId, endedAt: now() })
  await record(tx, actor, 'recalculation.discarded', { kind: 'recalculation', id: found.id }, { standardId: found.standardId, number: found.number })
  return found
}
