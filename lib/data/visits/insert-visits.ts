import 'server-only'
import type { ProblemCode } from '@/lib/domain/problem'
import type { Channel, Purpose } from '@/lib/domain/visit/state'
import { momentsOf, type VisitWindow } from '@/lib/domain/visit/window'
import type { Actor } from '@/lib/domain/people/actor'
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
  const { organizationId } = actor
  const at = now()
  const ids = visits.map(() => newId())
  const data = visits.map(({ window, ...visit }, index) => ({
    ...visit, ...windowColumns(window), organizationId, id: ids[index]!, reportNumber: newCode(), createdBy: actor.userId, createdAt: at, stateSince: at,
  }))
  const rows = await tx.visit.createManyAndReturn({
    // Always in the same order of branches: two plans that wait for each other's rows would both be stuck.
    data: data.toSorted((one, other) => (one.branchId < other.branchId ? -1 : one.branchId > other.branchId ? 1 : 0)),
    skipDuplicates: true,
    select: { id: true },
  })
  const kept = new Set(rows.map(({ id }) => id))
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
