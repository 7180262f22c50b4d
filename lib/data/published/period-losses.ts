import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import type { LossPlace } from '@/lib/domain/trend/criterion-losses'
import { Prisma } from '@/prisma/generated/client'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'
import { behindPlace, CriterionLossRow } from './criterion-trend'
import type { Part } from './figures'
import { inMeans, reportBehind } from './past-reports'
import { inPeriod, ofStandard, type Subject } from './period-condition'
import { standingIn } from './standing-in'
import { toldRows } from './told'

type Asked = { subject: Subject; key: string; part: Part }

const Sums = z.object({ branchId: z.string(), passed: z.int(), failed: z.int(), loss: z.number() })

/** What a criterion cost in twelve months or in all time, branch by branch: today's sums, as in the list of what to fix first. */
export async function listPeriodLosses(tx: Tx, { subject, key, part }: Asked): Promise<z.infer<typeof Sums>[]> {
  const { from, inPart } = toldRows('CriterionRollup', [])
  const rows = await tx.$queryRaw(Prisma.sql`
    select r."branchId"::text as "branchId", sum(r.passed)::int as passed, sum(r.failed)::int as failed, sum(r.loss)::float8 as loss
    from ${from} r ${ofStandard(subject)}
    where r."organizationId" = current_organization() and r."criterionKey" = ${key} and ${inPeriod(subject)} and ${inPart(part)}
    group by 1`)
  return z.array(Sums).parse(rows)
}

/**
 * The latest reports of the period in which it failed or lost points. The sums by branch and month say how many there are at
 * least, so that as many months are read as it takes, from the latest on, and of those the branches that lost.
 */
export async function listPeriodFailures(tx: Tx, actor: Actor, { subject, key, part }: Asked, after: LossPlace | null, limit: number): Promise<CriterionLossRow[]> {
  const { from, inPart } = toldRows('CriterionRollup', [])
  const upTo = after ? Prisma.sql`r.month <= ${after.on}::date` : Prisma.sql`true`
  // In the month of the report before, all may have been listed already.
  const whole = after ? Prisma.sql`l.month < date_trunc('month', ${after.on}::date)::date` : Prisma.sql`true`
  const here = part.kind === 'region' ? standingIn(Prisma.sql`v."regionId"`, part.regionId) : Prisma.sql`true`
  const rows = await tx.$queryRaw(Prisma.sql`
    with losing as materialized (
      select r.month, r."branchId", greatest(sum(r.failed), 1) as certain from ${from} r ${ofStandard(subject)}
      where r."organizationId" = current_organization() and r."criterionKey" = ${key} and (r.failed > 0 or r.loss > 0) and ${upTo}
        and ${inPeriod(subject)} and ${inPart(part)} and ${branchScope(actor, Prisma.sql`r."branchId"`)}
      group by 1, 2),
    months as (select l.month, coalesce(sum(l.certain) filter (where ${whole}), 0) as certain from losing l group by 1),
    enough as (select m.month from (select n.month, sum(n.certain) over (order by n.month desc) - n.certain as newer from months n) m where m.newer < ${limit}),
    looked as materialized (select l.month, l."branchId" from losing l join enough e on e.month = l.month)
    select v."reportNumber", v."branchId"::text as "branchId", branch.name as branch, v."visitedOn"::text as on, mark.loss
    from looked l
    cross join lateral (select x.* from "Visit" x where x."organizationId" = current_organization() and x.state = 'published' and x."branchId" = l."branchId"
      and x."visitedOn" >= l.month and x."visitedOn" < (l.month + interval '1 month')::date) v ${reportBehind}
    cross join lateral (select x.passed, x.loss from "ReportAnswer" x
      where x."organizationId" = v."organizationId" and x."reportId" = r.id and x."criterionKey" = ${key} limit 1) mark
    cross join lateral (select b.name from "Branch" b where b."organizationId" = v."organizationId" and b.id = v."branchId" limit 1) branch
    where ${inMeans(subject)} and (mark.passed = false or mark.loss > 0) and ${here} and ${behindPlace(Prisma.sql`v`, after)}
    order by v."visitedOn" desc, v."reportNumber" limit ${limit}`)
  return z.array(CriterionLossRow).parse(rows)
}
