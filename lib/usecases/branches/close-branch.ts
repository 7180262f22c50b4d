import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findBranch } from '@/lib/data/branches/find-branch'
import { saveBranchState } from '@/lib/data/branches/save-branch'
import { todayUtc } from '@/lib/data/days'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

const Today = z.iso.date().refine((day) => day <= todayUtc(), { params: { code: 'wrong' } })
export const CloseBranch = z.object({ branchId: z.uuid(), closedOn: Today })
export const ReopenBranch = z.object({ branchId: z.uuid() })

/** The branch takes no new visits; its figures stay. @throws Problem 'not_found' | 'already_done' */
export async function closeBranch(actor: Actor, { branchId, closedOn }: z.output<typeof CloseBranch>): Promise<void> {
  permit(actor, 'branch:edit')
  await change(actor, branchId, closedOn)
}

/** @throws Problem 'not_found' | 'already_done' */
export async function reopenBranch(actor: Actor, { branchId }: z.output<typeof ReopenBranch>): Promise<void> {
  permit(actor, 'branch:edit')
  await change(actor, branchId, null)
}

const change = (actor: Actor, branchId: string, closedOn: string | null): Promise<void> =>
  withTenant(actor, async (tx) => {
    await findBranch(tx, actor, branchId)
    if (!(await saveBranchState(tx, actor.organizationId, branchId, closedOn))) throw new Problem('already_done')
    await record(tx, actor, closedOn ? 'branch.closed' : 'branch.reopened', { kind: 'branch', id: branchId }, closedOn ? { on: closedOn } : {})
  })
