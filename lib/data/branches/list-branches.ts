import 'server-only'
import { z } from 'zod'
import { branchKinds, branchStates, type BranchState } from '@/lib/domain/branch/branch.schema'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { literally } from '../like'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'
import { closedSince, isClosed } from './closures'

export const branchSorts = ['name', 'code', 'town'] as const
export type BranchSort = (typeof branchSorts)[number]
export type BranchFilter = { query: string; state: BranchState | 'all'; regionId: string | null; town: string | null }
export type BranchPage = { sort: BranchSort; descending: boolean; after: string | null; before: string | null; size: number }

const Listed = z.object({
  id: z.string(), code: z.string(), name: z.string(), kind: z.enum(branchKinds), town: z.string(), state: z.enum(branchStates),
  closedOn: z.string().nullable(), regionId: z.string().nullable(),
})
export type ListedBranch = z.infer<typeof Listed>

const sortKeys: Record<BranchSort, Prisma.Sql> = {
  name: Prisma.sql`lower(b.name)`,
  code: Prisma.sql`lower(b.code)`,
  town: Prisma.sql`lower(b.town)`,
}

/** Where each branch stands today, as a table p beside b. */
const standing = () => Prisma.sql`left join lateral (
  select x."regionId" from "BranchPlacement" x where x."organizationId" = b."organizationId" and x."branchId" = b.id
    and x."fromDate" <= ${now()}::date and (x."toDate" is null or x."toDate" > ${now()}::date)) p on true`

function matching(actor: Actor, { query, state, regionId, town }: BranchFilter): Prisma.Sql {
  const like = `%${literally(query)}%`
  return Prisma.join(
    [
      Prisma.sql`b."organizationId" = ${actor.organizationId}::uuid`,
      branchScope(actor, Prisma.sql`b.id`),
      ...(query ? [Prisma.sql`(b.name ilike ${like} or b.code ilike ${like} or b.town ilike ${like})`] : []),
      ...(state === 'all' ? [] : [state === 'closed' ? isClosed() : Prisma.sql`not ${isClosed()}`]),
      ...(town ? [Prisma.sql`b.town = ${town}`] : []),
      ...(regionId
        ? [Prisma.sql`exists (select 1 from "Region" r where r."organizationId" = b."organizationId" and r.id = p."regionId" and ${regionId}::uuid = any (r.path))`]
        : []),
    ],
    ' and ',
  )
}

/**
 * One page by key: after (or before) the branch whose id is given, in the order asked for. A page is one query whatever the
 * number of branches; `more` says whether there is another one in the direction of travel.
 */
export async function listBranchPage(tx: Tx, actor: Actor, filter: BranchFilter, page: BranchPage) {
  const { sort, descending, after, before, size } = page
  const key = sortKeys[sort]
  const cursor = before ?? after
  const backwards = before !== null
  const downwards = descending !== backwards
  const beyond = cursor
    ? Prisma.sql`and (${key}, b.id) ${downwards ? Prisma.sql`<` : Prisma.sql`>`} (select ${key}, b.id from "Branch" b where b.id = ${cursor}::uuid)`
    : Prisma.empty
  const direction = downwards ? Prisma.sql`desc` : Prisma.sql`asc`
  const rows = await tx.$queryRaw(Prisma.sql`
    select b.id::text, b.code, b.name, b.kind::text, b.town, case when ${isClosed()} then 'closed' else 'open' end as state, ${closedSince()} as "closedOn", p."regionId"::text
    from "Branch" b ${standing()}
    where ${matching(actor, filter)} ${beyond}
    order by ${key} ${direction}, b.id ${direction} limit ${size + 1}`)
  const found = z.array(Listed).parse(rows)
  const shown = found.slice(0, size)
  return { branches: backwards ? shown.reverse() : shown, more: found.length > size }
}

export async function countBranchesMatching(tx: Tx, actor: Actor, filter: BranchFilter): Promise<number> {
  const rows = await tx.$queryRaw(Prisma.sql`select count(*)::int as count from "Branch" b ${standing()} where ${matching(actor, filter)}`)
  return z.array(z.object({ count: z.number() })).parse(rows)[0]!.count
}

/** Towns with branches in scope, by name; at most 500. */
export async function listTowns(tx: Tx, actor: Actor): Promise<string[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select distinct b.town from "Branch" b
    where b."organizationId" = ${actor.organizationId}::uuid and b.town <> '' and ${branchScope(actor, Prisma.sql`b.id`)} order by b.town limit 500`)
  return z.array(z.object({ town: z.string() })).parse(rows).map(({ town }) => town)
}
