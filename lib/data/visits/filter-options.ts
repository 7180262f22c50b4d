import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'

const Option = z.array(z.object({ id: z.string(), name: z.string(), hint: z.string() }))
const Options = z.object({ waves: Option, regions: Option, branches: Option, shoppers: Option })
export type FilterOption = { id: string; name: string; hint: string }

/** What the list can be narrowed to: waves, regions, branches in scope, active shoppers. One row: thousands of options are cheap to carry as one value. */
export async function listFilterOptions(tx: Tx, actor: Actor): Promise<Record<'waves' | 'regions' | 'branches' | 'shoppers', FilterOption[]>> {
  const { organizationId } = actor
  const all = (options: Prisma.Sql) => Prisma.sql`(select coalesce(json_agg(o), '[]') from (${options}) o)`
  const [row] = await tx.$queryRaw<unknown[]>(Prisma.sql`select
    ${all(Prisma.sql`
      select w.id, w.name, c.name as hint from "Wave" w join "Campaign" c on c."organizationId" = w."organizationId" and c.id = w."campaignId"
      where w."organizationId" = ${organizationId}::uuid and c.origin = 'visit' order by w."startsOn" desc, w.id limit 200`)} as waves,
    ${all(Prisma.sql`
      select id, name, '' as hint from "Region" where "organizationId" = ${organizationId}::uuid order by cardinality(path), lower(name) limit 500`)} as regions,
    ${all(Prisma.sql`
      select b.id, b.name, b.town as hint from "Branch" b
      where b."organizationId" = ${organizationId}::uuid and ${branchScope(actor, Prisma.sql`b.id`)} order by lower(b.name), b.id limit 5000`)} as branches,
    ${all(Prisma.sql`
      select id, name, alias as hint from "Shopper" where "organizationId" = ${organizationId}::uuid and state = 'active' order by lower(name), id limit 5000`)} as shoppers`)
  return Options.parse(row)
}
