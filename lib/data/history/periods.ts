import 'server-only'
import { z } from 'zod'
import { periodKey, type HistoryLine, type PeriodSpan } from '@/lib/domain/history/read-lines'
import { earlier, later } from '@/lib/domain/visit/days'
import type { Channel } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import { dateOf } from '../days'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import type { HistoryRun } from './runs'

type Made = Pick<HistoryRun['result'], 'campaigns' | 'waves' | 'widened'>
type Frame = { organizationId: string; standardId: string; createdBy: string; /** Of the campaign. */ name: string; today: string }

/**
 * The waves the lines belong to, by periodKey: those there are, widened to the days of the file, and new ones in the standard's campaign
 * of past audits. What was made or widened is said, for an undo. A fixed number of statements a channel.
 */
export async function makePeriods(tx: Tx, frame: Frame, lines: readonly HistoryLine[]): Promise<{ waveOf: Map<string, string>; made: Made }> {
  const waveOf = new Map<string, string>()
  const made: Made = { campaigns: [], waves: [], widened: [] }
  for (const channel of new Set(lines.map((line) => line.channel))) {
    const spans = new Map(lines.filter((line) => line.channel === channel).map(({ period }) => [periodKey(channel, period.name), period]))
    const campaignId = await campaignFor(tx, frame, channel, made)
    const there = await tx.wave.findMany({ where: { organizationId: frame.organizationId, campaignId }, select: { id: true, name: true, startsOn: true, endsOn: true, state: true } })
    for (const { id, name, startsOn, endsOn, state } of there) {
      const key = periodKey(channel, name)
      const span = spans.get(key)
      if (!span) continue
      waveOf.set(key, id)
      const was = { startsOn: startsOn.toISOString().slice(0, 10), endsOn: endsOn.toISOString().slice(0, 10) }
      if (state !== 'closed' && (span.startsOn < was.startsOn || span.endsOn > was.endsOn)) made.widened.push({ id, ...was })
    }
    const fresh = [...spans].filter(([key]) => !waveOf.has(key)).map(([key, span]) => ({ key, id: newId(), span }))
    await insertWaves(tx, frame, campaignId, fresh)
    for (const { key, id } of fresh) {
      waveOf.set(key, id)
      made.waves.push(id)
    }
    const spanOf = new Map([...spans].map(([key, span]) => [waveOf.get(key)!, span]))
    await saveDays(tx, frame.organizationId, made.widened.filter(({ id }) => spanOf.has(id)).map(({ id, startsOn, endsOn }) => {
      const span = spanOf.get(id)!
      return { id, startsOn: earlier(span.startsOn, startsOn), endsOn: later(span.endsOn, endsOn) }
    }))
  }
  return { waveOf, made }
}

async function campaignFor(tx: Tx, { organizationId, standardId, createdBy, name }: Frame, channel: Channel, made: Made): Promise<string> {
  const found = await tx.campaign.findFirst({ where: { organizationId, standardId, channel, origin: 'imported' }, select: { id: true } })
  if (found) return found.id
  const id = newId()
  await tx.campaign.create({
    data: { organizationId, id, standardId, channel, name, origin: 'imported', state: 'ended', publishPolicy: 'at_once', createdBy, createdAt: now() },
    select: { id: true },
  })
  made.campaigns.push(id)
  return id
}

const insertWaves = (tx: Tx, { organizationId, today }: Frame, campaignId: string, fresh: readonly { id: string; span: PeriodSpan }[]) =>
  tx.wave.createMany({
    data: fresh.map(({ id, span: { name, startsOn, endsOn } }) => ({
      organizationId, id, campaignId, name, startsOn: dateOf(startsOn), endsOn: dateOf(endsOn), state: endsOn < today ? ('provisional' as const) : ('open' as const),
    })),
  })

async function saveDays(tx: Tx, organizationId: string, days: HistoryRun['result']['widened']): Promise<void> {
  if (days.length === 0) return
  await tx.$executeRaw(Prisma.sql`
    update "Wave" w set "startsOn" = d."startsOn", "endsOn" = d."endsOn"
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d(id uuid, "startsOn" date, "endsOn" date)
    where w."organizationId" = ${organizationId}::uuid and w.id = d.id and w.state <> 'closed'`)
}

/** Takes away what an import made besides its lines; they are gone already. */
export async function removePeriods(tx: Tx, organizationId: string, { campaigns, waves, widened }: Made): Promise<void> {
  await saveDays(tx, organizationId, widened)
  await tx.wave.deleteMany({ where: { organizationId, id: { in: waves }, state: { not: 'closed' } } })
  await tx.campaign.deleteMany({ where: { organizationId, id: { in: campaigns }, waves: { none: {} } } })
}

const Names = z.array(z.object({ name: z.string(), state: z.string() }))

/** Names of closed waves that hold lines of this import; whoever closes one of the others waits for the end of this transaction. */
export async function holdWavesOf(tx: Tx, runId: string): Promise<string[]> {
  const waves = Names.parse(await tx.$queryRaw`
    select w.name, w.state::text as state from "Wave" w
    where w."organizationId" = current_organization() and exists (select from "ImportedScore" h
      where h."organizationId" = w."organizationId" and h."waveId" = w.id and h."runId" = ${runId}::uuid)
    order by w.id for key share of w`)
  return waves.filter(({ state }) => state === 'closed').map(({ name }) => name)
}

/** Names of closed waves that are compared with one of these, the earliest first. */
export async function listComparedWith(tx: Tx, organizationId: string, waveIds: readonly string[]): Promise<string[]> {
  const where = { organizationId, state: 'closed' as const, comparedWaveId: { in: [...waveIds] } }
  const waves = waveIds.length === 0 ? [] : await tx.wave.findMany({ where, select: { name: true }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] })
  return waves.map(({ name }) => name)
}
