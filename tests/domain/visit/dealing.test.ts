import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekdays, type Weekday } from '@/lib/domain/visit/days'
import { fittingShoppers, shopperRefusal, type ShopperToDeal, type VisitToDeal } from '@/lib/domain/visit/deal-shoppers'
import { dealing } from '@/lib/domain/visit/dealing'
import { heldBy } from '@/lib/domain/visit/rotation'

const branches = ['b0', 'b1', 'b2']
const towns = ['Vilnius', 'VILNIUS', 'Kaunas', '']
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`)

const anyShopper = fc.record({
  town: fc.constantFrom(...towns), languages: fc.subarray(['lt', 'en']), conflicts: fc.subarray(branches, { maxLength: 1 }),
  weekdays: fc.oneof(fc.constant<Weekday[]>([]), fc.subarray<Weekday>([...weekdays])), away: fc.array(day.map((first) => ({ first, last: first })), { maxLength: 2 }),
  held: fc.array(fc.record({ branchId: fc.constantFrom(...branches), from: day, to: day }), { maxLength: 2 }), load: fc.integer({ min: 0, max: 2 }),
})
const anyVisit = fc.record({ branchId: fc.constantFrom(...branches), town: fc.constantFrom(...towns), languages: fc.subarray(['lt', 'en']), first: day, length: fc.integer({ min: 0, max: 3 }) })

test('visits go to those whom asking everybody anew, one visit after the other, would choose, and refusals are the same', () => {
  fc.assert(
    fc.property(fc.array(anyShopper, { maxLength: 8 }), fc.array(anyVisit, { maxLength: 8 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 20 }), (made, wished, wanted, rotationDays) => {
      let shoppers = made.map((shopper, index): ShopperToDeal => ({ ...shopper, id: `p${index}`, conflicts: new Set(shopper.conflicts) }))
      const deal = dealing(shoppers)
      for (const { first, length, ...rest } of wished) {
        const visit: VisitToDeal = { ...rest, first, last: `2026-11-${String(Math.min(30, Number(first.slice(8)) + length)).padStart(2, '0')}`, rotationDays }
        const fitting = fittingShoppers(shoppers, visit)
        expect(deal.countFitting(visit)).toBe(fitting.length)
        expect(deal.refusals(visit)).toEqual(shoppers.flatMap((shopper) => {
          const why = shopperRefusal(shopper, visit)
          return why ? [{ shopperId: shopper.id, ...why }] : []
        }))
        const chosen = new Set(fitting.slice(0, wanted).map(({ id }) => id))
        expect(deal.give(visit, wanted)).toEqual([...chosen])
        const hold = { branchId: visit.branchId, ...heldBy(visit.first, visit.last, rotationDays) }
        shoppers = shoppers.map((shopper) => (chosen.has(shopper.id) ? { ...shopper, load: shopper.load + 1, held: [...shopper.held, hold] } : shopper))
      }
    }),
    { numRuns: 300 },
  )
})
