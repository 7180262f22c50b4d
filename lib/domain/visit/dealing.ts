import { byFitness, shopperRefusal, type ShopperRefusal, type ShopperToDeal, type VisitToDeal } from './deal-shoppers'
import { heldBy, type Held } from './rotation'

/**
 * Dealing visits one after the other among the same shoppers. Thousands of visits among thousands of shoppers are millions of
 * questions, so holds are kept by branch, and whoever nothing speaks against is asked nothing.
 */
export function dealing(all: readonly ShopperToDeal[]) {
  // Towns are compared without regard to case; in small letters already, that costs nothing.
  const shoppers = all.map((shopper) => ({ ...shopper, town: shopper.town.toLowerCase() }))
  const held = new Map<string, Map<string, Held[]>>()
  const load = new Map(shoppers.map((shopper) => [shopper.id, shopper.load]))
  const hold = (shopperId: string, branchId: string, one: Held) => {
    const here = held.get(branchId) ?? new Map<string, Held[]>()
    held.set(branchId, here.set(shopperId, [...(here.get(shopperId) ?? []), one]))
  }
  for (const shopper of shoppers) for (const { branchId, ...one } of shopper.held) hold(shopper.id, branchId, one)
  const anyDay = new Set(shoppers.filter(({ weekdays, away }) => weekdays.length === 0 && away.length === 0).map(({ id }) => id))

  /** Why a shopper may not make the visit, with all that was dealt so far. */
  function refusalFor(visit: VisitToDeal) {
    const here = held.get(visit.branchId)
    return (shopper: ShopperToDeal): ShopperRefusal | null => {
      const holds = here?.get(shopper.id) ?? []
      if (holds.length === 0 && anyDay.has(shopper.id) && !shopper.conflicts.has(visit.branchId)) return null
      return shopperRefusal({ ...shopper, held: holds.map((one) => ({ ...one, branchId: visit.branchId })) }, visit)
    }
  }

  /** The best of those who may, best first; never more than wanted. */
  function bestFor(visit: VisitToDeal, wanted: number): ShopperToDeal[] {
    const refusal = refusalFor(visit)
    const before = byFitness(visit, ({ id }) => load.get(id)!)
    const best: ShopperToDeal[] = []
    for (const shopper of shoppers) {
      if (best.length === wanted && before(best[wanted - 1]!, shopper) < 0) continue
      if (refusal(shopper) !== null) continue
      const place = best.findIndex((one) => before(shopper, one) < 0)
      best.splice(place < 0 ? best.length : place, 0, shopper)
      if (best.length > wanted) best.pop()
    }
    return best
  }

  return {
    countFitting: (visit: VisitToDeal): number => {
      const refusal = refusalFor(visit)
      return shoppers.reduce((count, shopper) => (refusal(shopper) === null ? count + 1 : count), 0)
    },
    /** Deals the visit to so many, who hold it from now on. */
    give: (visit: VisitToDeal, wanted: number): string[] => {
      const given = bestFor(visit, wanted).map(({ id }) => id)
      for (const id of given) {
        load.set(id, load.get(id)! + 1)
        hold(id, visit.branchId, heldBy(visit.first, visit.last, visit.rotationDays))
      }
      return given
    },
    refusals: (visit: VisitToDeal): ({ shopperId: string } & ShopperRefusal)[] => {
      const refusal = refusalFor(visit)
      return shoppers.flatMap((shopper) => {
        const why = refusal(shopper)
        return why ? [{ shopperId: shopper.id, ...why }] : []
      })
    },
  }
}
