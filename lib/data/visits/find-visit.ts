import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import type { VisitState } from '@/lib/domain/visit/state'
import type { WallTime } from '@/lib/domain/visit/window'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { visibleVisit } from './visible-visit'

export const visitColumns = {
  id: true, state: true, stateSince: true, revision: true, reportNumber: true, campaignId: true, waveId: true, branchId: true,
  standardVersionId: true, scenarioId: true, channel: true, purpose: true, slot: true, windowStart: true, windowEnd: true,
  timeZone: true, windowStartAt: true, windowEndAt: true, bufferDays: true, feeMinor: true, expenseCapMinor: true, currency: true,
  minutes: true, photosNeeded: true, completenessTenths: true, notes: true, regionId: true, visitedOn: true, reportDueAt: true, abortReason: true,
  endReason: true, scoring: true, replacesVisitId: true, createdAt: true,
  campaign: {
    select: { state: true, name: true, rotationDays: true, claimHours: true, reportDueHours: true, payAfterDays: true, publishPolicy: true },
  },
  wave: { select: { name: true, state: true, startsOn: true, endsOn: true } },
  branch: { select: { name: true, town: true, address: true, code: true } },
} satisfies Prisma.VisitSelect

type Row = Prisma.VisitGetPayload<{ select: typeof visitColumns }>
export type VisitFound = Omit<Row, 'windowStart' | 'windowEnd' | 'state' | 'wave'> & {
  state: VisitState
  windowStart: WallTime
  windowEnd: WallTime
  wave: { name: string; state: Row['wave']['state']; startsOn: string; endsOn: string }
}

export const asWall = (date: Date): WallTime => date.toISOString().slice(0, 16)
export const asDay = (date: Date): string => date.toISOString().slice(0, 10)

/** A visit for the office: absent, foreign, out of scope and of the reader's own branch all answer alike. @throws Problem 'not_found' */
export async function findVisit(tx: Tx, actor: Actor, visitId: string): Promise<VisitFound> {
  const seen = await tx.$queryRaw<unknown[]>(Prisma.sql`select v.id from "Visit" v where v.id = ${visitId}::uuid and ${visibleVisit(actor)}`)
  if (seen.length === 0) throw new Problem('not_found')
  return findAnyVisit(tx, actor.organizationId, visitId)
}

/** The same without asking who reads: for a shopper whose assignment was found, and for the worker. @throws Problem 'not_found' */
export async function findAnyVisit(tx: Tx, organizationId: string, visitId: string): Promise<VisitFound> {
  const row = await tx.visit.findUnique({ where: { organizationId_id: { organizationId, id: visitId } }, select: visitColumns })
  if (!row) throw new Problem('not_found')
  return toVisit(row)
}

export const toVisit = ({ windowStart, windowEnd, wave, ...rest }: Row): VisitFound => ({
  ...rest,
  windowStart: asWall(windowStart),
  windowEnd: asWall(windowEnd),
  wave: { ...wave, startsOn: asDay(wave.startsOn), endsOn: asDay(wave.endsOn) },
})

/** Ids of those of the given visits this person may see, in no order. */
export async function keepVisible(tx: Tx, actor: Actor, visitIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(
    Prisma.sql`select v.id::text from "Visit" v where v.id = any (${visitIds}::uuid[]) and ${visibleVisit(actor)}`,
  )
  return rows.map(({ id }) => id)
}
