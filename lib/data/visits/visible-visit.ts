import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { Prisma } from '@/prisma/generated/client'
import { branchScope, notOwnBranch } from '../scope'

/** A condition on the visit `v`: in this person's scope, and not a plan of a branch they run or work in. */
export const visibleVisit = (actor: Actor): Prisma.Sql => {
  const branchId = Prisma.sql`v."branchId"`
  return Prisma.sql`v."organizationId" = ${actor.organizationId}::uuid and ${branchScope(actor, branchId)}
    and (v.state in ('published', 'withdrawn') or ${notOwnBranch(actor, branchId)})`
}
