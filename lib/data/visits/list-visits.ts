import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { channels, purposes, visitStates, type VisitState } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { visibleVisit } from './visible-visit'

export const visitSorts = ['window', 'branch', 'since'] as const
export type VisitSort = (typeof visitSorts)[number]
export type VisitFilter = {
  states?: readonly VisitState[]
  campaignId?: string
  waveId?: string
  branchId?: string
  regionId?: string
  shopperId?: string
  from?: string
  to?: string
}
export type VisitPageWish = { filter: VisitFilter; sort: VisitSort; descending: boolean; after?: string; before?: string; limit: number }

const Row = z.object({
  id: z.string(), state: z.enum(visitStates), stateSince: z.date(), branchId: z.string(), branch: z.string(), town: z.string(), waveId: z.string(),
  wave: z.string(), campaign: z.string(), scenario: z.unknown(), channel: z.enum(channels), purpose: z.enum(purposes), slot: z.int(),
  windowStart: z.string(), windowEnd: z.string(), timeZone: z.string(), reportDueAt: z.date().nullable(), shopper: z.string().nullable(),
  alias: z.string().nullable(), offers: z.int(), key: z.string(),
})
export type VisitRow = z.infer<typeof Row>
export type VisitPage = { rows: VisitRow[]; total: number; before: string | null; after: string | null }

const wall = (column: Prisma.Sql) => Prisma.sql`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`

/** What a list is sorted by, as a cursor carries it, and how a cursor's text is read. Days and moments stand as they are, so that an index serves; names are computed. */
type SortKey = { by: Prisma.Sql; text: Prisma.Sql; format: z.ZodType<string>; read: (text: string) => Prisma.Sql }
const opens = Prisma.sql`v."windowStart"`
const since = Prisma.sql`v."stateSince"`
const name = Prisma.sql`lower(b.name) || chr(1) || to_char(${opens}, 'YYYYMMDDHH24MI')`
const sortKeys: Record<VisitSort, SortKey> = {
  window: { by: opens, text: Prisma.sql`to_char(${opens}, 'YYYY-MM-DD"T"HH24:MI:SS')`, format: z.iso.datetime({ local: true }), read: (text) => Prisma.sql`${text}::timestamp` },
  since: { by: since, text: Prisma.sql`to_char(${since} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, format: z.iso.datetime(), read: (text) => Prisma.sql`${text}::timestamptz` },
  branch: { by: name, text: name, format: z.string(), read: (text) => Prisma.sql`${text}::text` },
}

export function whereVisit(actor: Actor, { states, campaignId, waveId, branchId, regionId, shopperId, from, to }: VisitFilter): Prisma.Sql {
  const parts = [visibleVisit(actor)]
  if (states && states.length > 0) parts.push(Prisma.sql`v.state::text = any (${[...states]}::text[])`)
  if (campaignId) parts.push(Prisma.sql`v."campaignId" = ${campaignId}::uuid`)
  if (waveId) parts.push(Prisma.sql`v."waveId" = ${waveId}::uuid`)
  if (branchId) parts.push(Prisma.sql`v."branchId" = ${branchId}::uuid`)
  if (regionId)
    parts.push(Prisma.sql`exists (select 1 from "Region" g where g."organizationId" = v."organizationId" and g.id = v."regionId" and ${regionId}::uuid = any (g.path))`)
  if (shopperId)
    parts.push(Prisma.sql`exists (select 1 from "Assignment" s where s."organizationId" = v."organizationId" and s."visitId" = v.id
      and s."shopperId" = ${shopperId}::uuid and s.state in ('offered', 'assigned', 'accepted'))`)
  if (from) parts.push(Prisma.sql`v."windowEnd" >= ${from}::date`)
  if (to) parts.push(Prisma.sql`v."windowStart" < ${to}::date + 1`)
  return Prisma.join(parts, ' and ')
}

/** One page by key: rows after (or before) the row whose cursor is given, and how many the filter has altogether. */
export async function listVisits(tx: Tx, actor: Actor, { filter, sort, descending, after, before, limit }: VisitPageWish): Promise<VisitPage> {
  const where = whereVisit(actor, filter)
  const { by, text, format, read } = sortKeys[sort]
  const backwards = !after && Boolean(before)
  const down = descending !== backwards
  const cursor = readCursor(after ?? before, format)
  const beyond = cursor
    ? Prisma.sql`and (${by}, v.id) ${down ? Prisma.sql`<` : Prisma.sql`>`} (${read(cursor.key)}, ${cursor.id}::uuid)`
    : Prisma.empty
  const order = down ? Prisma.sql`desc` : Prisma.sql`asc`
  const found = await tx.$queryRaw(Prisma.sql`
    with page as materialized (
      select v.id, ${by} as key, ${text} as text from "Visit" v join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
      where ${where} ${beyond} order by ${by} ${order}, v.id ${order} limit ${limit + 1})
    select v.id::text, v.state::text, v."stateSince", v."branchId"::text as "branchId", b.name as branch, b.town, v."waveId"::text as "waveId", w.name as wave,
      c.name as campaign, s.content->'name' as scenario, v.channel::text, v.purpose::text, v.slot, ${wall(Prisma.sql`v."windowStart"`)} as "windowStart",
      ${wall(Prisma.sql`v."windowEnd"`)} as "windowEnd", v."timeZone", v."reportDueAt", h.name as shopper, h.alias,
      (select count(*)::int from "Assignment" o where o."organizationId" = v."organizationId" and o."visitId" = v.id and o.state = 'offered') as offers, page.text as key
    from page join "Visit" v on v."organizationId" = ${actor.organizationId}::uuid and v.id = page.id
    join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
    join "Wave" w on w."organizationId" = v."organizationId" and w.id = v."waveId"
    join "Campaign" c on c."organizationId" = v."organizationId" and c.id = v."campaignId"
    join "Scenario" s on s."organizationId" = v."organizationId" and s.id = v."scenarioId"
    left join lateral (select p.name, p.alias from "Assignment" a join "Shopper" p on p."organizationId" = a."organizationId" and p.id = a."shopperId"
      where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state in ('assigned', 'accepted') limit 1) h on true
    order by page.key ${order}, v.id ${order}`)
  const all = z.array(Row).parse(found)
  const more = all.length > limit
  const rows = all.slice(0, limit)
  if (backwards) rows.reverse()
  const [{ total }] = z.tuple([z.object({ total: z.int() })]).parse(await tx.$queryRaw(Prisma.sql`select count(*)::int as total from "Visit" v where ${where}`))
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows, total,
    before: first && (backwards ? more : Boolean(after)) ? cursorOf(first) : null,
    after: last && (backwards || more) ? cursorOf(last) : null,
  }
}

/** Whether this person may see no visit at all, whatever the filter. */
export async function hasNoVisits(tx: Tx, actor: Actor): Promise<boolean> {
  const [found] = z.array(z.object({ none: z.boolean() })).parse(await tx.$queryRaw(Prisma.sql`select not exists (select 1 from "Visit" v where ${visibleVisit(actor)}) as none`))
  return found?.none ?? true
}

const cursorOf = ({ key, id }: VisitRow) => Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** A cursor that cannot be read, from an address cut short or a list sorted otherwise, starts at the first page. */
function readCursor(cursor: string | undefined, format: z.ZodType<string>): { key: string; id: string } | null {
  if (!cursor) return null
  try {
    const [key, id] = z.tuple([format, z.uuid()]).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { key, id }
  } catch {
    return null
  }
}
