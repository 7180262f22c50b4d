import type { ProblemCode } from '../problem'
import { daysFrom, addDays, weekdayOf, type Day, type Weekday } from './days'
import { heldBy, meets, type Held } from './rotation'
import type { Span } from './spread-windows'

/** What dealing needs to know of a shopper. */
export type ShopperToDeal = {
  id: string
  town: string
  languages: readonly string[]
  /** Days of the week on which they go; empty: any. */
  weekdays: readonly Weekday[]
  /** Days away, both included. */
  away: readonly Span[]
  /** Declared conflicts: branches never offered. */
  conflicts: ReadonlySet<string>
  /** Branches they may not repeat, and until when. */
  held: readonly (Held & { branchId: string })[]
  /** Live visits in this wave already. */
  load: number
}
export type VisitToDeal = { branchId: string; town: string; languages: readonly string[]; first: Day; last: Day; rotationDays: number }
export type ShopperRefusal = { code: Extract<ProblemCode, 'conflict_of_interest' | 'rotation' | 'not_available' | 'shopper_inactive'>; until?: Day }

/** Why this shopper may not make this visit, or null. Conflicts first, then rotation, then days. */
export function shopperRefusal(shopper: ShopperToDeal, visit: VisitToDeal): ShopperRefusal | null {
  if (shopper.conflicts.has(visit.branchId)) return { code: 'conflict_of_interest' }
  const wished = heldBy(visit.first, visit.last, visit.rotationDays)
  const held = shopper.held.filter((one) => one.branchId === visit.branchId && meets(one, wished))
  if (held.length > 0) return { code: 'rotation', until: held.map(({ to }) => to).sort().at(-1)! }
  return freeDay(shopper, visit) ? null : { code: 'not_available' }
}

function freeDay({ weekdays, away }: ShopperToDeal, { first, last }: VisitToDeal): boolean {
  const length = Math.min(daysFrom(first, last), 370)
  for (let offset = 0; offset <= length; offset++) {
    const day = addDays(first, offset)
    if (weekdays.length > 0 && !weekdays.includes(weekdayOf(day))) continue
    if (!away.some((span) => span.first <= day && day <= span.last)) return true
  }
  return false
}

/** Lower is better: a shared language, then the same town, then fewer visits in hand; ties by id, so the same input deals alike. */
export function byFitness(visit: VisitToDeal, load: (shopper: ShopperToDeal) => number) {
  const speaks = ({ languages }: ShopperToDeal) =>
    visit.languages.length === 0 || languages.length === 0 || languages.some((language) => visit.languages.includes(language))
  const town = visit.town.toLowerCase()
  const near = (shopper: ShopperToDeal) => shopper.town !== '' && shopper.town.toLowerCase() === town
  return (one: ShopperToDeal, other: ShopperToDeal): number =>
    Number(speaks(other)) - Number(speaks(one)) ||
    Number(near(other)) - Number(near(one)) ||
    load(one) - load(other) ||
    (one.id < other.id ? -1 : 1)
}

/** The shoppers who may make this visit, best first. */
export const fittingShoppers = (shoppers: readonly ShopperToDeal[], visit: VisitToDeal, load = (shopper: ShopperToDeal) => shopper.load) =>
  shoppers.filter((shopper) => shopperRefusal(shopper, visit) === null).sort(byFitness(visit, load))
