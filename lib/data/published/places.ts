import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import type { Places } from '@/lib/domain/scorecard/words'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { todayUtc } from '../days'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'

const Region = z.object({ id: z.string(), parentId: z.string().nullable(), name: z.string(), path: z.array(z.string()), endedOn: z.string().nullable(), continuesId: z.string().nullable() })
const Branch = z.object({
  id: z.string(),
  name: z.string(),
  town: z.string(),
  regionId: z.string().nullable(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  stood: z.array(z.object({ regionId: z.string(), from: z.string(), to: z.string().nullable() })).nullable(),
  closures: z.array(z.object({ from: z.string(), to: z.string().nullable() })).nullable(),
  visible: z.boolean(),
})
const Found = z.object({ regions: z.array(Region), branches: z.array(Branch) }) satisfies z.ZodType<Places>

/**
 * The tree and every branch where it stands today, with the places it has left and names; who may see which of them is decided by
 * `visible`, as of today, and the tree.
 */
export async function findPlaces(tx: Tx, actor: Actor): Promise<Places> {
  // Where each stands is looked up for all at once: a look-up a branch costs a large network more than all the rest.
  const rows = await tx.$queryRaw(Prisma.sql`
    select
      coalesce((select json_agg(json_build_object('id', r.id, 'parentId', r."parentId", 'name', r.name, 'path', r.path, 'endedOn', r."endedOn", 'continuesId', r."continuesId") order by r."orderKey", lower(r.name), r.id)
        from "Region" r where r."organizationId" = current_organization()), '[]') as regions,
      coalesce((select json_agg(json_build_object('id', b.id, 'name', b.name, 'town', b.town, 'openedOn', b."openedOn", 'closedOn', closed.since, 'stood', stood.places, 'closures', closed_before.spans,
        'visible', ${branchScope(actor, Prisma.sql`b.id`)}, 'regionId', stands."regionId") order by lower(b.name), b.id)
        from "Branch" b
        left join (select distinct on (p."branchId") p."branchId", p."regionId"
          from "BranchPlacement" p where p."organizationId" = current_organization() and p."fromDate" <= ${now()}::date order by p."branchId", p."fromDate" desc) stands on stands."branchId" = b.id
        left join (select p."branchId", json_agg(json_build_object('regionId', p."regionId", 'from', p."fromDate", 'to', p."toDate")) as places
          from "BranchPlacement" p where p."organizationId" = current_organization() and p."toDate" <= ${now()}::date group by 1) stood on stood."branchId" = b.id
        left join (select c."branchId", min(c."fromDate") as since
          from "BranchClosure" c where c."organizationId" = current_organization() and c."fromDate" <= ${todayUtc()}::date and (c."toDate" is null or c."toDate" > ${todayUtc()}::date) group by 1) closed on closed."branchId" = b.id
        left join (select c."branchId", json_agg(json_build_object('from', c."fromDate", 'to', c."toDate")) as spans
          from "BranchClosure" c where c."organizationId" = current_organization() and c."toDate" <= ${now()}::date group by 1) closed_before on closed_before."branchId" = b.id
        where b."organizationId" = current_organization()), '[]') as branches`)
  return z.array(Found).length(1).parse(rows)[0]!
}
