import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'

const Option = z.array(z.object({ id: z.string(), name: z.string(), hint: z.string() }))
export type FilterOption = { id: string; name: string; hint: string }

/** What the list can be narrowed to: waves, regions, branches in scope, active shoppers. Four small queries. */
export async function listFilterOptions(tx: Tx, actor: Actor): Promise<Record<'waves' | 'regions' | 'branches' | 'shoppers', FilterOption[]>> {
  const { organizationId } = actor
  const rows = async (query: Prisma.Sql) => Option.parse(await tx.$queryRaw(query))
  return {
    waves: await rows(Prisma.sql`
      select w.id::text, w.name, c.name as hint from "Wave" w join "Campaign" c on c."organizationId" = w."organizationId" and c.id = w."campaignId"
      where w."organizationId" = ${organizationId}::uuid order by w."startsOn" desc, w.id limit 200`),
    regions: await rows(Prisma.sql`
      select id::text, name, '' as hint from "Region" where "organizationId" = ${organizationId}::uuid order by cardinality(path), lower(name) limit 500`),
    branches: await rows(Prisma.sql`
      select b.id::text, b.name, b.town as hint from "Branch" b
      where b."organizationId" = ${organizationId}::uuid and ${branchScope(actor, Prisma.sql`b.id`)} order by lower(b.name), b.id limit 5000`),
    shoppers: await rows(Prisma.sql`
      select id::text, name, alias as hint from "Shopper" where "organizationId" = ${organizationId}::uuid and state = 'active' order by lower(name), id limit 5000`),
  }
}
