import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findWave } from '@/lib/data/campaigns/waves'
import { explanationHash } from '@/lib/data/recalculation/explanation-hash'
import { judgeVisits } from '@/lib/data/recalculation/judge-visits'
import { countLeftOut, listToRescore, type Selection } from '@/lib/data/recalculation/past-visits'
import { insertRecalculation, type NewItem } from '@/lib/data/recalculation/recalculations'
import { findStandardHead } from '@/lib/data/standards/standard-sheet'
import { type Tx, withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { MOST_AT_ONCE, nothingBecause } from '@/lib/domain/recalculation/judge'

const blank = z.literal('').transform(() => null)

export const PreviewRecalculation = z.object({
  standardId: z.uuid(),
  /** The published version by whose rules visits are to be scored. */
  number: z.coerce.number().int().min(1),
  waveId: z.union([z.uuid(), blank, z.null()]).default(null),
  fromDay: z.union([z.iso.date(), blank, z.null()]).default(null),
  toDay: z.union([z.iso.date(), blank, z.null()]).default(null),
})
export type PreviewRecalculation = z.output<typeof PreviewRecalculation>

/**
 * Scores published visits anew under a version and keeps what would come out; no figure moves.
 * @throws Problem 'not_found' | 'recalculation_open' | 'recalculation_nothing' with the counts of why | 'recalculation_too_many' with details.most
 */
export async function previewRecalculation(actor: Actor, input: z.input<typeof PreviewRecalculation>): Promise<{ id: string }> {
  permit(actor, 'visit:recalculate')
  const asked = PreviewRecalculation.parse(input)
  return withTenant(actor, (tx) => preview(tx, actor, asked), { timeout: 120_000 })
}

/** The same inside an open transaction: a preview that went stale is taken back and made again in one. `most`: visits at once. */
export async function preview(tx: Tx, actor: Actor, { standardId, number, ...asked }: PreviewRecalculation, most = MOST_AT_ONCE): Promise<{ id: string }> {
  const { organizationId } = actor
  const { versions } = await findStandardHead(tx, organizationId, standardId)
  const version = versions.find((one) => one.number === number && one.state !== 'draft')
  if (!version) throw new Problem('not_found')
  if (asked.waveId) await findWave(tx, organizationId, asked.waveId)
  const days = asked.fromDay && asked.toDay && asked.fromDay > asked.toDay ? { fromDay: asked.toDay, toDay: asked.fromDay } : {}
  const selection: Selection = { standardId, ...asked, ...days }
  const visitIds = await listToRescore(tx, selection, version, most + 1)
  if (visitIds.length === 0) throw new Problem('recalculation_nothing', nothingBecause(await countLeftOut(tx, selection, version)))
  if (visitIds.length > most) throw new Problem('recalculation_too_many', { most })
  const items: NewItem[] = []
  for await (const slice of judgeVisits(tx, organizationId, version.id, visitIds))
    items.push(
      ...slice.map(({ past: { visitId, reportId, revision, before }, judged: { stays, figures, result } }) => ({
        visitId, reportId, revision, stays, old: before, new: figures, explanation: result && explanationHash(result),
      })),
    )
  const id = await insertRecalculation(tx, actor, version.id, selection, items)
  await record(tx, actor, 'recalculation.previewed', { kind: 'recalculation', id }, { standardId, number, count: items.length })
  return { id }
}
