import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { now } from './clock'
import { sql, type Sql } from './sql'

/**
 * A condition on a branch's id: the branches this person may see today. Regions count with everything below them, by where a
 * branch stands now; own branches by the duties in the actor.
 */
export function branchScope({ scope }: Actor, branchId: Sql): Sql {
  if (scope.kind === 'all') return sql`true`
  if (scope.kind === 'branches') return sql`${branchId} = any (${scope.branchIds}::uuid[])`
  return sql`exists (
    select 1 from "BranchPlacement" scope_placement
    join "Region" scope_region on scope_region.id = scope_placement."regionId" and scope_region."organizationId" = scope_placement."organizationId"
    where scope_placement."branchId" = ${branchId} and scope_region.path && ${scope.regionIds}::uuid[]
      and scope_placement."fromDate" <= ${now()}::date and (scope_placement."toDate" is null or scope_placement."toDate" > ${now()}::date))`
}

/** Planned visits of a branch stay hidden from whoever runs it or works in it, whatever else they may see. */
export const notOwnBranch = ({ dutyBranchIds }: Actor, branchId: Sql): Sql =>
  dutyBranchIds.length === 0 ? sql`true` : sql`not (${branchId} = any (${dutyBranchIds}::uuid[]))`
