import 'server-only'
import { z } from 'zod'
import { actionStates } from '@/lib/domain/action/settle'
import { todayUtc } from '../days'
import type { Tx } from '../tenant'

const Action = z.object({
  id: z.string(),
  criterionKey: z.string(),
  state: z.enum(actionStates),
  holding: z.int(),
  dueOn: z.string(),
  /** Days past its day, while it still asks for work; else null. */
  overdue: z.int().nullable(),
  owner: z.string(),
})
export type BranchAction = z.infer<typeof Action>

/** A branch's actions under one standard, what asks for work first. */
export async function listBranchActions(tx: Tx, branchId: string, standardId: string): Promise<BranchAction[]> {
  const rows = await tx.$queryRaw`
    select id::text, "criterionKey", state::text, holding, "dueOn"::text as "dueOn", "chainOwner" as owner,
      case when state in ('open', 'reopened') and "dueOn" < ${todayUtc()}::date then ${todayUtc()}::date - "dueOn" end as overdue
    from "Action"
    where "organizationId" = current_organization() and "branchId" = ${branchId}::uuid and "standardId" = ${standardId}::uuid and state <> 'dropped'
    order by state not in ('open', 'reopened'), "dueOn", id`
  return z.array(Action).parse(rows)
}
