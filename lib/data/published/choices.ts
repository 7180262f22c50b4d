import 'server-only'
import { z } from 'zod'
import { channels } from '@/lib/domain/visit/state'
import { WaveFiguresKept, type FrozenWave } from '@/lib/domain/scorecard/frozen'
import type { StandardChoice } from '@/lib/domain/scorecard/subject'
import type { Tx } from '../tenant'

const Wave = z.object({
  id: z.string(),
  name: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  state: z.enum(['open', 'provisional', 'closed', 'imported']),
  minimumVisits: z.int(),
  kept: z.boolean(),
  imported: z.boolean(),
  campaignId: z.string(),
  comparedWaveId: z.string().nullable(),
})
const Choice = z.object({ standardId: z.string(), name: z.string(), channel: z.enum(channels), waves: z.array(Wave) })

/** Standards, channels and waves that published routine visits exist of, or were closed with; nothing that is only planned. The earliest wave first, of the same day those of visits; one query. */
export async function listChoices(tx: Tx): Promise<StandardChoice[]> {
  const rows = await tx.$queryRaw`
    with shown as (
      select s."standardId", r.channel, r."waveId" from (
        select "organizationId", "standardVersionId", channel, "waveId" from "BranchRollup" where "organizationId" = current_organization()
        union all select "organizationId", "standardVersionId", channel, "waveId" from "KeptBranchRollup" where "organizationId" = current_organization()) r
      join "StandardVersion" s on s."organizationId" = r."organizationId" and s.id = r."standardVersionId"
      group by 1, 2, 3)
    select shown."standardId"::text as "standardId", t.name, shown.channel::text as channel,
      jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'startsOn', w."startsOn", 'endsOn', w."endsOn", 'state', case when c.origin = 'imported' and w.state = 'provisional' then 'imported' else w.state::text end,
        'minimumVisits', c."minimumVisits", 'kept', k."waveId" is not null, 'imported', c.origin = 'imported',
        'campaignId', w."campaignId", 'comparedWaveId', w."comparedWaveId") order by w."startsOn", c.origin = 'imported', w.id) as waves
    from shown
    join "Standard" t on t."organizationId" = current_organization() and t.id = shown."standardId"
    join "Wave" w on w."organizationId" = current_organization() and w.id = shown."waveId"
    join "Campaign" c on c."organizationId" = w."organizationId" and c.id = w."campaignId"
    left join "KeptWave" k on k."organizationId" = w."organizationId" and k."waveId" = w.id
    group by shown."standardId", t.name, shown.channel
    order by max(w."endsOn") filter (where c.origin = 'visit') desc nulls last, max(w."endsOn") desc, lower(t.name), shown.channel`
  return z.array(Choice).parse(rows)
}

const Kept = z.object({ id: z.string(), figures: WaveFiguresKept.nullable().catch(null) })

/** The figures these waves were closed with, those of the whole network: as long as all its branches, so only of waves that are looked at. */
export async function listWaveFigures(tx: Tx, organizationId: string, waveIds: readonly string[]): Promise<Map<string, FrozenWave['figures']>> {
  const where = { organizationId, id: { in: [...waveIds] }, state: 'closed' as const }
  const rows = waveIds.length === 0 ? [] : await tx.wave.findMany({ where, select: { id: true, figures: true } })
  return new Map(z.array(Kept).parse(rows).map(({ id, figures }) => [id, figures]))
}
