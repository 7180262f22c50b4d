import 'server-only'
import { z } from 'zod'
import { actionShows, countActions, listActions as findActions, listBranchesWithActions, type ActionCounts, type ActionKey, type ListedAction } from '@/lib/data/actions/list-actions'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { chainLinks } from '@/lib/domain/standard/content'

export const ListActions = z.object({
  show: z.enum(actionShows).default('open'),
  branchId: z.uuid().nullable().default(null),
  regionId: z.uuid().nullable().default(null),
  link: z.enum(chainLinks).nullable().default(null),
  after: z.object({ dueOn: z.iso.date(), id: z.uuid() }).nullable().default(null),
  /** One whose details are open, whatever the filter. */
  actionId: z.uuid().nullable().default(null),
})

export type ActionList = {
  actions: ListedAction[]
  next: ActionKey | null
  counts: ActionCounts
  branches: { id: string; name: string }[]
  opened: ListedAction | null
}

const PAGE = 50

/** Corrective actions of the branches in scope, what is due first. @throws Problem 'forbidden' */
export async function listActions(actor: Actor, input: z.input<typeof ListActions>): Promise<ActionList> {
  permit(actor, 'action:view')
  const { after, actionId, ...filter } = ListActions.parse(input)
  return withTenant(actor, async (tx) => {
    const rows = await findActions(tx, actor, filter, { after, limit: PAGE + 1 })
    const actions = rows.slice(0, PAGE)
    const last = actions.at(-1)
    const everywhere = { show: 'all', branchId: null, regionId: null, link: null } as const
    const [opened = null] = actionId ? await findActions(tx, actor, everywhere, { after: null, limit: 1, actionId }) : []
    return {
      actions,
      next: rows.length > PAGE && last ? { dueOn: last.dueOn, id: last.id } : null,
      counts: await countActions(tx, actor, filter),
      branches: await listBranchesWithActions(tx, actor),
      opened,
    }
  })
}
