import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import { isClosed } from '../branches/closures'
import { branchScope, notOwnBranch } from '../scope'
import type { Tx } from '../tenant'

const Placement = z.object({ regionId: z.string(), from: z.string(), to: z.string().nullable() })
const Row = z.object({
  id: z.string(), code: z.string(), name: z.string(), town: z.string(), timeZone: z.string(), open: z.boolean(), openingHours: z.unknown(),
  closures: z.array(z.object({ from: z.string(), to: z.string().nullable() })), placements: z.array(Placement),
})
export type BranchFound = z.infer<typeof Row>

/** Branches this person may plan visits for, by name: in scope, and none they run or work in. */
export async function listBranchesToPlan(tx: Tx, actor: Actor, branchIds?: readonly string[]): Promise<BranchFound[]> {
  const id = Prisma.sql`b.id`
  const chosen = branchIds ? Prisma.sql`b.id = any (${branchIds}::uuid[])` : Prisma.sql`true`
  const rows = await tx.$queryRaw(Prisma.sql`
    select b.id::text, b.code, b.name, b.town, b."timeZone", not ${isClosed()} as open, b."openingHours",
      coalesce((select jsonb_agg(jsonb_build_object('from', c."fromDate", 'to', c."toDate")) from "BranchClosure" c
        where c."organizationId" = b."organizationId" and c."branchId" = b.id), '[]') as closures,
      coalesce((select jsonb_agg(jsonb_build_object('regionId', p."regionId", 'from', p."fromDate", 'to', p."toDate"))
        from "BranchPlacement" p where p."organizationId" = b."organizationId" and p."branchId" = b.id), '[]') as placements
    from "Branch" b
    where b."organizationId" = ${actor.organizationId}::uuid and ${chosen} and ${branchScope(actor, id)} and ${notOwnBranch(actor, id)}
    order by lower(b.name), b.id`)
  return z.array(Row).parse(rows)
}

/** Where the branch stands on that day; before its first placement, where it came to stand first. */
export function regionOn({ placements }: Pick<BranchFound, 'placements'>, day: string): string | null {
  const inForce = placements.find(({ from, to }) => from <= day && (to === null || to > day))
  return (inForce ?? [...placements].sort((one, other) => (one.from < other.from ? -1 : 1))[0])?.regionId ?? null
}
