import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { SectionCell } from '@/lib/domain/scorecard/compare-rows'
import type { Tx } from '../tenant'
import type { Part } from './figures'
import { inPeriod, keptIn, ofStandard, type Subject } from './period-condition'
import { toldRows } from './told'

const whole = z.string().regex(/^-?\d+$/).transform((digits) => BigInt(digits))
const Cell = z.object({
  sectionKey: z.string(), branchId: z.string(), scored: z.int(), sum: whole, sumSquares: whole, imported: z.int(), visits: z.int(), branches: z.int(), squares: z.number(),
}) satisfies z.ZodType<SectionCell>

const known = Prisma.sql`r.origin <> 'imported_mean'`

/**
 * Sums by section of some branches, as far as they were made in this part of the network, each beside what the spread of its section
 * within all branches of the network stands on: so what is read grows with the branches asked for, not with the network. The spread is
 * of visits whose own scores are known: past audits that came as the mean of several are none of it.
 */
export async function listSectionCells(tx: Tx, subject: Subject, part: Part, branchIds: readonly string[]): Promise<SectionCell[]> {
  const { from, inPart } = toldRows('SectionRollup', keptIn(subject))
  const rows = await tx.$queryRaw(Prisma.sql`
    with sums as (
      select r."sectionKey", r."branchId", coalesce(sum(r.scored) filter (where ${known}), 0)::int as n,
        sum(r."sumService") filter (where ${known}) as total, sum(r."sumServiceSquares") filter (where ${known}) as squares,
        coalesce(sum(r.scored) filter (where r.origin <> 'visit' and ${inPart(part)}), 0)::int as imported,
        coalesce(sum(r.scored) filter (where ${inPart(part)}), 0)::int as scored,
        coalesce(sum(r."sumService") filter (where ${inPart(part)}), 0) as "sum",
        coalesce(sum(r."sumServiceSquares") filter (where ${inPart(part)}), 0) as "sumSquares"
      from ${from} r ${ofStandard(subject)}
      where r."organizationId" = current_organization() and ${inPeriod(subject)}
      group by 1, 2),
    spread as (
      select "sectionKey", sum(n)::int as visits, count(*)::int as branches, (sum((n * squares - total * total) / n) / 1e12)::float8 as squares
      from sums where n > 0 group by 1)
    select sums."sectionKey", sums."branchId"::text as "branchId", sums.scored, sums."sum"::text as "sum", sums."sumSquares"::text as "sumSquares",
      sums.imported, coalesce(spread.visits, 0) as visits, coalesce(spread.branches, 0) as branches, coalesce(spread.squares, 0) as squares
    from sums left join spread on spread."sectionKey" = sums."sectionKey"
    where sums."branchId" = any (${branchIds}::uuid[]) and sums.scored > 0`)
  return z.array(Cell).parse(rows)
}
