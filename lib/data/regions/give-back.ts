import 'server-only'
import type { Tx } from '../tenant'

/**
 * Whoever answers for a region that is not to be answers for the other one instead: where they do so already on those days it is one
 * scope, else theirs goes over with its days. Nobody is left without a scope by it. Invitations still waiting name the other one alone.
 */
export async function returnScopes(tx: Tx, organizationId: string, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.$executeRaw`
    delete from "MembershipScope" s where s."organizationId" = ${organizationId}::uuid and s."regionId" = ${from}::uuid
      and exists (select 1 from "MembershipScope" o where o."organizationId" = s."organizationId" and o."membershipId" = s."membershipId" and o."regionId" = ${to}::uuid
        and daterange(o."fromDate", o."toDate", '[)') && daterange(s."fromDate", s."toDate", '[)'))`
  await tx.$executeRaw`update "MembershipScope" set "regionId" = ${to}::uuid where "organizationId" = ${organizationId}::uuid and "regionId" = ${from}::uuid`
  await tx.$executeRaw`
    update "Invitation" set "regionIds" = case when ${to}::uuid = any ("regionIds") then array_remove("regionIds", ${from}::uuid) else array_replace("regionIds", ${from}::uuid, ${to}::uuid) end
    where "organizationId" = ${organizationId}::uuid and ${from}::uuid = any ("regionIds")`
}

/** Visits planned for days in which their branches were to stand in one of these regions; none of them has been made. */
export async function listVisitsToCome(tx: Tx, organizationId: string, regionIds: readonly string[]): Promise<string[]> {
  const rows = await tx.visit.findMany({ where: { organizationId, regionId: { in: [...regionIds] }, visitedOn: null }, select: { id: true }, orderBy: { id: 'asc' } })
  return rows.map(({ id }) => id)
}

/** Puts them into the region their branches stay in. They must be locked. */
export const returnVisits = (tx: Tx, organizationId: string, { from, to }: { from: string; to: string }) =>
  tx.visit.updateMany({ where: { organizationId, regionId: from, visitedOn: null }, data: { regionId: to, revision: { increment: 1 } } })
