import { atTime } from '@/lib/data/clock'
import { Problem } from '@/lib/domain/problem'
import { acceptVisit } from '@/lib/usecases/visits/accept-visit'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { hoursAfter } from '../plan/calendar'
import { chanceOf } from '../plan/chance'
import { isFree, type PlannedVisit } from './plan-wave'
import type { SeededShopper, World } from './world'

/** Shoppers for a visit, those of its town first, then those of its country, in an order of chance. */
export function candidatesFor(world: World, { branch, window, wave }: PlannedVisit, except: readonly SeededShopper[] = []): SeededShopper[] {
  const chance = chanceOf('candidates', branch.plan.code, window.start)
  const zoneOf = (town: string) => world.branches.find(({ plan }) => plan.town === town)?.plan.timeZone
  const there = chance.shuffle(world.shoppers.filter((one) => !one.plan.paused && isFree(one.plan, wave) && !except.includes(one)))
  const near = ({ plan }: SeededShopper) => (plan.town === branch.plan.town ? 0 : zoneOf(plan.town) === branch.plan.timeZone ? 1 : 2)
  return there.sort((one, other) => near(one) - near(other))
}

/** The first of them for whom no rule speaks against it; refusals of others are what the rules are for. */
export async function assignToFirst(world: World, visit: PlannedVisit, candidates: readonly SeededShopper[], when: Date): Promise<SeededShopper> {
  for (const shopper of candidates) {
    try {
      await atTime(when, () => assignVisit(world.manager, { visitId: visit.id, shopperId: shopper.shopperId }))
      return shopper
    } catch (error) {
      if (!(error instanceof Problem) || !['rotation', 'conflict_of_interest'].includes(error.code)) throw error
    }
  }
  throw new Error(`nobody may visit ${visit.branch.plan.name}`)
}

/** The shopper says yes some hours after they were asked. */
export const accept = (shopper: SeededShopper, visit: PlannedVisit, askedAt: Date, afterHours: number): Promise<void> =>
  atTime(hoursAfter(askedAt, afterHours), () => acceptVisit(shopper.actor, { visitId: visit.id }))
