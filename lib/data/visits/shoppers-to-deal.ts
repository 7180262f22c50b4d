import 'server-only'
import { z } from 'zod'
import { weekdays } from '@/lib/domain/visit/days'
import type { ShopperToDeal } from '@/lib/domain/visit/deal-shoppers'
import type { Actor } from '@/lib/domain/people/actor'
import { endedStates } from '@/lib/domain/visit/state'
import { now } from '../clock'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { visibleVisit } from './visible-visit'

const Availability = z.object({
  weekdays: z.array(z.enum(weekdays)).catch([]),
  away: z.array(z.object({ from: z.iso.date(), to: z.iso.date() })).catch([]),
})
export type ShopperFound = ShopperToDeal & { alias: string; name: string; userId: string | null }
type Which = { waveId: string; shopperIds?: readonly string[] }

type Row = {
  id: string; alias: string; name: string; userId: string | null; town: string; languages: string[]; availability: unknown
  conflicts: string[]; held: { branchId: string; from: string; to: string }[]; load: number
}

/** Active shoppers with all that decides which visits they may make; one query whatever their number. */
export async function listShoppersToDeal(tx: Tx, organizationId: string, { waveId, shopperIds }: Which): Promise<ShopperFound[]> {
  const among = (id: Prisma.Sql) => (shopperIds ? Prisma.sql`${id} = any (${shopperIds}::uuid[])` : Prisma.sql`true`)
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    with conflict as (
      select "shopperId", jsonb_agg("branchId") as branches from "ShopperConflict" where "organizationId" = ${organizationId}::uuid and ${among(Prisma.sql`"shopperId"`)} group by 1),
    hold as (
      select "shopperId", jsonb_agg(jsonb_build_object('branchId', "branchId", 'from', "holdsFrom", 'to', "holdsTo")) as days from "Assignment"
      where "organizationId" = ${organizationId}::uuid and holds and "holdsTo" > ${yesterday()}::date and ${among(Prisma.sql`"shopperId"`)} group by 1),
    given as (
      select a."shopperId", count(*)::int as visits from "Visit" v
      join "Assignment" a on a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state in ('assigned', 'accepted') and ${among(Prisma.sql`a."shopperId"`)}
      where v."organizationId" = ${organizationId}::uuid and v."waveId" = ${waveId}::uuid and not (v.state = any (${[...endedStates]}::"VisitState"[])) group by 1)
    select s.id::text, s.alias, s.name, s."userId"::text, s.town, s.languages, s.availability,
      coalesce(conflict.branches, '[]') as conflicts, coalesce(hold.days, '[]') as held, coalesce(given.visits, 0) as load
    from "Shopper" s
    left join conflict on conflict."shopperId" = s.id left join hold on hold."shopperId" = s.id left join given on given."shopperId" = s.id
    where s."organizationId" = ${organizationId}::uuid and s.state = 'active' and ${among(Prisma.sql`s.id`)}
    order by s.name, s.id`)
  return rows.map(({ availability, conflicts, ...shopper }) => {
    const days = Availability.catch({ weekdays: [], away: [] }).parse(availability)
    return { ...shopper, weekdays: days.weekdays, away: days.away.map(({ from, to }) => ({ first: from, last: to })), conflicts: new Set(conflicts) }
  })
}

/** What ended before it keeps nobody from a branch any longer. */
const yesterday = (): Date => new Date(now().getTime() - 86_400_000)

const Load = z.object({ shopperId: z.string(), count: z.number() })

/** How many visits of the wave each shopper holds, of those this person may see: `load` counts all, for dealing, and is not to be shown. */
export async function countLoadsSeen(tx: Tx, actor: Actor, waveId: string): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select a."shopperId"::text, count(*)::int as count
    from "Visit" v join "Assignment" a on a."visitId" = v.id and a."organizationId" = v."organizationId" and a.state in ('assigned', 'accepted')
    where v."waveId" = ${waveId}::uuid and not (v.state = any (${[...endedStates]}::"VisitState"[])) and ${visibleVisit(actor)} group by 1`)
  return new Map(z.array(Load).parse(rows).map(({ shopperId, count }) => [shopperId, count]))
}
