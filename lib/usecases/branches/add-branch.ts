import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { insertBranch } from '@/lib/data/branches/save-branch'
import { todayUtc } from '@/lib/data/days'
import { followMoves } from '@/lib/data/regions/succeed'
import { holdTree, listRegionsInScope } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import { BranchFields } from '@/lib/domain/branch/branch.schema'
import { holdsOn } from '@/lib/domain/branch/region-tree'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const AddBranch = z.object({ fields: BranchFields, regionId: z.uuid() })

/** @throws Problem 'branch_code_taken' | 'not_found' for a region of others or outside one's scope */
export async function addBranch(actor: Actor, { fields, regionId }: z.output<typeof AddBranch>): Promise<{ branchId: string }> {
  permit(actor, 'branch:edit')
  return withTenant(actor, async (tx) => {
    await holdTree(tx, actor.organizationId)
    if (!(await listRegionsInScope(tx, actor)).some((region) => region.id === regionId && holdsOn(region, todayUtc()))) throw new Problem('not_found')
    const branchId = await insertBranch(tx, actor.organizationId, fields, regionId)
    await followMoves(tx, actor.organizationId)
    await record(tx, actor, 'branch.added', { kind: 'branch', id: branchId }, { code: fields.code, name: fields.name })
    return { branchId }
  })
}
