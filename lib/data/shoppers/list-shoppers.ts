import 'server-only'
import { z } from 'zod'
import { shopperStates, type ShopperState } from '@/lib/domain/shopper/shopper.schema'
import { Prisma } from '@/prisma/generated/client'
import { literally } from '../like'
import type { Tx } from '../tenant'

export const shopperSorts = ['name', 'town'] as const
export type ShopperSort = (typeof shopperSorts)[number]
export type ShopperFilter = { query: string; state: ShopperState | 'all'; town: string | null; language: string | null }
export type ShopperPage = { sort: ShopperSort; descending: boolean; after: string | null; before: string | null; size: number }

const Listed = z.object({
  id: z.string(), alias: z.string(), name: z.string(), town: z.string(), languages: z.array(z.string()), state: z.enum(shopperStates),
  hasAccount: z.boolean(), conflicts: z.number(), made: z.number(),
})
export type ListedShopper = z.infer<typeof Listed>

const sortKeys: Record<ShopperSort, Prisma.Sql> = { name: Prisma.sql`lower(s.name)`, town: Prisma.sql`lower(s.town)` }
/** A visit counts as made once its report was handed in. */
export const madeStates = ['submitted', 'in_review', 'returned', 'approved', 'published', 'rejected', 'withdrawn'] as const

function matching(organizationId: string, { query, state, town, language }: ShopperFilter): Prisma.Sql {
  const like = `%${literally(query)}%`
  return Prisma.join(
    [
      Prisma.sql`s."organizationId" = ${organizationId}::uuid`,
      ...(query ? [Prisma.sql`(s.name ilike ${like} or s.alias ilike ${like} or s.town ilike ${like} or s.email::text ilike ${like})`] : []),
      ...(state === 'all' ? [] : [Prisma.sql`s.state = ${state}`]),
      ...(town ? [Prisma.sql`s.town = ${town}`] : []),
      ...(language ? [Prisma.sql`${language} = any (s.languages)`] : []),
    ],
    ' and ',
  )
}

/** One page by key, as lists of branches are: see lib/data/branches/list-branches.ts. `seen` is a condition on v: which visits the reader may know of. */
export async function listShopperPage(tx: Tx, organizationId: string, filter: ShopperFilter, page: ShopperPage, seen: Prisma.Sql) {
  const { sort, descending, after, before, size } = page
  const key = sortKeys[sort]
  const cursor = before ?? after
  const backwards = before !== null
  const downwards = descending !== backwards
  const beyond = cursor
    ? Prisma.sql`and (${key}, s.id) ${downwards ? Prisma.sql`<` : Prisma.sql`>`} (select ${key}, s.id from "Shopper" s where s.id = ${cursor}::uuid)`
    : Prisma.empty
  const direction = downwards ? Prisma.sql`desc` : Prisma.sql`asc`
  const rows = await tx.$queryRaw(Prisma.sql`
    select s.id::text, s.alias, s.name, s.town, s.languages, s.state, s."userId" is not null as "hasAccount",
      (select count(*)::int from "ShopperConflict" c where c."organizationId" = s."organizationId" and c."shopperId" = s.id) as conflicts,
      (select count(*)::int from "Assignment" a join "Visit" v on v."organizationId" = a."organizationId" and v.id = a."visitId"
        where a."organizationId" = s."organizationId" and a."shopperId" = s.id and a.state = 'accepted' and v.state::text = any (${[...madeStates]}) and ${seen}) as made
    from "Shopper" s where ${matching(organizationId, filter)} ${beyond}
    order by ${key} ${direction}, s.id ${direction} limit ${size + 1}`)
  const found = z.array(Listed).parse(rows)
  const shown = found.slice(0, size)
  return { shoppers: backwards ? shown.reverse() : shown, more: found.length > size }
}

export async function countShoppersMatching(tx: Tx, organizationId: string, filter: ShopperFilter): Promise<number> {
  const rows = await tx.$queryRaw(Prisma.sql`select count(*)::int as count from "Shopper" s where ${matching(organizationId, filter)}`)
  return z.array(z.object({ count: z.number() })).parse(rows)[0]!.count
}

/** Towns and languages that occur, for the filters. */
export async function listShopperTraits(tx: Tx, organizationId: string): Promise<{ towns: string[]; languages: string[] }> {
  const rows = await tx.$queryRaw`
    select coalesce((select jsonb_agg(town order by town) from (select distinct town from "Shopper" where "organizationId" = ${organizationId}::uuid and town <> '' limit 500) t), '[]') as towns,
      coalesce((select jsonb_agg(l order by l) from (select distinct unnest(languages) as l from "Shopper" where "organizationId" = ${organizationId}::uuid) t), '[]') as languages`
  return z.array(z.object({ towns: z.array(z.string()), languages: z.array(z.string()) })).parse(rows)[0]!
}
