import { atTime } from '@/lib/data/clock'
import { findAccountByEmail, insertVerifiedUser } from '@/lib/data/accounts/users'
import { newId } from '@/lib/data/ids'
import { insertMembership } from '@/lib/data/members/save-membership'
import { recordMany } from '@/lib/data/audit'
import { listRegions } from '@/lib/data/regions/tree'
import { withoutTenant, withTenant } from '@/lib/data/tenant'
import { BranchFields } from '@/lib/domain/branch/branch.schema'
import { fromStoredHours } from '@/lib/domain/branch/opening-hours.schema'
import type { Language } from '@/lib/domain/language'
import { addDays, type Day } from '@/lib/domain/visit/days'
import { found } from '@/lib/usecases/accounts/found-organization'
import { addBranch } from '@/lib/usecases/branches/add-branch'
import { moveBranches } from '@/lib/usecases/branches/move-branches'
import { addDuty } from '@/lib/usecases/branches/staff-branch'
import { ShopperFields } from '@/lib/domain/shopper/shopper.schema'
import { addConflict } from '@/lib/usecases/shoppers/declare-conflict'
import { addShopper } from '@/lib/usecases/shoppers/add-shopper'
import { setShopperState } from '@/lib/usecases/shoppers/edit-shopper'
import { tieShopper } from '@/lib/data/members/invitations'
import { chanceOf } from '../plan/chance'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { at, minutesAfter, todayIn } from '../plan/calendar'
import { openingHours } from '../plan/branches'
import type { Company } from '../plan/companies'
import type { ShopperPlan } from '../plan/people'
import { actorAt, branchByCode, type SeededShopper, type World } from './world'

type Person = { name: string; email: string; language: Language }

/** The account with this address, made when there is none: a person may work in several organisations. */
async function accountOf({ name, email, language }: Person, passwordHash: string): Promise<string> {
  return withoutTenant({ reason: 'sign-in' }, async (tx) => {
    const known = await findAccountByEmail(tx, email)
    // Another company may be writing the same person at this moment.
    const id = known?.id ?? (await insertVerifiedUser(tx, { name, email, language, passwordHash })) ?? (await findAccountByEmail(tx, email))?.id
    if (!id) throw new Error(`no account for ${email}`)
    return id
  })
}

/** The company on its first day: regions, the branches open by then, everybody in the office. */
export async function foundCompany(company: Company, moment: Date, passwordHash: string, firstDay: Day): Promise<World> {
  const foundedAt = at(addDays(firstDay, -30), '09:00', company.timeZone)
  return atTime(foundedAt, async () => {
    const [first, ...others] = company.office
    const ownerId = await accountOf(first!, passwordHash)
    const organizationId = newId()
    const organization = { organizationName: company.name, industry: company.industry, timeZone: company.timeZone }
    const slug = await withTenant({ organizationId, userId: ownerId }, (tx) => found(tx, organizationId, ownerId, organization, first!.language))
    const owner = await actorAt(ownerId, slug, minutesAfter(foundedAt, 5))
    const root = (await withTenant(owner, (tx) => listRegions(tx, organizationId)))[0]!
    const world: World = {
      company, moment, today: todayIn(company.timeZone, moment), organizationId, slug, rootRegionId: root.id, regionIds: new Map(), branches: [], shoppers: [],
      people: [{ userId: ownerId, plan: first!, actor: owner }], owner, manager: owner, reviewers: [], said: new Map(),
    }
    for (const { name, under } of company.regions) {
      const { regionId } = await addRegion(owner, { parentId: under ? world.regionIds.get(under)! : root.id, name })
      world.regionIds.set(name, regionId)
    }
    await openBranches(world, addDays(firstDay, -30))
    for (const person of others) await addPerson(world, person, passwordHash, foundedAt)
    world.manager = world.people.find(({ plan }) => plan.role === 'manager')?.actor ?? owner
    world.reviewers = world.people.filter(({ plan }) => plan.role === 'reviewer').map(({ actor }) => actor)
    world.shoppers = await addShoppers(world, passwordHash, foundedAt)
    return world
  })
}

