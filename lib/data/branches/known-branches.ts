import 'server-only'
import { z } from 'zod'
import { branchKinds } from '@/lib/domain/branch/branch.schema'
import type { KnownBranch } from '@/lib/domain/branch/import/compare'
import { fromStoredHours } from '@/lib/domain/branch/opening-hours.schema'
import { Prisma } from '@/prisma/generated/client'
import { todayUtc } from '../days'
import type { Tx } from '../tenant'
import { isClosed } from './closures'

const Known = z.object({
  id: z.string(), code: z.string(), name: z.string(), kind: z.enum(branchKinds), timeZone: z.string(), address: z.string(), town: z.string(),
  openedOn: z.string().nullable(), latitude: z.number().nullable(), longitude: z.number().nullable(), open: z.boolean(), regionId: z.string().nullable(),
  week: z.unknown().transform((stored) => fromStoredHours(stored).week),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).catch({}),
})

/** All branches, or those with the given codes, as an import compares them: one query. */
export async function listKnownBranches(tx: Tx, organizationId: string, codes?: readonly string[]): Promise<KnownBranch[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select b.id::text, b.code, b.name, b.kind::text, b."timeZone", b.address, b.town, b."openedOn"::text, b.latitude, b.longitude, b.attributes, b."openingHours" as week, not ${isClosed()} as open,
      (select p."regionId"::text from "BranchPlacement" p where p."organizationId" = b."organizationId" and p."branchId" = b.id
        order by p."fromDate" <= ${todayUtc()}::date desc, p."fromDate" desc limit 1) as "regionId"
    from "Branch" b
    where b."organizationId" = ${organizationId}::uuid ${codes ? Prisma.sql`and b.code = any (${codes})` : Prisma.empty}
    order by b.code`)
  return z.array(Known).parse(rows)
}
