import 'server-only'
import type { Tx } from '../tenant'

/** Waits for whoever is just moving a branch into this region or giving somebody its scope; whoever comes after waits. */
export const lockRegion = (tx: Tx, organizationId: string, id: string) =>
  tx.$queryRaw`select id from "Region" where "organizationId" = ${organizationId}::uuid and id = ${id}::uuid for update`

/** Whether anything names this region: places of branches, visits, figures, scopes, or other regions below it or after it. */
export async function isNamed(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ named: boolean }[]>`
    select exists (select 1 from "BranchPlacement" where "organizationId" = ${organizationId}::uuid and "regionId" = ${id}::uuid)
      or exists (select 1 from "Visit" where "organizationId" = ${organizationId}::uuid and "regionId" = ${id}::uuid)
      or exists (select 1 from "BranchRollup" where "organizationId" = ${organizationId}::uuid and "regionId" = ${id}::uuid)
      or exists (select 1 from "KeptBranchRollup" where "organizationId" = ${organizationId}::uuid and ("regionId" = ${id}::uuid or "regionPath" @> array[${id}]::uuid[]))
      or exists (select 1 from "MembershipScope" where "organizationId" = ${organizationId}::uuid and "regionId" = ${id}::uuid)
      or exists (select 1 from "Region" where "organizationId" = ${organizationId}::uuid and ("parentId" = ${id}::uuid or "continuesId" = ${id}::uuid)) as named`
  return rows[0]!.named
}
