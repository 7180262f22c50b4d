import 'server-only'
import { z } from 'zod'
import { rightsOf } from '@/lib/domain/export/export-run'
import type { Actor } from '@/lib/domain/people/actor'
import type { Statements } from '../connections'
import { branchScope } from '../scope'
import { sql } from '../sql'

const Found = z.object({ branches: z.string() })

/** What somebody may see today. Branches move between regions, so regions are told by the branches in them, as a hash. */
export async function findRights(tx: Statements, actor: Actor): Promise<string> {
  if (actor.scope.kind !== 'regions') return rightsOf(actor)
  const rows = await tx.$queryRaw(sql`
    select encode(sha256(coalesce(string_agg(b.id::text, ' ' order by b.id), '')::bytea), 'hex') as branches
    from "Branch" b where b."organizationId" = current_organization() and ${branchScope(actor, sql`b.id`)}`)
  return rightsOf(actor, z.array(Found).length(1).parse(rows)[0]!.branches)
}
