import 'server-only'
import { z } from 'zod'
import { addDays } from '@/lib/domain/visit/days'
import type { Span, TakenDays } from '@/lib/domain/visit/spread-windows'
import { endedStates } from '@/lib/domain/visit/state'
import type { Tx } from '../tenant'
import { asDay } from './find-visit'

/** The first and last day any live visit of the wave stands on. */
export async function listWindowsOfWave(tx: Tx, organizationId: string, waveId: string): Promise<{ first: string | null; last: string | null }> {
  const { _min, _max } = await tx.visit.aggregate({
    where: { organizationId, waveId, state: { notIn: [...endedStates] } },
    _min: { windowStart: true },
    _max: { windowEnd: true },
  })
  return { first: _min.windowStart && asDay(_min.windowStart), last: _max.windowEnd && asDay(_max.windowEnd) }
}

type Taken = TakenDays & { visitId: string }
const TakenRow = z.object({ visitId: z.string(), branchId: z.string(), first: z.string(), last: z.string(), bufferDays: z.int(), sameCampaign: z.boolean() })

/** Which days are to be planned, and the buffer of what is planned there. */
type Within = { campaignId: string; branchIds: readonly string[]; span: Span; bufferDays: number }

/**
 * Windows of live visits by branch that could stand in the way of one within the span: no further from it than a buffer, theirs
 * before it and its own after. Those of this campaign are named so; re-checks keep no buffer and are left out.
 */
export async function listTakenDays(tx: Tx, organizationId: string, { campaignId, branchIds, span, bufferDays }: Within): Promise<Map<string, Taken[]>> {
  if (span.first > span.last) return new Map()
  const rows = await tx.$queryRaw`
    select v.id::text as "visitId", v."branchId"::text, v."windowStart"::date::text as first, v."windowEnd"::date::text as last, v."bufferDays",
      v."campaignId" = ${campaignId}::uuid as "sameCampaign"
    from "Visit" v
    where v."organizationId" = ${organizationId}::uuid and v."branchId" = any (${branchIds}::uuid[]) and v.purpose <> 'recheck'
      and v.state not in ('cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn')
      and daterange(v."windowStart"::date, v."windowEnd"::date + v."bufferDays", '[]') && daterange(${span.first}::date, ${addDays(span.last, bufferDays)}::date, '[]')`
  const taken = new Map<string, Taken[]>()
  for (const { branchId, ...days } of z.array(TakenRow).parse(rows)) taken.set(branchId, [...(taken.get(branchId) ?? []), days])
  return taken
}

/** Whether another live visit of the branch stands within this one's buffer, or this one within its: as visit_buffer_days has it. */
export async function isCrowded(tx: Tx, organizationId: string, visitId: string): Promise<boolean> {
  const rows = await tx.$queryRaw`
    select exists (
      select 1 from "Visit" v join "Visit" o on o."organizationId" = v."organizationId" and o."branchId" = v."branchId" and o.id <> v.id
        and o.purpose <> 'recheck' and not o."bufferWaived" and o.state not in ('cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn')
        and (o."bufferDays" > 0 or v."bufferDays" > 0)
        and daterange(o."windowStart"::date, o."windowEnd"::date + o."bufferDays", '[]') && daterange(v."windowStart"::date, v."windowEnd"::date + v."bufferDays", '[]')
      where v."organizationId" = ${organizationId}::uuid and v.id = ${visitId}::uuid) as crowded`
  return z.tuple([z.object({ crowded: z.boolean() })]).parse(rows)[0].crowded
}
