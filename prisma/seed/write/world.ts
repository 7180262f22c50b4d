import { findActor } from '@/lib/data/memberships'
import { atTime } from '@/lib/data/clock'
import type { Actor } from '@/lib/domain/people/actor'
import type { Day } from '@/lib/domain/visit/days'
import type { BranchPlan } from '../plan/branches'
import type { Company } from '../plan/companies'
import type { OfficePerson, ShopperPlan } from '../plan/people'

export type SeededBranch = { id: string; plan: BranchPlan; openedOn: Day }
export type SeededShopper = { shopperId: string; userId: string; plan: ShopperPlan; actor: Actor }
export type SeededPerson = { userId: string; plan: OfficePerson; actor: Actor }

/** A company as far as it is written. Branches come as they open. */
export type World = {
  company: Company
  /** The moment the demo is of, and its day. */
  moment: Date
  today: Day
  organizationId: string
  slug: string
  rootRegionId: string
  regionIds: Map<string, string>
  branches: SeededBranch[]
  shoppers: SeededShopper[]
  people: SeededPerson[]
  owner: Actor
  manager: Actor
  reviewers: Actor[]
  /** Sentences each shopper has used. */
  said: Map<string, Set<string>>
}

/** Who somebody is in the organisation at a moment, as the session would find them. */
export async function actorAt(userId: string, slug: string, moment: Date): Promise<Actor> {
  const actor = await atTime(moment, () => findActor(userId, slug))
  if (!actor) throw new Error(`nobody of this id in ${slug}`)
  return actor
}

export const branchByCode = (world: World, code: string): SeededBranch | undefined => world.branches.find(({ plan }) => plan.code === code)
export const shopperByEmail = (world: World, email: string): SeededShopper | undefined => world.shoppers.find(({ plan }) => plan.email === email)
export const personOfRole = (world: World, role: OfficePerson['role']): SeededPerson | undefined => world.people.find(({ plan }) => plan.role === role)
