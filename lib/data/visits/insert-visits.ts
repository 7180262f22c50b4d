import 'server-only'
import type { ProblemCode } from '@/lib/domain/problem'
import type { Channel, Purpose } from '@/lib/domain/visit/state'
import { momentsOf, type VisitWindow } from '@/lib/domain/visit/window'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import { recordMany } from '../audit'
import { now } from '../clock'
import { newCode, newId } from '../ids'
import type { Tx } from '../tenant'

export type NewVisit = {
  campaignId: string
  waveId: string
  branchId: string
  regionId: string
  standardVersionId: string
  scenarioId: string
  channel: Channel
  purpose: Purpose
  slot: number
  window: VisitWindow
  bufferDays: number
  feeMinor: number
  expenseCapMinor: number
  currency: string
  minutes: number
  photosNeeded: number
  completenessTenths: number
  notes: string
  replacesVisitId: string | null
}
type Inserted = { inserted: { id: string; index: number }[]; refused: { index: number; code: Extract<ProblemCode, 'slot_taken' | 'buffer_days'> }[] }

/** A whole window in wall time, and the two moments it stands for, as columns. */
export function windowColumns(window: VisitWindow) {
  const { startAt, endAt } = momentsOf(window)
  return {
    windowStart: new Date(`${window.start}:00Z`),
    windowEnd: new Date(`${window.end}:00Z`),
    timeZone: window.timeZone,
    windowStartAt: startAt,
    windowEndAt: endAt,
  }
}

/**
 * Drafts in one statement, whatever their number. What the database's rules refuse is left out and named by its place in the
 * list: the slot is taken, or the window is too close to another one of the branch.
 */
export async function insertVisits(tx: Tx, actor: Actor, visits: readonly NewVisit[]): Promise<Inserted> {
  if (visits.length === 0) return { inserted: [], refused: [] }
  const { organizationId, userId } = actor
  const ids = visits.map(() => newId())
  const rows = visits.map(({ window, ...visit }, index) => ({ ...visit, ...windowColumns(window), n: index, id: ids[index]!, reportNumber: newCode() }))
  // Always in the same order of branches: two plans that wait for each other's rows would both be stuck.
  const kept = new Set((await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    insert into "Visit" ("organizationId", id, "campaignId", "waveId", "branchId", "regionId", "standardVersionId", "scenarioId", "reportNumber", channel, purpose, slot,
      "windowStart", "windowEnd", "timeZone", "windowStartAt", "windowEndAt", "bufferDays", "feeMinor", "expenseCapMinor", currency, minutes, "photosNeeded",
      "completenessTenths", notes, "replacesVisitId", "createdBy", "createdAt", "stateSince")
    select ${organizationId}::uuid, v.id, v."campaignId", v."waveId", v."branchId", v."regionId", v."standardVersionId", v."scenarioId", v."reportNumber", v.channel, v.purpose, v.slot,
      v."windowStart", v."windowEnd", v."timeZone", v."windowStartAt", v."windowEndAt", v."bufferDays", v."feeMinor", v."expenseCapMinor", v.currency, v.minutes, v."photosNeeded",
      v."completenessTenths", v.notes, v."replacesVisitId", ${userId}::uuid, ${now()}::timestamptz, ${now()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (n int, id uuid, "campaignId" uuid, "waveId" uuid, "branchId" uuid, "regionId" uuid, "standardVersionId" uuid, "scenarioId" uuid,
      "reportNumber" text, channel "Channel", purpose "Purpose", slot int, "windowStart" timestamp, "windowEnd" timestamp, "timeZone" text, "windowStartAt" timestamptz, "windowEndAt" timestamptz,
      "bufferDays" int, "feeMinor" int, "expenseCapMinor" int, currency text, minutes int, "photosNeeded" int, "completenessTenths" int, notes text, "replacesVisitId" uuid)
    order by v."branchId", v.n
    on conflict do nothing
    returning id::text`)).map(({ id }) => id))
  const inserted = ids.flatMap((id, index) => (kept.has(id) ? [{ id, index }] : []))
  await recordMany(tx, actor, 'visit.planned', inserted.map(({ id }) => ({ kind: 'visit', id })))
  const refused = ids.flatMap((id, index) => (kept.has(id) ? [] : [index]))
  const taken = await slotsTaken(tx, organizationId, refused.map((index) => visits[index]!))
  return { inserted, refused: refused.map((index) => ({ index, code: taken.has(slotOf(visits[index]!)) ? 'slot_taken' : 'buffer_days' })) }
}

const slotOf = ({ waveId, branchId, slot }: Pick<NewVisit, 'waveId' | 'branchId' | 'slot'>) => `${waveId} ${branchId} ${slot}`

async function slotsTaken(tx: Tx, organizationId: string, visits: readonly NewVisit[]): Promise<Set<string>> {
  if (visits.length === 0) return new Set()
  const rows = await tx.visit.findMany({
    where: {
      organizationId,
      waveId: { in: [...new Set(visits.map(({ waveId }) => waveId))] },
      branchId: { in: [...new Set(visits.map(({ branchId }) => branchId))] },
      state: { notIn: ['cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn'] },
    },
    select: { waveId: true, branchId: true, slot: true },
  })
  return new Set(rows.map(slotOf))
}

/** The lowest number not taken by a live visit of the branch in the wave. */
export async function freeSlot(tx: Tx, organizationId: string, waveId: string, branchId: string): Promise<number> {
  const rows = await tx.visit.findMany({
    where: { organizationId, waveId, branchId, state: { notIn: ['cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn'] } },
    select: { slot: true },
  })
  const taken = new Set(rows.map(({ slot }) => slot))
  let slot = 1
  while (taken.has(slot)) slot++
  return slot
}
