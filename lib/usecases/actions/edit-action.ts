import 'server-only'
import { z } from 'zod'
import { findAction, saveWork } from '@/lib/data/actions/save-work'
import { record } from '@/lib/data/audit'
import { withTenant } from '@/lib/data/tenant'
import { assertDue, assertWorkable } from '@/lib/domain/action/work'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { written } from '@/lib/domain/written'

export const EditAction = z.object({ actionId: z.uuid(), revision: z.coerce.number().int().min(0), dueOn: z.iso.date(), owner: written(200) })

/** Another day, another owner. @throws Problem 'not_found' | 'not_in_this_state' | 'changed_meanwhile' | 'due_later' in the branch's own hands */
export async function editAction(actor: Actor, input: z.input<typeof EditAction>): Promise<void> {
  permit(actor, 'action:work')
  const { actionId, revision, dueOn, owner } = EditAction.parse(input)
  await withTenant(actor, async (tx) => {
    const action = await findAction(tx, actor, actionId)
    if (action.revision !== revision) throw new Problem('changed_meanwhile')
    assertWorkable(action.state, 'edit')
    assertDue(actor, action.dueOn, dueOn)
    await saveWork(tx, actor, action, { dueOn: new Date(dueOn), chainOwner: owner.trim() })
    await record(tx, actor, 'action.edited', { kind: 'action', id: actionId }, { from: action.dueOn, dueOn })
  })
}
