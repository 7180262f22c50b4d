import 'server-only'
import { z } from 'zod'
import { type Figures, stayReasons } from '@/lib/domain/recalculation/judge'
import type { Line } from '@/lib/domain/recalculation/view'
import { outcomes } from '@/lib/domain/score/result'
import { channels, purposes } from '@/lib/domain/visit/state'
import type { Tx } from '../tenant'

/** `explanation`: the hash of the arithmetic as previewed; null where the preview is older than such hashes. */
export type ItemToMove = { visitId: string; old: Figures; new: Figures; explanation: string | null }
const Outcome = z.enum(outcomes)

/** The visits whose figures move, with both figures; those that stay are left out. */
export async function listItemsToMove(tx: Tx, organizationId: string, recalculationId: string): Promise<ItemToMove[]> {
  const rows = await tx.recalculationItem.findMany({
    where: { organizationId, recalculationId, stays: null },
    orderBy: { visitId: 'asc' },
    select: {
      visitId: true, oldService: true, oldOfficial: true, oldOutcome: true, oldScoring: true,
      newService: true, newOfficial: true, newOutcome: true, newScoring: true, explanation: true,
    },
  })
  return rows.map((row) => ({
    visitId: row.visitId,
    old: { service: row.oldService, official: row.oldOfficial, outcome: Outcome.parse(row.oldOutcome), scoring: row.oldScoring },
    new: { service: row.newService, official: row.newOfficial, outcome: Outcome.parse(row.newOutcome), scoring: row.newScoring },
    explanation: row.explanation,
  }))
}

const FiguresRow = z.object({ service: z.int().nullable(), official: z.int().nullable(), outcome: Outcome, scoring: z.enum(['pending', 'scored', 'excluded']) })
const Lines = z.array(
  z.object({
    visitId: z.string(), reportNumber: z.string(), branch: z.string(), visitedOn: z.string().nullable(), channel: z.enum(channels), purpose: z.enum(purposes),
    wave: z.string(), waveClosed: z.boolean(),
    stays: z.enum(stayReasons).nullable(), oldRevision: z.int(), newRevision: z.int().nullable(), old: FiguresRow, new: FiguresRow,
  }),
) satisfies z.ZodType<Line[]>

/** Every visit of a recalculation with both figures; one query of at most as many rows as are moved at once, each step by its own key. */
export async function listLines(tx: Tx, recalculationId: string): Promise<Line[]> {
  return Lines.parse(await tx.$queryRaw`
    select i."visitId"::text as "visitId", v."reportNumber", b.name as branch, to_char(v."visitedOn", 'YYYY-MM-DD') as "visitedOn",
      v.channel::text as channel, v.purpose::text as purpose, w.name as wave,
      w.state = 'closed' as "waveClosed", i.stays, i."oldRevision", i."newRevision",
      jsonb_build_object('service', i."oldService", 'official', i."oldOfficial", 'outcome', i."oldOutcome", 'scoring', i."oldScoring") as old,
      jsonb_build_object('service', i."newService", 'official', i."newOfficial", 'outcome', i."newOutcome", 'scoring', i."newScoring") as new
    from "RecalculationItem" i
    cross join lateral (select v.* from "Visit" v where v."organizationId" = i."organizationId" and v.id = i."visitId" limit 1) v
    cross join lateral (select b.name from "Branch" b where b."organizationId" = v."organizationId" and b.id = v."branchId" limit 1) b
    cross join lateral (select w.name, w.state from "Wave" w where w."organizationId" = v."organizationId" and w.id = v."waveId" limit 1) w
    where i."organizationId" = current_organization() and i."recalculationId" = ${recalculationId}::uuid`)
}

const Counts = z.array(z.object({ id: z.string(), moving: z.int(), stays: z.int() }))

/** How many visits each of these recalculations moves, and how many stay. */
export async function countItems(tx: Tx, ids: readonly string[]): Promise<Map<string, { moving: number; stays: number }>> {
  const rows = await tx.$queryRaw`
    select i."recalculationId"::text as id, count(*) filter (where i.stays is null)::int as moving, count(i.stays)::int as stays
    from "RecalculationItem" i where i."organizationId" = current_organization() and i."recalculationId" = any (${ids}::uuid[]) group by 1`
  return new Map(Counts.parse(rows).map(({ id, ...counts }) => [id, counts]))
}

const Waves = z.array(z.object({ id: z.string(), name: z.string(), campaign: z.string() }))

/** Waves in which visits of this standard are published, the latest first. */
export async function listWavesOf(tx: Tx, standardId: string): Promise<z.output<typeof Waves>> {
  return Waves.parse(await tx.$queryRaw`
    select w.id::text, w.name, c.name as campaign from "Wave" w
    join "Campaign" c on c."organizationId" = w."organizationId" and c.id = w."campaignId" and c."standardId" = ${standardId}::uuid
    where w."organizationId" = current_organization()
      and exists (select 1 from "Visit" v where v."organizationId" = w."organizationId" and v."waveId" = w.id and v.state = 'published')
    order by w."startsOn" desc, w.id`)
}
