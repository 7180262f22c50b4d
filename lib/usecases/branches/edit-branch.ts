import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findBranch } from '@/lib/data/branches/find-branch'
import { saveBranch } from '@/lib/data/branches/save-branch'
import { changedFields } from '@/lib/domain/changed-fields'
import { withTenant } from '@/lib/data/tenant'
import { BranchFields } from '@/lib/domain/branch/branch.schema'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

export const EditBranch = z.object({ branchId: z.uuid(), revision: z.int().min(0), fields: BranchFields })

/** @throws Problem 'not_found' | 'changed_meanwhile' when somebody saved since `revision` | 'branch_code_taken' */
export async function editBranch(actor: Actor, { branchId, revision, fields }: z.output<typeof EditBranch>): Promise<{ revision: number }> {
  permit(actor, 'branch:edit')
  return withTenant(actor, async (tx) => {
    const before = await findBranch(tx, actor, branchId)
    await saveBranch(tx, actor.organizationId, { branchId, revision, fields })
    await record(tx, actor, 'branch.changed', { kind: 'branch', id: branchId }, { code: fields.code, fields: changedFields(fields, before) })
    return { revision: revision + 1 }
  })
}
