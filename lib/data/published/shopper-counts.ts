import 'server-only'
import { z } from 'zod'
import type { ShopperCount } from '@/lib/domain/planner/coverage'
import { monthsUpTo } from '@/lib/domain/scorecard/period'
import { Prisma } from '@/prisma/generated/client'
import { todayUtc } from '../days'
import type { Tx } from '../tenant'
import type { Subject } from './period-condition'

const Count = z.object({ regionId: z.string(), shopperId: z.string(), name: z.string(), alias: z.string(), visits: z.int() }) satisfies z.ZodType<ShopperCount>

type Asked = Pick<Subject, 'standardId' | 'channel' | 'period'> & { /** All of this standard and channel. */ waveIds: readonly string[] }

/**
 * Who made the published visits that count in the figures, by region on the visit's date; for managers alone. Of a wave, else of the last
 * twelve months: no sum by shopper is kept, and all of history is not read for a page. Nothing that is only planned is in it, so it
 * tells whoever runs a branch no more than its published reports do.
 */
export async function countByShopper(tx: Tx, { standardId, channel, period, waveIds }: Asked): Promise<ShopperCount[]> {
  const wanted = period.kind === 'wave' ? [period.waveId] : waveIds
  const since = period.kind === 'wave' ? Prisma.sql`true` : Prisma.sql`v."visitedOn" >= ${monthsUpTo(todayUtc()).from}::date`
  const rows = await tx.$queryRaw(Prisma.sql`
    select t."regionId"::text as "regionId", h.id::text as "shopperId", h.name, h.alias, t.visits from (
      select v."regionId", a."shopperId", count(*)::int as visits
      from unnest(${wanted}::uuid[]) wave(id)
      -- Wave by wave and from a day on, by the index of published visits; offset keeps the planner from reading them all instead.
      cross join lateral (select v.id, v."organizationId", v."regionId" from "Visit" v
        where v."organizationId" = current_organization() and v."waveId" = wave.id and v.state = 'published' and ${since} and v.purpose = 'routine' and v.scoring = 'scored'
          and v.channel = ${channel}::"Channel" and v."standardVersionId" in (select s.id from "StandardVersion" s where s."organizationId" = current_organization() and s."standardId" = ${standardId}::uuid)
        offset 0) v
      cross join lateral (select a."shopperId" from "Assignment" a where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted' limit 1) a
      group by 1, 2) t
    join "Shopper" h on h."organizationId" = current_organization() and h.id = t."shopperId"
    order by 1, 5 desc, 2`)
  return z.array(Count).parse(rows)
}
