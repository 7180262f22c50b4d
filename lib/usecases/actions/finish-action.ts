import 'server-only'
import { z } from 'zod'
import { findAction, saveWork } from '@/lib/data/actions/save-work'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { assertWorkable } from '@/lib/domain/action/work'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { written } from '@/lib/domain/written'

export const FinishAction = z.object({ actionId: z.uuid(), revision: z.coerce.number().int().min(0), note: written(2_000) })

/** "It is done", with what was done: from the next visit on it is checked. @throws Problem 'not_found' | 'not_in_this_state' | 'changed_meanwhile' */
export async function finishAction(actor: Actor, input: z.input<typeof FinishAction>): Promise<void> {
  permit(actor, 'action:work')
  const { actionId, revision, note } = FinishAction.parse(input)
  await withTenant(actor, async (tx) => {
    const action = await findAction(tx, actor, actionId)
    if (action.revision !== revision) throw new Problem('changed_meanwhile')
    assertWorkable(action.state, 'finish')
    await saveWork(tx, actor, action, { state: 'done', holding: 0, note, doneAt: now(), doneBy: actor.userId })
    await record(tx, actor, 'action.finished', { kind: 'action', id: actionId })
  })
}