async function addPerson(world: World, plan: Company['office'][number], passwordHash: string, foundedAt: Date): Promise<void> {
  const { organizationId, owner, slug } = world
  const userId = await accountOf(plan, passwordHash)
  const branchIds = (plan.branches ?? []).flatMap((code) => branchByCode(world, code)?.id ?? [])
  // In a small company a branch's manager may have no branch yet; then there is no such person.
  if (plan.role === 'branch_manager' && branchIds.length === 0) return
  const regionIds = (plan.areas ?? []).map((area) => world.regionIds.get(area)!)
  await withTenant(owner, async (tx) => {
    const id = await insertMembership(tx, organizationId, { userId, role: plan.role, regionIds, branchIds })
    await recordMany(tx, owner, 'member.joined', [{ kind: 'membership', id, details: { role: plan.role } }])
  })
  const worksIn = plan.alsoWorksIn ? branchByCode(world, plan.alsoWorksIn) : undefined
  if (worksIn) await addDuty(owner, { branchId: worksIn.id, userId, from: worksIn.openedOn, to: null })
  world.people.push({ userId, plan, actor: await actorAt(userId, slug, minutesAfter(foundedAt, 5)) })
}

/** Branches that open up to this day and are not written yet; one that moves later stands where it stood first. */
export async function openBranches(world: World, upTo: Day): Promise<void> {
  const { company, today, owner } = world
  for (const plan of company.branches) {
    const openedOn = addDays(today, -plan.opened)
    if (openedOn > upTo || branchByCode(world, plan.code)) continue
    const stored = fromStoredHours(openingHours(plan.hours, today))
    const attributes = Object.entries(plan.attributes).map(([key, value]) => ({ key, value }))
    const fields = BranchFields.parse({ ...plan, kind: 'site', openedOn, openingHours: stored, attributes })
    const area = plan.movedFrom?.area ?? plan.area
    const { branchId } = await addBranch(owner, { fields, regionId: world.regionIds.get(area)! })
    world.branches.push({ id: branchId, plan, openedOn })
  }
}

/** Branches whose day of moving lies in these days stand in their region of today from then on. */
export async function moveBranchesBetween(world: World, from: Day, to: Day): Promise<void> {
  for (const { id, plan } of world.branches) {
    if (!plan.movedFrom) continue
    const day = addDays(world.today, -plan.movedFrom.daysAgo)
    if (day < from || day > to) continue
    await atTime(at(day, '08:00', world.company.timeZone), () => moveBranches(world.owner, { branchIds: [id], regionId: world.regionIds.get(plan.area)!, from: day }))
  }
}

/** A file by the office's own hand, an account tied to it, the conflicts they declared. */
async function addShoppers(world: World, passwordHash: string, foundedAt: Date): Promise<SeededShopper[]> {
  const { company, organizationId, owner, manager, slug, today } = world
  const shoppers: SeededShopper[] = []
  for (const [index, plan] of company.shoppers.entries()) {
    // A minute apart, so that their ids have one order: who is dealt what is then the same at every run.
    const joinedAt = minutesAfter(foundedAt, 60 + index)
    const { userId, shopperId } = await atTime(joinedAt, async () => {
      const userId = await accountOf(plan, passwordHash)
      const { shopperId } = await addShopper(manager, shopperFieldsOf(plan, index, today))
      await withTenant(owner, async (tx) => {
        await tieShopper(tx, shopperId, userId)
        const id = await insertMembership(tx, organizationId, { userId, role: 'shopper', regionIds: [], branchIds: [] })
        await recordMany(tx, owner, 'member.joined', [{ kind: 'membership', id, details: { role: 'shopper' } }])
      })
      for (const { branch, kind } of plan.conflicts) {
        const branchId = branchByCode(world, branch)?.id
        if (branchId) await addConflict(manager, { shopperId, branchId, kind })
      }
      return { userId, shopperId }
    })
    shoppers.push({ shopperId, userId, plan, actor: await actorAt(userId, slug, minutesAfter(joinedAt, 5)) })
    if (plan.paused) await atTime(at(addDays(today, -60), '12:00', company.timeZone), () => setShopperState(manager, { shopperId, state: 'paused' }))
  }
  return shoppers
}

function shopperFieldsOf({ name, email, town, speaks, notes, weekdays, away }: ShopperPlan, index: number, today: Day): ShopperFields {
  const chance = chanceOf('shopper', email)
  const from = away && addDays(today, away.inDays)
  return ShopperFields.parse({
    name, email, town, notes, alias: `S${String(index + 1).padStart(2, '0')}`, languages: speaks, phone: `+370 600 ${String(chance.between(10_000, 99_999))}`,
    profile: { birthYear: chance.between(1962, 2004), gender: null, car: chance.happens(0.6), about: '' },
    availability: { weekdays, dayParts: [], away: from && away ? [{ from, to: addDays(from, away.days) }] : [] },
  })
}
