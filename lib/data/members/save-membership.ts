import 'server-only'
import type { Role } from '@/lib/domain/people/role'
import { now } from '../clock'
import { dateOf, todayUtc } from '../days'
import { newId } from '../ids'
import { followScopes } from '../regions/succeed'
import { holdTree } from '../regions/tree'
import type { Tx } from '../tenant'
import { refusing } from '../violation'

export type Place = {
  userId: string
  role: Role
  /** Nodes of the region tree; none: the whole organisation. */
  regionIds: string[]
  /** The branches a branch manager runs. */
  branchIds: string[]
  /** Days as YYYY-MM-DD; from: today when absent; to: the first day it no longer holds. */
  from?: string
  to?: string | null
}

/** Holds the tree, the regions and branches until the transaction ends; false when one of them is there no longer. */
export async function holdPlaces(tx: Tx, organizationId: string, { regionIds, branchIds }: Pick<Place, 'regionIds' | 'branchIds'>): Promise<boolean> {
  await holdTree(tx, organizationId)
  const regions = await tx.$queryRaw<unknown[]>`
    select id from "Region" where "organizationId" = ${organizationId}::uuid and id = any (${regionIds}::uuid[]) for key share`
  const branches = await tx.$queryRaw<unknown[]>`
    select id from "Branch" where "organizationId" = ${organizationId}::uuid and id = any (${branchIds}::uuid[]) for key share`
  return regions.length === regionIds.length && branches.length === branchIds.length
}

/** Gives somebody a role with its scope. @throws Problem 'already_member' when they hold this role in these days */
export async function insertMembership(tx: Tx, organizationId: string, place: Place): Promise<string> {
  const id = newId()
  const dates = { fromDate: dateOf(place.from ?? todayUtc()), toDate: place.to ? dateOf(place.to) : null }
  await refusing(
    tx.membership.create({ data: { organizationId, id, userId: place.userId, role: place.role, ...dates, createdAt: now() }, select: { id: true } }),
  )
  await tx.membershipScope.createMany({ data: place.regionIds.map((regionId) => ({ organizationId, membershipId: id, regionId })) })
  await followScopes(tx, organizationId, id)
  await tx.branchDuty.createMany({
    data: place.branchIds.map((branchId) => ({ organizationId, id: newId(), branchId, userId: place.userId, ...dates })),
  })
  return id
}

/** Ends a membership on a day, unless it has ended before; answers whether it was this call that ended it. */
export async function endMembership(tx: Tx, membershipId: string, on: string): Promise<boolean> {
  const ended = await tx.$executeRaw`
    update "Membership" set "toDate" = greatest(${on}::date, "fromDate")
    where id = ${membershipId}::uuid and ("toDate" is null or "toDate" > greatest(${on}::date, "fromDate"))`
  return ended === 1
}

/** The branches somebody runs are theirs no longer from a day on. */
export const endDuties = (tx: Tx, userId: string, on: string) =>
  tx.$executeRaw`
    update "BranchDuty" set "toDate" = greatest(${on}::date, "fromDate")
    where "userId" = ${userId}::uuid and ("toDate" is null or "toDate" > greatest(${on}::date, "fromDate"))`

type ScopeSpan = { membershipId: string; regionId: string; from: string; to: string | null }

/** A region more, from a day on, perhaps up to another, and what it goes on in where it moves; the tree must be held. @throws Problem 'already_done' when it is in scope in some of these days */
export async function insertScope(tx: Tx, organizationId: string, { membershipId, regionId, from, to }: ScopeSpan): Promise<void> {
  await refusing(
    tx.membershipScope.create({
      data: { organizationId, membershipId, regionId, fromDate: dateOf(from), toDate: to ? dateOf(to) : null },
      select: { regionId: true },
    }),
  )
  await followScopes(tx, organizationId, membershipId)
}

/** The first day a region is in scope no longer; one that would end before it began goes altogether. Whether it was this call. */
export async function endScope(tx: Tx, organizationId: string, { membershipId, regionId, from }: Omit<ScopeSpan, 'to'>, on: string): Promise<boolean> {
  const where = { organizationId, membershipId, regionId, fromDate: dateOf(from) }
  if (on <= from) return (await tx.membershipScope.deleteMany({ where })).count > 0
  const { count } = await tx.membershipScope.updateMany({ where: { ...where, OR: [{ toDate: null }, { toDate: { gt: dateOf(on) } }] }, data: { toDate: dateOf(on) } })
  return count > 0
}
