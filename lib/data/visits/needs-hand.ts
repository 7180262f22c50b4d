import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { visitStates } from '@/lib/domain/visit/state'
import { handKinds } from '@/lib/domain/visit/needs-hand'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import type { Tx } from '../tenant'
import { visibleVisit } from './visible-visit'

const Row = z.object({
  id: z.string(), kind: z.enum(handKinds), at: z.date(), branchId: z.string(), branch: z.string(), town: z.string(), waveId: z.string(),
  windowStart: z.string(), windowEnd: z.string(), state: z.enum(visitStates), shopper: z.string().nullable(),
})
export type HandRow = z.infer<typeof Row>

/**
 * Visits that wait for somebody, the most pressing first, and how many there are: nobody has taken them and the window closes within three days ·
 * assigned or offered a day ago and unanswered · the report is due within a day · overdue · returned a day ago without an answer.
 * `at` is the moment the kind counts from or to.
 */
export async function listNeedsHand(tx: Tx, actor: Actor, limit: number): Promise<{ rows: HandRow[]; total: number }> {
  const at = Prisma.sql`${now()}::timestamptz`
  const cases = Prisma.sql`
    from "Visit" v join "Wave" w on w."organizationId" = v."organizationId" and w.id = v."waveId" and w.state <> 'closed'
    join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
    left join lateral (select a.state, a."offeredAt", p.name from "Assignment" a
      join "Shopper" p on p."organizationId" = a."organizationId" and p.id = a."shopperId"
      where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state in ('offered', 'assigned', 'accepted')
      order by a.state desc, a."offeredAt" limit 1) s on true
    cross join lateral (select case
      when v.state in ('accepted', 'in_progress') and v."reportDueAt" < ${at} then 'overdue'
      when v.state = 'returned' and v."stateSince" < ${at} - interval '1 day' then 'returned'
      when v.state in ('draft', 'open') and s.state is null and v."windowEndAt" < ${at} + interval '3 days' then 'unassigned'
      when v.state in ('open', 'assigned') and s."offeredAt" < ${at} - interval '1 day' then 'unanswered'
      when v.state in ('accepted', 'in_progress') and v."reportDueAt" < ${at} + interval '1 day' then 'due' end as kind) k
    where v.state in ('draft', 'open', 'assigned', 'accepted', 'in_progress', 'returned') and k.kind is not null and ${visibleVisit(actor)}`
  const rows = await tx.$queryRaw(Prisma.sql`
    select v.id::text, k.kind, v."branchId"::text as "branchId", b.name as branch, b.town, v."waveId"::text as "waveId", v.state::text,
      to_char(v."windowStart", 'YYYY-MM-DD"T"HH24:MI') as "windowStart", to_char(v."windowEnd", 'YYYY-MM-DD"T"HH24:MI') as "windowEnd", s.name as shopper,
      case k.kind when 'unassigned' then v."windowEndAt" when 'unanswered' then s."offeredAt" when 'returned' then v."stateSince" else v."reportDueAt" end as at
    ${cases}
    order by array_position(array['unassigned', 'overdue', 'returned', 'unanswered', 'due'], k.kind), 11, v.id limit ${limit}`)
  const [{ total }] = z.tuple([z.object({ total: z.int() })]).parse(await tx.$queryRaw(Prisma.sql`select count(*)::int as total ${cases}`))
  return { rows: z.array(Row).parse(rows), total }
}

const Waiting = z.object({ id: z.string(), branch: z.string(), town: z.string(), state: z.enum(visitStates), at: z.date() })

/** Reports that wait for review, the longest waiting first. */
export async function listReviewQueue(tx: Tx, actor: Actor, limit: number) {
  const rows = await tx.$queryRaw(Prisma.sql`
    select v.id::text, b.name as branch, b.town, v.state::text,
      coalesce((select max(t.at) from "VisitTransition" t where t."organizationId" = v."organizationId" and t."visitId" = v.id and t."toState" = 'submitted'), v."stateSince") as at
    from "Visit" v join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
    where v.state in ('submitted', 'in_review') and ${visibleVisit(actor)} order by at, v.id limit ${limit}`)
  return z.array(Waiting).parse(rows)
}

const Risk = z.array(z.object({ branchId: z.string() }))

/** Branches whose place in the wave may stay empty: nobody has the visit and it closes within three days, or it ended and nothing took its slot. */
export async function listBranchesAtRisk(tx: Tx, actor: Actor, waveId: string): Promise<string[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select distinct v."branchId"::text as "branchId" from "Visit" v
    where v."waveId" = ${waveId}::uuid and ${visibleVisit(actor)} and (
      v.state in ('draft', 'open', 'assigned') and v."windowEndAt" < ${now()}::timestamptz + interval '3 days'
      or v.state in ('cancelled', 'no_show', 'aborted', 'rejected') and not exists (select 1 from "Visit" o
        where o."organizationId" = v."organizationId" and o."waveId" = v."waveId" and o."branchId" = v."branchId" and o.slot = v.slot
          and o.state not in ('cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn')))`)
  return Risk.parse(rows).map(({ branchId }) => branchId)
}
