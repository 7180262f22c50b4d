import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { visibleVisit } from '../visits/visible-visit'
import { madeStates } from './list-shoppers'

const Made = z.object({
  visitId: z.string(), state: z.string(), day: z.string(), branch: z.string(), town: z.string(), made: z.boolean(), feeMinor: z.number(), expenseMinor: z.number(),
  currency: z.string(), payment: z.string().nullable(), payOn: z.string().nullable(),
})
const Total = z.object({ currency: z.string(), payment: z.string(), count: z.number(), sumMinor: z.number() })

const ofShopper = (actor: Actor, shopperId: string) => Prisma.sql`
  from "Assignment" a
  join "Visit" v on v."organizationId" = a."organizationId" and v.id = a."visitId"
  join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
  left join "Payment" p on p."organizationId" = a."organizationId" and p."assignmentId" = a.id
  where a."organizationId" = ${actor.organizationId}::uuid and a."shopperId" = ${shopperId}::uuid and a.state = 'accepted' and ${visibleVisit(actor)}`

/** The latest 200 visits this shopper accepted, with what was owed for them; fees in minor units of their currency. */
export async function listVisitsOf(tx: Tx, actor: Actor, shopperId: string): Promise<z.infer<typeof Made>[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select v.id::text as "visitId", v.state::text, coalesce(v."visitedOn", v."windowStart"::date)::text as day, b.name as branch, b.town,
      v.state::text = any (${[...madeStates]}) as made, coalesce(p."feeMinor", a."feeMinor") as "feeMinor", coalesce(p."expenseMinor", 0) as "expenseMinor",
      coalesce(p.currency, a.currency) as currency, p.state::text as payment, coalesce(p."payOn", a."payOn")::text as "payOn"
    ${ofShopper(actor, shopperId)} order by day desc, v.id desc limit 200`)
  return z.array(Made).parse(rows)
}

/** Fees and expenses per currency and state of payment, over all visits; minor units. */
export async function sumFees(tx: Tx, actor: Actor, shopperId: string): Promise<z.infer<typeof Total>[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select p.currency, p.state::text as payment, count(*)::int as count, sum(p."feeMinor" + p."expenseMinor")::float8 as "sumMinor"
    ${ofShopper(actor, shopperId)} and p."assignmentId" is not null group by 1, 2 order by 1, 2`)
  return z.array(Total).parse(rows)
}
