import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { visitStates } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { whereVisit, type VisitFilter } from './list-visits'

const Day = z.object({ day: z.string(), visits: z.int(), withoutShopper: z.int(), starting: z.int() })
const Entry = z.object({ id: z.string(), branch: z.string(), state: z.enum(visitStates), first: z.string(), last: z.string() })
export type CalendarDay = z.infer<typeof Day>
export type CalendarEntry = z.infer<typeof Entry>

const live = Prisma.sql`v.state not in ('cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn')`

/** How many live visits may take place on each day of a span, and how many of them nobody has taken. */
export async function listLoad(tx: Tx, actor: Actor, filter: VisitFilter, first: string, last: string): Promise<CalendarDay[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select d::date::text as day, count(v.id)::int as visits,
      count(v.id) filter (where v.state in ('draft', 'open', 'assigned'))::int as "withoutShopper",
      count(v.id) filter (where v."windowStart"::date = d::date)::int as starting
    from generate_series(${first}::date, ${last}::date, interval '1 day') d
    left join "Visit" v on v."windowStart" < d + interval '1 day' and v."windowEnd" >= d
      and v."windowStart" < ${last}::date + 1 and v."windowEnd" >= ${first}::date and ${live} and ${whereVisit(actor, filter)}
    group by 1 order by 1`)
  return z.array(Day).parse(rows)
}

/** Live visits whose window meets the span, earliest first, at most `limit`. */
export async function listEntries(tx: Tx, actor: Actor, filter: VisitFilter, first: string, last: string, limit: number): Promise<CalendarEntry[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select v.id::text, b.name as branch, v.state::text, v."windowStart"::date::text as first, v."windowEnd"::date::text as last
    from "Visit" v join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
    where ${live} and ${whereVisit(actor, { ...filter, from: first, to: last })}
    order by v."windowStart", lower(b.name), v.id limit ${limit}`)
  return z.array(Entry).parse(rows)
}
