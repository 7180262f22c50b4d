import 'server-only'
import { z } from 'zod'
import { languages } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import { todayUtc } from '../days'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'
import type { Part } from './figures'

const Text = z.partialRecord(z.enum(languages), z.string())
const Overdue = z.object({
  count: z.int(),
  longest: z.array(z.object({ id: z.string(), branch: z.string(), name: Text, prompt: Text, base: z.enum(languages), days: z.int() })),
})
export type Overdue = z.infer<typeof Overdue>

/** Actions past their day in this part of the network, of branches this reader may see; the three longest by name. */
export async function findOverdue(tx: Tx, actor: Actor, standardId: string, part: Part): Promise<Overdue> {
  const place =
    part.kind === 'network' ? Prisma.sql`true`
    : part.kind === 'branch' ? Prisma.sql`a."branchId" = ${part.branchId}::uuid`
    : Prisma.sql`exists (select 1 from "BranchPlacement" p join "Region" g on g."organizationId" = p."organizationId" and g.id = p."regionId"
        where p."organizationId" = a."organizationId" and p."branchId" = a."branchId" and g.path @> array[${part.regionId}]::uuid[]
          and p."fromDate" <= ${todayUtc()}::date and (p."toDate" is null or p."toDate" > ${todayUtc()}::date))`
  const rows = await tx.$queryRaw(Prisma.sql`
    with late as (
      select a.* from "Action" a
      where a."organizationId" = current_organization() and a."standardId" = ${standardId}::uuid and a.state in ('open', 'reopened')
        and a."dueOn" < ${todayUtc()}::date and ${place} and ${branchScope(actor, Prisma.sql`a."branchId"`)}),
    longest as (select * from late order by "dueOn", id limit 3)
    select (select count(*)::int from late) as count,
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'branch', b.name, 'name', coalesce(c.name, '{}'), 'prompt', coalesce(c.prompt, '{}'),
          'base', coalesce(c.base, 'en'), 'days', ${todayUtc()}::date - l."dueOn") order by l."dueOn", l.id)
        from longest l
        join "Branch" b on b."organizationId" = current_organization() and b.id = l."branchId"
        left join lateral (select x.name, x.prompt, v.content->>'baseLanguage' as base from "StandardCriterion" x
          join "StandardVersion" v on v."organizationId" = current_organization() and v.id = x."standardVersionId" and v."standardId" = l."standardId"
          where x."organizationId" = current_organization() and x.key = l."criterionKey" order by v.number desc limit 1) c on true), '[]') as longest`)
  return z.array(Overdue).length(1).parse(rows)[0]!
}
