import 'server-only'
import { z } from 'zod'
import type { ShopperCount } from '@/lib/domain/planner/coverage'
import { monthsUpTo } from '@/lib/domain/scorecard/period'
import { Prisma } from '@/prisma/generated/client'
import { todayUtc } from '../days'
import type { Tx } from '../tenant'
import type { Subject } from './period-condition'

const Count = z.object({ regionId: z.string(), shopperId: z.string(), name: z.string(), alias: z.string(), visits: z.int() }) satisfies z.ZodType<ShopperCount>

/**
 * Who made the published visits that count in the figures, by region on the visit's date; for managers alone. Nothing that is only
 * planned is in it, so it tells whoever runs a branch no more than its published reports do.
 */
export async function countByShopper(tx: Tx, { standardId, channel, period }: Subject): Promise<ShopperCount[]> {
  const when =
    period.kind === 'wave' ? Prisma.sql`v."waveId" = ${period.waveId}::uuid`
    : period.kind === 'months' ? Prisma.sql`v."visitedOn" >= ${monthsUpTo(todayUtc()).from}::date`
    : Prisma.sql`true`
  const rows = await tx.$queryRaw(Prisma.sql`
    select t."regionId"::text as "regionId", h.id::text as "shopperId", h.name, h.alias, t.visits from (
      select v."regionId", a."shopperId", count(*)::int as visits
      from "Visit" v
      join "StandardVersion" s on s."organizationId" = v."organizationId" and s.id = v."standardVersionId" and s."standardId" = ${standardId}::uuid
      join "Assignment" a on a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted'
      where v."organizationId" = current_organization() and v.state = 'published' and v.purpose = 'routine' and v.scoring = 'scored'
        and v.channel = ${channel}::"Channel" and ${when}
      group by 1, 2) t
    join "Shopper" h on h."organizationId" = current_organization() and h.id = t."shopperId"
    order by 1, 5 desc, 2`)
  return z.array(Count).parse(rows)
}
