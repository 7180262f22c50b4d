import 'server-only'
import { z } from 'zod'
import type { MonthRow } from '@/lib/domain/scorecard/rollout'
import type { Channel } from '@/lib/domain/visit/state'
import type { Day } from '@/lib/domain/visit/days'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'

const whole = z.string().regex(/^-?\d+$/).transform((digits) => BigInt(digits))
const Month = z.object({
  branchId: z.string(), month: z.string(), versions: z.array(z.int()), scored: z.int(), sum: whole, sumSquares: whole, imported: z.int(), grouped: z.int(), groupedSum: whole, groupedSquares: whole,
}) satisfies z.ZodType<MonthRow>

/** Sums by branch and month of the visits' dates of these branches, wherever they stood; `to` is left out. */
export async function listMonthRows(
  tx: Tx, { standardId, channel }: { standardId: string; channel: Channel }, branchIds: readonly string[], span: { from: Day; to: Day },
): Promise<MonthRow[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select r."branchId"::text as "branchId", r.month::text as month, array_agg(distinct s.number) as versions, sum(r.scored)::int as scored,
      sum(r."sumService")::text as sum, sum(r."sumServiceSquares")::text as "sumSquares",
      coalesce(sum(r.scored) filter (where r.origin <> 'visit'), 0)::int as imported,
      coalesce(sum(r.scored) filter (where r.origin = 'imported_mean'), 0)::int as grouped,
      coalesce(sum(r."sumService") filter (where r.origin = 'imported_mean'), 0)::text as "groupedSum",
      coalesce(sum(r."sumServiceSquares") filter (where r.origin = 'imported_mean'), 0)::text as "groupedSquares"
    from "BranchRollup" r
    join "StandardVersion" s on s."organizationId" = r."organizationId" and s.id = r."standardVersionId" and s."standardId" = ${standardId}::uuid
    where r."organizationId" = current_organization() and r.channel = ${channel}::"Channel" and r.scored > 0
      and r.month >= ${span.from}::date and r.month < ${span.to}::date and r."branchId" = any (${branchIds}::uuid[])
    group by 1, 2`)
  return z.array(Month).parse(rows)
}
