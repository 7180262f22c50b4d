import 'server-only'
import { z } from 'zod'
import { weekdays } from '@/lib/domain/visit/days'
import type { ShopperToDeal } from '@/lib/domain/visit/deal-shoppers'
import { groupBy } from '@/lib/domain/visit/group-by'
import type { Actor } from '@/lib/domain/people/actor'
import { endedStates } from '@/lib/domain/visit/state'
import { now } from '../clock'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { asDay } from './find-visit'
import { visibleVisit } from './visible-visit'

const Availability = z.object({
  weekdays: z.array(z.enum(weekdays)).catch([]),
  away: z.array(z.object({ from: z.iso.date(), to: z.iso.date() })).catch([]),
})
export type ShopperFound = ShopperToDeal & { alias: string; name: string; userId: string | null }
type Which = { waveId: string; shopperIds?: readonly string[] }

/** Active shoppers with all that decides which visits they may make; four queries whatever their number. */
export async function listShoppersToDeal(tx: Tx, organizationId: string, { waveId, shopperIds }: Which): Promise<ShopperFound[]> {
  const among = shopperIds ? { in: [...shopperIds] } : undefined
  const shoppers = await tx.shopper.findMany({
    where: { organizationId, state: 'active', ...(among ? { id: among } : {}) },
    select: { id: true, alias: true, name: true, userId: true, town: true, languages: true, availability: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const whose = { organizationId, ...(among ? { shopperId: among } : {}) }
  const conflicts = await tx.shopperConflict.findMany({ where: whose, select: { shopperId: true, branchId: true } })
  const held = await tx.assignment.findMany({
    where: { ...whose, holds: true, holdsTo: { gt: new Date(now().getTime() - 86_400_000) } },
    select: { shopperId: true, branchId: true, holdsFrom: true, holdsTo: true },
  })
  const loads = await tx.assignment.groupBy({
    by: ['shopperId'],
    where: { ...whose, state: { in: ['assigned', 'accepted'] }, visit: { waveId, state: { notIn: [...endedStates] } } },
    _count: { _all: true },
  })
  const loadOf = new Map(loads.map(({ shopperId, _count }) => [shopperId, _count._all]))
  const conflictsOf = groupBy(conflicts, ({ shopperId }) => shopperId)
  const heldOf = groupBy(held, ({ shopperId }) => shopperId)
  return shoppers.map(({ availability, ...shopper }) => {
    const days = Availability.catch({ weekdays: [], away: [] }).parse(availability)
    return {
      ...shopper,
      weekdays: days.weekdays,
      away: days.away.map(({ from, to }) => ({ first: from, last: to })),
      conflicts: new Set((conflictsOf.get(shopper.id) ?? []).map(({ branchId }) => branchId)),
      held: (heldOf.get(shopper.id) ?? []).map(({ branchId, holdsFrom, holdsTo }) => ({ branchId, from: asDay(holdsFrom), to: asDay(holdsTo) })),
      load: loadOf.get(shopper.id) ?? 0,
    }
  })
}

const Load = z.object({ shopperId: z.string(), count: z.number() })

/** How many visits of the wave each shopper holds, of those this person may see: `load` counts all, for dealing, and is not to be shown. */
export async function countLoadsSeen(tx: Tx, actor: Actor, waveId: string): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select a."shopperId"::text, count(*)::int as count
    from "Visit" v join "Assignment" a on a."visitId" = v.id and a."organizationId" = v."organizationId" and a.state in ('assigned', 'accepted')
    where v."waveId" = ${waveId}::uuid and not (v.state = any (${[...endedStates]}::"VisitState"[])) and ${visibleVisit(actor)} group by 1`)
  return new Map(z.array(Load).parse(rows).map(({ shopperId, count }) => [shopperId, count]))
}
