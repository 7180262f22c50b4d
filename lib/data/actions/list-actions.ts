import 'server-only'
import { z } from 'zod'
import { actionStates } from '@/lib/domain/action/settle'
import { languages } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { chainLinks, type ChainLink } from '@/lib/domain/standard/content'
import { Prisma } from '@/prisma/generated/client'
import { todayUtc } from '../days'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'

const Text = z.partialRecord(z.enum(languages), z.string())
const Listed = z.object({
  id: z.string(), branchId: z.string(), branch: z.string(), standard: z.string(), state: z.enum(actionStates), holding: z.int(),
  link: z.enum(chainLinks).nullable(), owner: z.string(), openedOn: z.string(), dueOn: z.string(), doneOn: z.string().nullable(), note: z.string(),
  revision: z.int(), overdue: z.int().nullable(), name: Text, prompt: Text, base: z.enum(languages),
  /** Reports it rests on, while they are published. */
  openedBy: z.object({ reportNumber: z.string(), on: z.string() }).nullable(),
  lastBy: z.object({ reportNumber: z.string(), on: z.string() }).nullable(),
})
export type ListedAction = z.infer<typeof Listed>

export const actionShows = ['open', 'overdue', 'done', 'confirmed', 'all'] as const
export type ActionShow = (typeof actionShows)[number]
export type ActionFilter = { show: ActionShow; branchId: string | null; regionId: string | null; link: ChainLink | null }

const asksForWork = Prisma.sql`a.state in ('open', 'reopened')`

function shown(show: ActionShow): Prisma.Sql {
  if (show === 'open') return asksForWork
  if (show === 'overdue') return Prisma.sql`${asksForWork} and a."dueOn" < ${todayUtc()}::date`
  if (show === 'done') return Prisma.sql`a.state in ('done', 'holding')`
  return show === 'confirmed' ? Prisma.sql`a.state = 'confirmed'` : Prisma.sql`true`
}

/** The yard of a filter: what this reader may see, of one branch, region or cause. */
function yard(actor: Actor, { branchId, regionId, link }: ActionFilter): Prisma.Sql {
  return Prisma.sql`a."organizationId" = current_organization() and ${branchScope(actor, Prisma.sql`a."branchId"`)}
    and (${branchId}::uuid is null or a."branchId" = ${branchId}::uuid) and (${link}::text is null or a."chainLink" = ${link})
    and (${regionId}::uuid is null or exists (select 1 from "BranchPlacement" p
      join "Region" g on g."organizationId" = p."organizationId" and g.id = p."regionId" and g.path @> array[${regionId}]::uuid[]
      where p."organizationId" = a."organizationId" and p."branchId" = a."branchId" and p."fromDate" <= ${todayUtc()}::date
        and (p."toDate" is null or p."toDate" > ${todayUtc()}::date)))`
}

export type ActionKey = { dueOn: string; id: string }

/** Actions in scope by due date, a page by key; `actionId` asks for one alone. */
export async function listActions(tx: Tx, actor: Actor, filter: ActionFilter, page: { after: ActionKey | null; limit: number; actionId?: string }): Promise<ListedAction[]> {
  const { after, limit, actionId = null } = page
  const rows = await tx.$queryRaw(Prisma.sql`
    with chosen as (
      select a.* from "Action" a
      where ${yard(actor, filter)} and ${shown(filter.show)} and (${actionId}::uuid is null or a.id = ${actionId}::uuid)
        and (${after?.id ?? null}::uuid is null or (a."dueOn", a.id) > (${after?.dueOn ?? null}::date, ${after?.id ?? null}::uuid))
      order by a."dueOn", a.id limit ${limit})
    select a.id::text, a."branchId"::text as "branchId", b.name as branch, s.name as standard, a.state::text, a.holding, a."chainLink" as link,
      a."chainOwner" as owner, a."openedOn"::text as "openedOn", a."dueOn"::text as "dueOn", a."doneAt"::date::text as "doneOn", a.note, a.revision,
      case when ${asksForWork} and a."dueOn" < ${todayUtc()}::date then ${todayUtc()}::date - a."dueOn" end as overdue,
      coalesce(c.name, '{}') as name, coalesce(c.prompt, '{}') as prompt, coalesce(c.base, 'en') as base,
      (select jsonb_build_object('reportNumber', p."reportNumber", 'on', p."visitedOn") from published_visit p
        where p."organizationId" = a."organizationId" and p.id = a."openedByVisitId") as "openedBy",
      (select jsonb_build_object('reportNumber', p."reportNumber", 'on', p."visitedOn") from published_visit p
        where p."organizationId" = a."organizationId" and p.id = a."lastVisitId") as "lastBy"
    from chosen a
    join "Branch" b on b."organizationId" = a."organizationId" and b.id = a."branchId"
    join "Standard" s on s."organizationId" = a."organizationId" and s.id = a."standardId"
    left join lateral (select x.name, x.prompt, v.content->>'baseLanguage' as base from "StandardCriterion" x
      join "StandardVersion" v on v."organizationId" = x."organizationId" and v.id = x."standardVersionId" and v."standardId" = a."standardId"
      where x."organizationId" = a."organizationId" and x.key = a."criterionKey" order by v.number desc limit 1) c on true
    order by a."dueOn", a.id`)
  return z.array(Listed).parse(rows)
}

const Counts = z.object({ open: z.int(), overdue: z.int(), done: z.int(), confirmed: z.int(), all: z.int() })
export type ActionCounts = z.infer<typeof Counts>

/** How many of each kind the filter's yard holds. */
export async function countActions(tx: Tx, actor: Actor, filter: ActionFilter): Promise<ActionCounts> {
  const of = (show: ActionShow) => Prisma.sql`count(*) filter (where ${shown(show)})::int`
  const rows = await tx.$queryRaw(Prisma.sql`
    select ${of('open')} as open, ${of('overdue')} as overdue, ${of('done')} as done, ${of('confirmed')} as confirmed, count(*)::int as all
    from "Action" a where ${yard(actor, filter)}`)
  return z.array(Counts).length(1).parse(rows)[0]!
}

/** Branches in scope that have an action, by name: the choices of the filter. */
export async function listBranchesWithActions(tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select b.id::text, b.name from "Branch" b
    where b."organizationId" = current_organization() and ${branchScope(actor, Prisma.sql`b.id`)}
      and exists (select 1 from "Action" a where a."organizationId" = b."organizationId" and a."branchId" = b.id)
    order by lower(b.name), b.id`)
  return z.array(z.object({ id: z.string(), name: z.string() })).parse(rows)
}
