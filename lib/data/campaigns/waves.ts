import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { visitStates, type VisitState } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { visibleVisit } from '../visits/visible-visit'
import { asDay } from '../visits/find-visit'

const columns = {
  id: true, campaignId: true, name: true, startsOn: true, endsOn: true, state: true, closedAt: true,
  campaign: { select: { name: true, state: true, standardId: true, publishPolicy: true } },
} satisfies Prisma.WaveSelect
type Row = Prisma.WaveGetPayload<{ select: typeof columns }>
export type WaveFound = Omit<Row, 'startsOn' | 'endsOn'> & { startsOn: string; endsOn: string }

const toWave = ({ startsOn, endsOn, ...row }: Row): WaveFound => ({ ...row, startsOn: asDay(startsOn), endsOn: asDay(endsOn) })
const asDate = (day: string) => new Date(`${day}T00:00:00Z`)

export type NewWave = { campaignId: string; name: string; startsOn: string; endsOn: string }

/** @throws Problem 'already_done' when the campaign has a wave of this name */
export async function insertWave(tx: Tx, organizationId: string, { startsOn, endsOn, ...wave }: NewWave): Promise<string> {
  const id = newId()
  const { count } = await tx.wave.createMany({
    data: [{ ...wave, organizationId, id, startsOn: asDate(startsOn), endsOn: asDate(endsOn) }],
    skipDuplicates: true,
  })
  if (count === 0) throw new Problem('already_done')
  return id
}

/** @throws Problem 'not_found' */
export async function findWave(tx: Tx, organizationId: string, waveId: string): Promise<WaveFound> {
  const row = await tx.wave.findUnique({ where: { organizationId_id: { organizationId, id: waveId } }, select: columns })
  if (!row) throw new Problem('not_found')
  return toWave(row)
}

/** Latest first. */
export async function listWaves(tx: Tx, organizationId: string, where: { campaignId?: string; state?: ('open' | 'provisional' | 'closed')[] } = {}): Promise<WaveFound[]> {
  const { state, ...rest } = where
  const rows = await tx.wave.findMany({
    where: { organizationId, ...rest, ...(state ? { state: { in: state } } : {}) },
    select: columns,
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toWave)
}

/** @throws Problem 'wave_closed' */
export async function saveWave(tx: Tx, organizationId: string, waveId: string, wave: { name: string; startsOn: string; endsOn: string }): Promise<void> {
  const { count } = await tx.wave.updateMany({
    where: { organizationId, id: waveId, state: { not: 'closed' } },
    data: { name: wave.name, startsOn: asDate(wave.startsOn), endsOn: asDate(wave.endsOn) },
  })
  if (count === 0) throw new Problem('wave_closed')
}

/** One at a time: closing waits for planning in the same wave and the other way round. @throws Problem 'not_found' */
export async function lockWave(tx: Tx, organizationId: string, waveId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`select id from "Wave" where "organizationId" = ${organizationId}::uuid and id = ${waveId}::uuid for update`
  if (rows.length === 0) throw new Problem('not_found')
}

/** Of two closing at once one wins. @throws Problem 'wave_closed' */
export async function saveClosed(tx: Tx, { organizationId, userId }: Actor, waveId: string, closing: { at: Date; figures: Prisma.InputJsonObject; comparedWaveId: string | null }): Promise<void> {
  const { count } = await tx.wave.updateMany({
    where: { organizationId, id: waveId, state: { not: 'closed' } },
    data: { state: 'closed', closedAt: closing.at, closedBy: userId, figures: closing.figures, comparedWaveId: closing.comparedWaveId },
  })
  if (count === 0) throw new Problem('wave_closed')
}

/** Open waves whose last day has passed become provisional; their ids. */
export async function saveProvisional(tx: Tx, organizationId: string, today: string): Promise<string[]> {
  const rows = await tx.wave.updateManyAndReturn({
    where: { organizationId, state: 'open', endsOn: { lt: asDate(today) } },
    data: { state: 'provisional' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** A provisional wave is open again; false when it was not provisional. */
export async function saveOpenAgain(tx: Tx, organizationId: string, waveId: string): Promise<boolean> {
  const { count } = await tx.wave.updateMany({ where: { organizationId, id: waveId, state: 'provisional' }, data: { state: 'open' } })
  return count > 0
}

const Count = z.object({ waveId: z.string(), state: z.enum(visitStates), visits: z.int() })
export type WaveCounts = Map<string, Partial<Record<VisitState, number>>>

/** Visits this person may see, by wave and state. */
export async function countByState(tx: Tx, actor: Actor, waveIds: readonly string[]): Promise<WaveCounts> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select v."waveId"::text as "waveId", v.state::text as state, count(*)::int as visits
    from "Visit" v where v."waveId" = any (${waveIds}::uuid[]) and ${visibleVisit(actor)} group by 1, 2`)
  const counts: WaveCounts = new Map()
  for (const { waveId, state, visits } of z.array(Count).parse(rows)) counts.set(waveId, { ...counts.get(waveId), [state]: visits })
  return counts
}

/** Visits nobody has brought to an end yet, whoever asks: what stands in the way of closing. */
export const countUnfinished = (tx: Tx, organizationId: string, waveId: string): Promise<number> =>
  tx.visit.count({
    where: { organizationId, waveId, state: { notIn: ['published', 'withdrawn', 'cancelled', 'no_show', 'aborted', 'rejected'] } },
  })
