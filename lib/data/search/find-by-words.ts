import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'
import { Prisma } from '@/prisma/generated/client'

const FoundRow = z.object({ kind: z.enum(['standards', 'branches', 'shoppers']), id: z.string(), label: z.string(), hint: z.string() })
export type Found = z.infer<typeof FoundRow>

/** One statement over the names of three small tables; % and _ in the words are taken literally. Without `drafts`, of standards those published. */
export async function findByWords(tx: Tx, actor: Actor, words: string, kinds: Record<Found['kind'], boolean> & { drafts: boolean }): Promise<Found[]> {
  const like = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await tx.$queryRaw`
    (select 'branches' as kind, b.id::text, b.name as label, b.code as hint from "Branch" b
      where ${kinds.branches} and (b.name ilike ${like} or b.code ilike ${like} or b.town ilike ${like})
        and ${branchScope(actor, Prisma.sql`b.id`)} order by b.name limit 8)
    union all
    (select 'standards', s.id::text, s.name, '' from "Standard" s where ${kinds.standards} and s.name ilike ${like}
        and (${kinds.drafts} or exists (select 1 from "StandardVersion" p where p."organizationId" = s."organizationId" and p."standardId" = s.id and p.state = 'published'))
      order by s.name limit 4)
    union all
    (select 'shoppers', s.id::text, s.name, s.town from "Shopper" s
      where ${kinds.shoppers} and (s.name ilike ${like} or s.alias ilike ${like} or s.town ilike ${like}) order by s.name limit 4)
    limit 12`
  return z.array(FoundRow).parse(rows)
}
