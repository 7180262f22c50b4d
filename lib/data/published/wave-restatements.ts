import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'
import { restatedCauses } from '@/lib/domain/review/restated'
import type { RestatedGroups, RestatedLine } from '@/lib/domain/scorecard/restated-groups'
import { Prisma } from '@/prisma/generated/client'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'
import type { Part } from './figures'
import { reasonFor } from './restatements'
import { standingIn } from './standing-in'

const line = {
  published: z.boolean(), branch: z.string(), reportNumber: z.string(), at: z.string(), timeZone: z.string(), cause: z.enum(restatedCauses), reason: z.string().nullable(), oldService: z.int().nullable(), newService: z.int().nullable(),
}
const Line = z.object(line) satisfies z.ZodType<RestatedLine>
const Group = z.object({
  ...line, key: z.string(), count: z.int(), inAll: z.int(),
  recalculation: z.object({ id: z.string().nullable(), number: z.int(), deed: z.enum(['applied', 'undone']), at: z.string(), undoneAt: z.string().nullable() }).nullable(),
})

/** What is said of a restatement x, each thing by its own key. */
const told = (actor: Actor) => Prisma.sql`
  visit.published, branch.name as branch, visit."reportNumber", to_json(x.at) #>> '{}' as at, organization."timeZone",
  x.cause::text as cause, ${reasonFor(actor)} as reason, x."oldService", x."newService"`
const behind = Prisma.sql`
  cross join lateral (select v."reportNumber", v."branchId", v.state = 'published' as published from "Visit" v where v."organizationId" = x."organizationId" and v.id = x."visitId" limit 1) visit
  cross join lateral (select b.name from "Branch" b where b."organizationId" = x."organizationId" and b.id = visit."branchId" limit 1) branch
  cross join lateral (select o."timeZone" from "Organization" o where o.id = x."organizationId" limit 1) organization`

/**
 * Whether a restatement x of a wave is of this part, and of a branch this reader may see. Of a region are the visits it was closed with as
 * the tree stood then, and those that were said since to have been made in it: either moved what its visits give today. Each set of
 * ids is read once and looked up in memory (a subselect that is not a condition by itself is never joined); of the whole network nothing
 * but the restatements is read.
 */
function inPart(actor: Actor, waveId: string, part: Part): Prisma.Sql {
  const visitHas = (column: Prisma.Sql, of = Prisma.sql`x`) => Prisma.sql`(select v.${column} from "Visit" v where v."organizationId" = ${of}."organizationId" and v.id = ${of}."visitId" limit 1)`
  const standsIn = (regionId: string, of?: Prisma.Sql) => standingIn(visitHas(Prisma.sql`"regionId"`, of), regionId)
  const seen = actor.scope.kind === 'all' ? Prisma.sql`true`
    : Prisma.sql`(${visitHas(Prisma.sql`"branchId"`)} in (select b.id from "Branch" b where b."organizationId" = current_organization() and ${branchScope(actor, Prisma.sql`b.id`)})) is true`
  if (part.kind === 'network') return seen
  if (part.kind === 'branch') {
    return Prisma.sql`(x."visitId" in (select v.id from "Visit" v where v."organizationId" = current_organization() and v."branchId" = ${part.branchId}::uuid and v."waveId" = ${waveId}::uuid)) is true and ${seen}`
  }
  const put = Prisma.sql`select k."visitId" from "KeptVisit" k where k."organizationId" = current_organization() and k."waveId" = ${waveId}::uuid`
  const brought = Prisma.sql`select y."visitId" from "Restatement" y
    where y."organizationId" = current_organization() and y."waveId" = ${waveId}::uuid and y.cause = 'regrouped' and (${standsIn(part.regionId, Prisma.sql`y`)}) is true`
  return Prisma.sql`case when x."visitId" in (${put} and k."regionPath" @> array[${part.regionId}]::uuid[]) then true when x."visitId" in (${put}) then x."visitId" in (${brought})
    else ${standsIn(part.regionId)} end and ${seen}`
}

/**
 * What was done with figures of a wave since it was closed, the latest first: a page of it, or the last one there is. The visits of a
 * recalculation are written at one moment, and so are those of its undoing: they are counted here, and one of them is looked at.
 */
export async function listRestated(tx: Tx, actor: Actor, waveId: string, part: Part, { page, size }: { page: number; size: number }): Promise<RestatedGroups> {
  const rows = await tx.$queryRaw(Prisma.sql`
    with batch as (
      select (array_agg(x.id order by x.id desc))[1] as id, x.at, count(*)::int as count
      from "Restatement" x
      where x."organizationId" = current_organization() and x."waveId" = ${waveId}::uuid and ${inPart(actor, waveId, part)}
      group by coalesce(x."recalculationId", x.id), x.at),
    placed as (select b.id, b.count, row_number() over (order by b.at desc, b.id desc) as place, (count(*) over ())::int as "inAll" from batch b),
    shown as materialized (
      select p.* from placed p cross join lateral (select least(${page}::bigint, (p."inAll" - 1) / ${size}::bigint + 1) as number) page
      where p.place > (page.number - 1) * ${size}::bigint and p.place <= page.number * ${size}::bigint)
    select s.id::text as key, s.count, s."inAll", ${told(actor)}, m.made as recalculation
    from shown s
    cross join lateral (select r.* from "Restatement" r where r."organizationId" = current_organization() and r.id = s.id limit 1) x ${behind}
    -- An undoing leads from the new score back to the old one; either may not have counted.
    left join lateral (
      select jsonb_build_object('id', case when ${may(actor, 'visit:recalculate')}::boolean then c.id end, 'number', u.number, 'deed', d.deed,
        'at', case d.deed when 'applied' then c."appliedAt" else c."endedAt" end, 'undoneAt', case when d.deed = 'applied' and c.state = 'undone' then c."endedAt" end) as made
      from "RecalculationItem" i
      join "Recalculation" c on c."organizationId" = i."organizationId" and c.id = i."recalculationId"
      join "StandardVersion" u on u."organizationId" = c."organizationId" and u.id = c."versionId"
      cross join lateral (select case when x."oldRevision" = i."newRevision" or x."newRevision" = i."oldRevision" then 'undone' else 'applied' end as deed) d
      where i."organizationId" = x."organizationId" and i."recalculationId" = x."recalculationId" and i."visitId" = x."visitId" limit 1) m on true
    order by s.place`)
  const found = z.array(Group).parse(rows)
  return { groups: found.map(({ key, count, inAll: _, recalculation, ...first }) => ({ key, count, recalculation, first })), inAll: found[0]?.inAll ?? 0 }
}

/** Visits of one of them, of those that listRestated counts. */
export async function listRestatedLines(tx: Tx, actor: Actor, waveId: string, part: Part, key: string, { from, limit }: { from: number; limit: number }): Promise<RestatedLine[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    with shown as materialized (
      select x.* from "Restatement" one
      join "Restatement" x on x."organizationId" = one."organizationId" and x."waveId" = one."waveId" and x."recalculationId" = one."recalculationId" and x.at = one.at
      where one."organizationId" = current_organization() and one.id = ${key}::uuid and one."waveId" = ${waveId}::uuid and ${inPart(actor, waveId, part)}
      order by x.id desc limit ${limit} offset ${from})
    select ${told(actor)} from shown x ${behind} order by x.id desc`)
  return z.array(Line).parse(rows)
}
