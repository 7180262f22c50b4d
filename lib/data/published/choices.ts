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

/**
 * Standards, channels and waves that published routine visits exist of, or were closed with; nothing that is only planned. The earliest
 * wave first, of the same day those of visits; one query. A wave is of its campaign's one standard and channel, so one row of it tells.
 */
export async function listChoices(tx: Tx): Promise<StandardChoice[]> {
  const rows = await tx.$queryRaw`
    select c."standardId"::text as "standardId", t.name, c.channel::text as channel,
      jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'startsOn', w."startsOn", 'endsOn', w."endsOn", 'state', case when c.origin = 'imported' and w.state = 'provisional' then 'imported' else w.state::text end,
        'minimumVisits', c."minimumVisits", 'kept', k."waveId" is not null, 'imported', c.origin = 'imported',
        'campaignId', w."campaignId", 'comparedWaveId', w."comparedWaveId") order by w."startsOn", c.origin = 'imported', w.id) as waves
    from "Wave" w
    join "Campaign" c on c."organizationId" = w."organizationId" and c.id = w."campaignId"
    join "Standard" t on t."organizationId" = w."organizationId" and t.id = c."standardId"
    left join "KeptWave" k on k."organizationId" = w."organizationId" and k."waveId" = w.id
    where w."organizationId" = current_organization()
      and (exists (select 1 from "BranchRollup" r where r."organizationId" = w."organizationId" and r."waveId" = w.id)
        or exists (select 1 from "KeptBranchRollup" r where r."organizationId" = w."organizationId" and r."waveId" = w.id))
    group by c."standardId", t.name, c.channel
    order by max(w."endsOn") filter (where c.origin = 'visit') desc nulls last, max(w."endsOn") desc, lower(t.name), c.channel`
  return z.array(Choice).parse(rows)
}

const Kept = z.object({ id: z.string(), figures: WaveFiguresKept.nullable().catch(null) })

/**
 * The figures these waves were closed with: the network's and the regions', and those of every branch for the waves `branchesOf` alone,
 * which are as long as the network. Only of waves that are looked at.
 */
export async function listWaveFigures(tx: Tx, waveIds: readonly string[], branchesOf: readonly string[]): Promise<Map<string, FrozenWave['figures']>> {
  if (waveIds.length === 0) return new Map()
  const rows = await tx.$queryRaw`
    select w.id::text as id, case when w.id = any (${branchesOf}::uuid[]) then w.figures else jsonb_set(w.figures, '{branches}', '[]') end as figures
    from "Wave" w where w."organizationId" = current_organization() and w.id = any (${waveIds}::uuid[]) and w.state = 'closed'`
  return new Map(z.array(Kept).parse(rows).map(({ id, figures }) => [id, figures]))
}
